package org.fairlead.attachment.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb.Trick;
import org.fairlead.platform.refusal.RefusedException;

/**
 * The directory of a ZIP, read without believing it: every entry has a place of its own in the file, the same name in both places
 * where names stand, and a name that stays inside the folder it is unpacked into.
 */
final class ZipDirectory {

    private static final byte[] END = {'P', 'K', 5, 6};
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};
    private static final byte[] LOCAL = {'P', 'K', 3, 4};
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int UNIX_KIND = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    private final byte[] bytes;
    private final Function<Trick, RefusedException> refusal;

    private ZipDirectory(byte[] bytes, Function<Trick, RefusedException> refusal) {
        this.bytes = bytes;
        this.refusal = refusal;
    }

    /**
     * A file in the archive.
     *
     * @param name its name with its folders
     * @param start where its packed bytes begin
     * @param packed how many packed bytes
     * @param isPacked whether they are packed at all
     */
    record Entry(String name, int start, int packed, boolean isPacked) {}

    /**
     * Reads the directory.
     *
     * @param most the most entries that may be there
     * @param refusal makes the refusal of a trick
     */
    static List<Entry> read(byte[] bytes, int most, Function<Trick, RefusedException> refusal) {
        try {
            return new ZipDirectory(bytes, refusal).entries(most);
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            throw refusal.apply(Trick.CONTRADICTS_ITSELF);
        }
    }

    /** Where the end of a directory stands when the bytes end as a ZIP does; -1 when they do not. */
    static int end(byte[] bytes) {
        int first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
        for (int place = bytes.length - END_SIZE; place >= first; place--) {
            if (Bytes.at(bytes, place, END) && place + END_SIZE + Bytes.little(bytes, place + 20, 2) == bytes.length) {
                return place;
            }
        }
        return -1;
    }

    private List<Entry> entries(int most) {
        int end = end(bytes);
        insist(end >= 0, Trick.CONTRADICTS_ITSELF);
        int count = (int) Bytes.little(bytes, end + 10, 2);
        insist(count <= most, Trick.TOO_MANY_ENTRIES);
        int place = Math.toIntExact(Bytes.little(bytes, end + 16, 4));
        int directory = place;
        var entries = new ArrayList<Entry>();
        while (Bytes.at(bytes, place, CENTRAL)) {
            insist(entries.size() < most, Trick.TOO_MANY_ENTRIES);
            entries.add(entry(place, directory));
            place += 46 + size(place + 28, 2) + size(place + 30, 2) + size(place + 32, 2);
        }
        insist(entries.size() == count && place <= end, Trick.CONTRADICTS_ITSELF);
        checkPlaces(entries);
        return entries;
    }

    private Entry entry(int place, int directory) {
        int flags = size(place + 8, 2);
        int method = size(place + 10, 2);
        insist((flags & 1) == 0 && (flags & 0x40) == 0, Trick.LOCKED);
        insist(method == 0 || method == 8, Trick.LOCKED);
        var name = name(place + 46, size(place + 28, 2));
        insist(staysInside(name) && !isLink(place), Trick.LEADS_OUTSIDE);
        var wide = new Wide(place + 46 + size(place + 28, 2), size(place + 30, 2));
        long unpacked = Bytes.little(bytes, place + 24, 4);
        if (unpacked == IN_EXTRA) {
            wide.next();
        }
        long packed = Bytes.little(bytes, place + 20, 4);
        int length = Math.toIntExact(packed == IN_EXTRA ? wide.next() : packed);
        long offset = Bytes.little(bytes, place + 42, 4);
        int local = Math.toIntExact(offset == IN_EXTRA ? wide.next() : offset);
        insist(Bytes.at(bytes, local, LOCAL), Trick.CONTRADICTS_ITSELF);
        insist(name.equals(name(local + 30, size(local + 26, 2))), Trick.CONTRADICTS_ITSELF);
        int start = local + 30 + size(local + 26, 2) + size(local + 28, 2);
        insist(length >= 0 && start <= directory - length, Trick.CONTRADICTS_ITSELF);
        return new Entry(name, start, length, method == 8);
    }

    /** Entries that share bytes make a small file unpack to a huge one. */
    private void checkPlaces(List<Entry> entries) {
        int end = 0;
        for (var entry :
                entries.stream().sorted(Comparator.comparingInt(Entry::start)).toList()) {
            insist(entry.start() >= end, Trick.UNPACKS_TO_TOO_MUCH);
            end = entry.start() + entry.packed();
        }
    }

    private static boolean staysInside(String name) {
        var plain = name.replace('\\', '/');
        boolean drive = plain.length() > 1 && plain.charAt(1) == ':';
        return !plain.startsWith("/")
                && !drive
                && plain.indexOf('\0') < 0
                && List.of(plain.split("/", -1)).stream().noneMatch(".."::equals);
    }

    private boolean isLink(int place) {
        boolean unix = bytes[place + 5] == 3;
        return unix && (Bytes.little(bytes, place + 40, 2) & UNIX_KIND) == UNIX_LINK;
    }

    private String name(int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }

    private int size(int offset, int width) {
        return (int) Bytes.little(bytes, offset, width);
    }

    private void insist(boolean holds, Trick otherwise) {
        if (!holds) {
            throw refusal.apply(otherwise);
        }
    }

    /** Numbers too large for their usual place, in the order in which they stand in the extra field of ZIP64. */
    private final class Wide {
        private int place;

        Wide(int extra, int length) {
            int at = extra;
            while (at + 4 <= extra + length && size(at, 2) != 1) {
                at += 4 + size(at + 2, 2);
            }
            place = at + 4;
        }

        long next() {
            long low = Bytes.little(bytes, place, 4);
            long high = Bytes.little(bytes, place + 4, 4);
            insist(high == 0, Trick.UNPACKS_TO_TOO_MUCH);
            place += 8;
            return low;
        }
    }
}

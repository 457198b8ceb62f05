package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb.Trick;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside.Where;
import org.fairlead.attachment.AttachmentRefusal.TypeNotTaken;

/**
 * Looks for the names of actions in a PDF: everywhere, since readers differ in what they take for an object, with their escapes
 * undone, and in the packed streams that hold objects.
 */
final class Pdfs {

    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "RichMedia", "XFA");
    private static final String LOCKED = "Encrypt";
    private static final String OBJECTS = "ObjStm";
    private static final Set<String> OTHER_PACKING = Set.of(
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "Crypt",
            "Predictor");
    private static final byte[] STREAM = Bytes.ascii("stream");
    private static final byte[] STREAM_END = Bytes.ascii("endstream");
    private static final int LONGEST_NAME = 127;
    private static final int LARGEST_OBJECTS = 8 << 20;
    private static final int MOST_OBJECTS = 64 << 20;

    private final String name;
    private long unpacked;

    private Pdfs(String name) {
        this.name = name;
    }

    static void check(String name, byte[] bytes) {
        new Pdfs(name).check(bytes);
    }

    private void check(byte[] bytes) {
        if (names(bytes, 0, bytes.length).contains(LOCKED)) {
            throw new TypeNotTaken(name, say("attachment.kind.locked")).refused();
        }
        int place = 0;
        for (int stream = Bytes.find(bytes, STREAM, 0); stream >= 0; stream = Bytes.find(bytes, STREAM, place)) {
            var about = names(bytes, place, stream);
            int end = Bytes.find(bytes, STREAM_END, stream);
            if (about.contains(OBJECTS)) {
                if (about.stream().anyMatch(OTHER_PACKING::contains)) {
                    throw new TypeNotTaken(name, say("attachment.kind.packed")).refused();
                }
                var objects = unpacked(bytes, begin(bytes, stream + STREAM.length));
                names(objects, 0, objects.length);
            }
            place = end < 0 ? bytes.length : end + STREAM_END.length;
        }
    }

    private static int begin(byte[] bytes, int after) {
        int place = after;
        while (place < bytes.length && (bytes[place] == '\r' || bytes[place] == '\n')) {
            place++;
        }
        return place;
    }

    /** What could be unpacked; a stream that is no packed stream gives nothing. */
    private byte[] unpacked(byte[] bytes, int from) {
        var inflater = new Inflater();
        var out = new ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var piece = new byte[1 << 16];
            int read = inflater.inflate(piece);
            while (read > 0) {
                out.write(piece, 0, read);
                unpacked += read;
                if (out.size() > LARGEST_OBJECTS || unpacked > MOST_OBJECTS) {
                    throw new ArchiveBomb(name, Trick.UNPACKS_TO_TOO_MUCH).refused();
                }
                read = inflater.inflate(piece);
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    /** The names in a stretch that say something; refuses those that act. */
    private Set<String> names(byte[] bytes, int from, int to) {
        var found = new HashSet<String>();
        for (int place = from; place < to; place++) {
            if (bytes[place] == '/') {
                var word = word(bytes, place + 1);
                if (ACTS.contains(word)) {
                    throw new ScriptInside(name, Where.PDF).refused();
                }
                if (word.equals(LOCKED) || word.equals(OBJECTS) || OTHER_PACKING.contains(word)) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    /** The name that begins at the place, its escapes such as {@code #4A} undone. */
    private static String word(byte[] bytes, int from) {
        var word = new StringBuilder();
        int place = from;
        while (place < bytes.length && word.length() <= LONGEST_NAME && isRegular(bytes[place])) {
            int high = place + 2 < bytes.length && bytes[place] == '#' ? Character.digit(bytes[place + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[place + 2], 16) : -1;
            if (low >= 0) {
                word.append((char) (high * 16 + low));
                place += 3;
            } else {
                word.append((char) (bytes[place] & 0xFF));
                place++;
            }
        }
        return word.toString();
    }

    private static boolean isRegular(byte letter) {
        return letter < 0 || letter > ' ' && "()<>[]{}/%".indexOf(letter) < 0;
    }
}

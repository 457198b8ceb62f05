package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.attachment.AttachmentRefusal.ImageTooLarge;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside.Where;
import org.fairlead.attachment.AttachmentRefusal.TypeNotTaken;

/** Looks at headers and ends of pictures. Nothing is decoded. */
final class Pictures {

    private static final long MOST_PIXELS = 100_000_000;
    private static final long LONGEST_SIDE = 30_000;

    /** What has no place in a picture, wherever it stands. */
    private static final List<String> FOREIGN = List.of("<script", "<?php", "<!doctype html", "<iframe");

    private Pictures() {}

    /** Width and height in pixels. */
    record Size(long width, long height) {}

    static void check(String name, String mediaType, byte[] bytes) {
        var size = size(mediaType, bytes)
                .filter(found -> found.width() > 0 && found.height() > 0)
                .orElseThrow(() -> new TypeNotTaken(name, say("attachment.kind.damaged")).refused());
        if (size.width() > LONGEST_SIDE || size.height() > LONGEST_SIDE || size.width() * size.height() > MOST_PIXELS) {
            throw new ImageTooLarge(name, size.width(), size.height()).refused();
        }
        if (hasMore(mediaType, bytes) || FOREIGN.stream().anyMatch(text -> Bytes.hasInAnyCase(bytes, text))) {
            throw new ScriptInside(name, Where.POLYGLOT).refused();
        }
    }

    static Optional<Size> size(String mediaType, byte[] bytes) {
        return switch (mediaType) {
            case "image/png" ->
                bytes.length < 33 || !Bytes.at(bytes, 12, Bytes.ascii("IHDR"))
                        ? Optional.empty()
                        : Optional.of(new Size(Bytes.big(bytes, 16, 4), Bytes.big(bytes, 20, 4)));
            case "image/gif" ->
                bytes.length < 13
                        ? Optional.empty()
                        : Optional.of(new Size(Bytes.little(bytes, 6, 2), Bytes.little(bytes, 8, 2)));
            case "image/bmp" ->
                bytes.length < 26 || Bytes.little(bytes, 14, 4) < 40
                        ? Optional.empty()
                        : Optional.of(new Size(Math.abs((int) Bytes.little(bytes, 18, 4)), Math.abs((long)
                                (int) Bytes.little(bytes, 22, 4))));
            case "image/jpeg" -> jpeg(bytes);
            case "image/webp" -> webp(bytes);
            default -> throw new IllegalArgumentException(mediaType + " is no picture");
        };
    }

    private static Optional<Size> jpeg(byte[] bytes) {
        int place = 2;
        while (place + 9 < bytes.length) {
            if ((bytes[place] & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = bytes[place + 1] & 0xFF;
            if (marker == 0xFF) {
                place++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new Size(Bytes.big(bytes, place + 7, 2), Bytes.big(bytes, place + 5, 2)));
            }
            place += 2 + (int) Bytes.big(bytes, place + 2, 2);
        }
        return Optional.empty();
    }

    private static Optional<Size> webp(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        if (Bytes.at(bytes, 12, Bytes.ascii("VP8X"))) {
            return Optional.of(new Size(1 + Bytes.little(bytes, 24, 3), 1 + Bytes.little(bytes, 27, 3)));
        }
        if (Bytes.at(bytes, 12, Bytes.ascii("VP8L"))) {
            long both = Bytes.little(bytes, 21, 4);
            return Optional.of(new Size(1 + (both & 0x3FFF), 1 + (both >> 14 & 0x3FFF)));
        }
        return Bytes.at(bytes, 12, Bytes.ascii("VP8 "))
                ? Optional.of(new Size(Bytes.little(bytes, 26, 2) & 0x3FFF, Bytes.little(bytes, 28, 2) & 0x3FFF))
                : Optional.empty();
    }

    /** Whether more follows where the picture ends: the second half of two files in one. */
    private static boolean hasMore(String mediaType, byte[] bytes) {
        return switch (mediaType) {
            case "image/png" -> pngEnd(bytes) != bytes.length;
            case "image/gif" -> gifEnd(bytes) != bytes.length;
            case "image/bmp" -> Bytes.little(bytes, 2, 4) != bytes.length;
            case "image/webp" -> {
                long whole = Bytes.little(bytes, 4, 4) + 8;
                yield whole != bytes.length && whole + 1 != bytes.length;
            }
            // Cameras write more pictures after the first; a script can hide in the length of the first part only.
            default -> Bytes.at(bytes, 4, Bytes.ascii("/*"));
        };
    }

    private static int pngEnd(byte[] bytes) {
        long place = 8;
        while (place + 12 <= bytes.length) {
            boolean last = Bytes.at(bytes, (int) place + 4, Bytes.ascii("IEND"));
            place += 12 + Bytes.big(bytes, (int) place, 4);
            if (last) {
                return (int) place;
            }
        }
        return -1;
    }

    private static int gifEnd(byte[] bytes) {
        int place = 13 + colours(bytes[10]);
        while (place < bytes.length) {
            switch (bytes[place]) {
                case 0x3B -> {
                    return place + 1;
                }
                case 0x21 -> place = blocksEnd(bytes, place + 2);
                case 0x2C -> {
                    if (place + 10 >= bytes.length) {
                        return -1;
                    }
                    place = blocksEnd(bytes, place + 11 + colours(bytes[place + 9]));
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** The bytes of the table of colours that a byte of flags announces. */
    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int blocksEnd(byte[] bytes, int from) {
        int place = from;
        while (place < bytes.length && bytes[place] != 0) {
            place += 1 + (bytes[place] & 0xFF);
        }
        return place + 1;
    }
}

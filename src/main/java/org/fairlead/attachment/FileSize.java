package org.fairlead.attachment;

import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import org.fairlead.platform.words.NumberWords;

/** Sizes of files in words: "312 bytes", "48 kB", "20 MB"; a kB has 1,024 bytes. */
public final class FileSize {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private FileSize() {}

    /** The size in words. */
    public static String words(long bytes) {
        if (bytes < KILO) {
            return bytes == 1
                    ? say("attachment.size.byte")
                    : say("attachment.size.bytes", "count", Long.toString(bytes));
        }
        return bytes < MEGA ? rounded(bytes, KILO) + " kB" : rounded(bytes, MEGA) + " MB";
    }

    private static String rounded(long bytes, long unit) {
        long whole = bytes / unit;
        return whole < 10 && bytes % unit != 0
                ? String.format(Locale.ROOT, "%.1f", (double) bytes / unit)
                : NumberWords.of(Math.round((double) bytes / unit));
    }
}

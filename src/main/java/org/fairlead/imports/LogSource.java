package org.fairlead.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a log by what its first bytes say, not by the name of its file. */
final class LogSource {

    private static final int MOST_WRAPPERS = 3;
    private static final int BUFFER = 1 << 16;

    private LogSource() {}

    /** The plain bytes of a file that may be packed with gzip or zip, one inside the other. */
    static LimitedInput open(InputStream file, ReadLimits limits) throws IOException {
        var current = new BufferedInputStream(file, BUFFER);
        for (int wrapper = 0; wrapper < MOST_WRAPPERS; wrapper++) {
            var unpacked = unpacked(current);
            if (unpacked == current) {
                return new LimitedInput(current, limits.bytes());
            }
            current = new BufferedInputStream(unpacked, BUFFER);
        }
        throw new UnreadableLogException("The file is packed more than " + MOST_WRAPPERS + " times over.");
    }

    private static InputStream unpacked(BufferedInputStream input) throws IOException {
        input.mark(4);
        var start = input.readNBytes(4);
        input.reset();
        if (start.length >= 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
            return new GZIPInputStream(input, BUFFER);
        }
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return firstLog(new ZipInputStream(input));
        }
        return input;
    }

    private static InputStream firstLog(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (isLog(entry)) {
                return zip;
            }
        }
        throw new UnreadableLogException("The zip file holds no file that ends with .csv, .txt, .tsv, .xes or .gz.");
    }

    private static boolean isLog(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && !name.startsWith("__macosx/")
                && (name.endsWith(".csv")
                        || name.endsWith(".txt")
                        || name.endsWith(".tsv")
                        || name.endsWith(".xes")
                        || name.endsWith(".xml")
                        || name.endsWith(".gz"));
    }
}

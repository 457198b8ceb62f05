package org.fairlead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processor time and memory as the operating system counts them, in {@code /proc}. */
public final class Processor {

    private static final Path PROC = Path.of("/proc");
    private static final double MILLIS_PER_TICK = 10;

    private Processor() {}

    /** Milliseconds of processor time a process has used, without its children. */
    public static double millis(long process) {
        var fields = fields(process);
        return fields.isEmpty() ? 0 : (number(fields, 11) + number(fields, 12)) * MILLIS_PER_TICK;
    }

    /** The same of a process with all its children, those that have ended too. */
    public static double millisWithChildren(long parent) {
        var fields = fields(parent);
        double own = fields.isEmpty()
                ? 0
                : (number(fields, 11) + number(fields, 12) + number(fields, 13) + number(fields, 14)) * MILLIS_PER_TICK;
        return own + children(parent).stream().mapToDouble(Processor::millis).sum();
    }

    /** The children of a process. */
    public static List<Long> children(long parent) {
        var found = new ArrayList<Long>();
        try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var entry : entries) {
                long process = Long.parseLong(entry.getFileName().toString());
                var fields = fields(process);
                if (!fields.isEmpty() && number(fields, 1) == parent) {
                    found.add(process);
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return found;
    }

    /** Kilobytes of memory by name, such as {@code Rss} or {@code Pss}. */
    public static long kilobytes(long process, String name) {
        try {
            return Files.readAllLines(PROC.resolve(process + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The fields of {@code stat} behind the command's name: state is 0, parent 1, user ticks 11. */
    private static List<String> fields(long process) {
        try {
            var stat = Files.readString(PROC.resolve(process + "/stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static long number(List<String> fields, int place) {
        return Long.parseLong(fields.get(place));
    }
}

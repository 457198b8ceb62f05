package org.fairlead.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.IntConsumer;

/** Reads a log file by a mapping, row by row, and keeps what it reads in memory until the last row is joined to its case. */
public final class LogReader {

    private LogReader() {}

    /**
     * Reads a whole log within the usual limits.
     *
     * <pre>{@code
     * try (var file = Files.newInputStream(path)) {
     *     var log = LogReader.read(file, mapping);
     *     log.badRows().forEach(row -> out.println(row.line() + ": " + row.reason()));
     * }
     * }</pre>
     *
     * @throws UnreadableLogException when the file as a whole is no log of the kind that the mapping reads
     * @throws IOException when the file cannot be read or unpacked
     */
    public static ReadLog read(InputStream file, LogMapping mapping) throws IOException {
        return read(file, mapping, ReadLimits.USUAL, _ -> {});
    }

    /**
     * Reads a whole log within limits.
     *
     * @param progress told now and then how many rows have been read
     * @throws UnreadableLogException when the file as a whole is no log of the kind that the mapping reads, or is too large
     * @throws IOException when the file cannot be read or unpacked
     */
    public static ReadLog read(InputStream file, LogMapping mapping, ReadLimits limits, IntConsumer progress)
            throws IOException {
        var input = LogSource.open(file, limits);
        var collector = new LogCollector(mapping, limits, progress);
        switch (mapping.kind()) {
            case CSV -> {
                var charset = Charset.forName(mapping.layout().encoding());
                var lines = new LineReader(input, charset, limits.rowBytes());
                new CsvRows(lines, mapping.layout().separator(), collector).read();
            }
            case XES -> new XesRows(input, limits, collector).read();
        }
        return collector.result();
    }
}

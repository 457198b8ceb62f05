package org.fairlead.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small made-up logs whose columns have other names than any real log's. */
final class SampleLogs {

    static final String TINY = """
            {"kind": "csv", "unknown": ["?"], "times": {"zone": "UTC"}, "case": "id", "at": "t", "team": "team",
             "state": {"column": "state", "values": {"open": "IN_PROGRESS", "done": "RESOLVED"}}}
            """;

    private SampleLogs() {}

    static ReadLog harbourDesk() {
        return read(file("harbour-desk.csv"), mapping(text("harbour-desk-mapping.json")));
    }

    static ReadLog millEvents() {
        return read(file("mill-events.xes"), mapping(text("mill-events-mapping.json")));
    }

    static LogMapping mapping(String json) {
        return switch (LogMapping.read(json)) {
            case MappingReading.Understood(var mapping) -> mapping;
            case MappingReading.Refused(var errors) -> throw new AssertionError("the mapping is wrong: " + errors);
        };
    }

    static List<MappingError> errors(String json) {
        return switch (LogMapping.read(json)) {
            case MappingReading.Understood _ -> List.of();
            case MappingReading.Refused(var errors) -> errors;
        };
    }

    static ReadLog tiny(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8), mapping(TINY));
    }

    static ReadLog read(byte[] log, LogMapping mapping) {
        return read(log, mapping, ReadLimits.USUAL);
    }

    static ReadLog read(byte[] log, LogMapping mapping, ReadLimits limits) {
        try {
            return LogReader.read(new ByteArrayInputStream(log), mapping, limits, _ -> {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    static byte[] file(String name) {
        try (var stream = SampleLogs.class.getResourceAsStream("/imports/" + name)) {
            if (stream == null) {
                throw new AssertionError("the sample " + name + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

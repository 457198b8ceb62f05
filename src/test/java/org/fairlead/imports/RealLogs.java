package org.fairlead.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real logs and the figures computed from them elsewhere. They stand beside the project and are not part of it; set
 * the system property fairlead.shared-data when they stand in another place. Each file is read once for all tests.
 */
final class RealLogs {

    private static final Path FOLDER = Path.of(System.getProperty("fairlead.shared-data", "../shared/data"));
    private static final Map<String, ReadLog> READ = new ConcurrentHashMap<>();

    private static final String INCIDENTS = "servicenow-incident-log/incident_event_log.zip";
    private static final String OPEN_PROBLEMS = "volvo-problem-logs/BPIC13_open_problems.xes.gz";
    private static final String CLOSED_PROBLEMS = "volvo-problem-logs/BPIC13_closed_problems.xes.gz";

    private RealLogs() {}

    static Path incidentFile() {
        return file(INCIDENTS);
    }

    static Path openProblemsFile() {
        return file(OPEN_PROBLEMS);
    }

    static Path closedProblemsFile() {
        return file(CLOSED_PROBLEMS);
    }

    static ReadLog incidents() {
        return log(INCIDENTS, ShippedMappings.SERVICENOW_LOG);
    }

    static ReadLog openProblems() {
        return log(OPEN_PROBLEMS, ShippedMappings.XES);
    }

    static ReadLog closedProblems() {
        return log(CLOSED_PROBLEMS, ShippedMappings.XES);
    }

    static JsonNode expectedOfIncidents() {
        return JsonMapper.shared().readTree(file("servicenow-incident-log/expected.json"));
    }

    static JsonNode expectedOfProblems() {
        return JsonMapper.shared().readTree(file("volvo-problem-logs/expected.json"));
    }

    private static ReadLog log(String name, String mapping) {
        return READ.computeIfAbsent(name, _ -> {
            try (var stream = Files.newInputStream(file(name))) {
                return LogReader.read(stream, ShippedMappings.mapping(mapping));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static Path file(String name) {
        var path = FOLDER.resolve(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            throw new AssertionError(
                    "This test reads real data, and the file " + path + " is not there. Put the shared "
                            + "data beside the project or name its folder with -Dfairlead.shared-data=...");
        }
        return path;
    }
}

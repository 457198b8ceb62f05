package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairlead.flow.PairCount;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Rebuild;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/**
 * The real logs, imported into a real database by the API: the flow, asked for by the API, gives every figure that the expected
 * files define in its terms, and the rebuild from the timelines finds no difference.
 */
@FairleadTest
class ImportedFiguresTest {

    private static final double SECONDS = 3600;

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Autowired
    private Rebuild rebuild;

    private ImportingOverHttp imports() {
        return new ImportingOverHttp(http, estate.bearer(estate.atTheIntegrator(Role.DUTY_OFFICER)));
    }

    private static MockMultipartFile file(Path path) {
        try {
            return new MockMultipartFile(
                    "file", path.getFileName().toString(), "application/octet-stream", Files.readAllBytes(path));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void theIncidentLogGivesItsFigures() throws Exception {
        var expected = RealLogs.expectedOfIncidents();
        var imports = imports();
        try {
            var job = imports.imported(ShippedMappings.SERVICENOW_LOG, file(RealLogs.incidentFile()), "", false);
            assertThat(job.get("state").asString()).as(String.valueOf(job)).isEqualTo("DONE");
            whole("added", job.get("counts").get("added"), expected.get("cases"));
            whole("badRows", job.get("counts").get("badRows"), 0);

            var flow = imports.flow("incident_event_log");

            whole("cases", flow.get("cases"), expected.get("cases"));
            whole("entries", flow.get("entries"), expected.get("events"));
            hands(
                    "teams",
                    flow.get("handOvers").get("teams"),
                    expected.get("handover").get("assignment_group (unknown ? dropped)"));
            whole(
                    "organisations: one, so no hand-over",
                    flow.get("handOvers").get("organisations").get("total"),
                    0);
            spread("elapsed", flow.get("elapsedSeconds"), expected.get("closure_hours_opened_to_closed"));
            spread("resolution", flow.get("resolutionSeconds"), expected.get("resolution_hours_opened_to_resolved"));
            assertThat(flow.get("pendingShare").asDouble() * 100)
                    .as("pendingShare")
                    .isCloseTo(expected.get("pending_share").get("pct_of_total").asDouble(), within(0.00006));
            whole(
                    "reopened cases",
                    flow.get("reopened").get("cases"),
                    expected.get("reopen").get("cases_reopened(reopen_count>0 on last row)"));
            whole(
                    "reopened occurrences",
                    flow.get("reopened").get("occurrences"),
                    expected.get("reopen").get("total_reopens"));
            whole(
                    "breached cases",
                    flow.get("breached").get("cases"),
                    expected.get("sla").get("breached_cases"));
            breachedByFilter(imports, expected);
            rebuildFindsNothing();
        } finally {
            ImportingOverHttp.forget("incident_event_log");
        }
    }

    /** The flag of the log is a missed promise for filters, too, and filters by what a record is about give the log's figures. */
    private static void breachedByFilter(ImportingOverHttp imports, JsonNode expected) throws Exception {
        var byPriority = expected.get("sla").get("by_priority").get("3 - Moderate");
        var log = "source = \"import/incident_event_log\" and ";
        var moderate = imports.json(flowOf(log + "priority = P3"));
        whole("priority 3: cases", moderate.get("cases"), byPriority.get("cases"));
        whole("priority 3: breached", moderate.get("breached").get("cases"), byPriority.get("breached"));
        spread(
                "priority 3: resolution",
                moderate.get("resolutionSeconds"),
                expected.get("resolution_hours_by_priority").get("3 - Moderate"));
        var category = expected.get("sla").get("by_category_top10").get("Category 42");
        var ofCategory = imports.json(flowOf(log + "category = \"Category 42\""));
        whole("category 42: cases", ofCategory.get("cases"), category.get("cases"));
        whole("category 42: breached", ofCategory.get("breached").get("cases"), category.get("breached"));
        var breached = imports.json(flowOf(log + "breached"));
        whole("the flag as a filter", breached.get("cases"), expected.get("sla").get("breached_cases"));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder flowOf(String filter) {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/api/v1/flow")
                .param("filter", filter);
    }

    @Test
    void theProblemLogsGiveTheirFiguresAndStayApart() throws Exception {
        var imports = imports();
        try {
            problems(imports, RealLogs.openProblemsFile(), "BPIC13_open_problems", "open_problems");
            problems(imports, RealLogs.closedProblemsFile(), "BPIC13_closed_problems", "closed_problems");
            problemFigures(imports, "BPIC13_open_problems", "open_problems");
            rebuildFindsNothing();
        } finally {
            ImportingOverHttp.forget("BPIC13_open_problems");
            ImportingOverHttp.forget("BPIC13_closed_problems");
        }
    }

    private static void problems(ImportingOverHttp imports, Path file, String source, String key) throws Exception {
        var expected = RealLogs.expectedOfProblems().get(key);
        var job = imports.imported(ShippedMappings.XES, file(file), "", false);
        assertThat(job.get("state").asString()).as(String.valueOf(job)).isEqualTo("DONE");
        whole("added", job.get("counts").get("added"), expected.get("cases"));
        problemFigures(imports, source, key);
    }

    private static void problemFigures(ImportingOverHttp imports, String source, String key) throws Exception {
        var expected = RealLogs.expectedOfProblems().get(key);
        var flow = imports.flow(source);
        whole("cases", flow.get("cases"), expected.get("cases"));
        whole("entries", flow.get("entries"), expected.get("events"));
        hands(
                "organisations",
                flow.get("handOvers").get("organisations"),
                expected.get("handover_org_line (org:group)"));
        whole("teams: none is named", flow.get("handOvers").get("teams").get("total"), 0);
        spread("elapsed", flow.get("elapsedSeconds"), expected.get("throughput_hours_first_to_last_event"));
    }

    private static void hands(String what, JsonNode ours, JsonNode expected) {
        whole(what + ": total", ours.get("total"), expected.get("handovers_total"));
        whole(what + ": casesWithAny", ours.get("casesWithAny"), expected.get("cases_with_handover"));
        var pingPong = ours.get("pingPong");
        whole(what + ": ping-pong occurrences", pingPong.get("occurrences"), expected.get("pingpong_aba_occurrences"));
        whole(what + ": ping-pong cases", pingPong.get("cases"), expected.get("pingpong_aba_cases"));
        ExpectedFigures.startsWith(
                pairs(pingPong.get("pairs")),
                ExpectedFigures.pairs(expected.get("top_pingpong_triples_A_B_A"), "a", "b"));
    }

    private static List<PairCount> pairs(JsonNode list) {
        var pairs = new ArrayList<PairCount>();
        list.values()
                .forEach(pair -> pairs.add(new PairCount(
                        pair.get("a").asString(),
                        pair.get("b").asString(),
                        pair.get("occurrences").asLong())));
        return pairs;
    }

    private static void spread(String what, JsonNode ours, JsonNode hours) {
        for (var figure : List.of("mean", "median", "p90")) {
            ExpectedFigures.rounded(
                    what + " " + figure,
                    ours.get(figure).asDouble() / SECONDS,
                    hours.get(figure).asDouble());
        }
    }

    private static void whole(String what, JsonNode ours, JsonNode expected) {
        whole(what, ours, expected.asLong());
    }

    private static void whole(String what, JsonNode ours, long expected) {
        assertThat(ours.asLong()).as(what).isEqualTo(expected);
    }

    private void rebuildFindsNothing() throws SQLException {
        var imported = imported();
        assertThat(imported).isNotEmpty();
        var differences = new ArrayList<String>();
        rebuild.compare(
                difference -> {
                    if (difference.key().split("[ ,]+").length > 1
                            && imported.contains(difference.key().split("[ ,]+")[1])) {
                        differences.add(difference.toString());
                    }
                },
                any -> {});
        assertThat(differences).isEmpty();
    }

    /** The records of logs; those of other tests follow agreements that this application does not know. */
    private static Set<String> imported() throws SQLException {
        var ids = new HashSet<String>();
        try (var connection = TestDatabase.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from record.header where source like 'import/%'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}

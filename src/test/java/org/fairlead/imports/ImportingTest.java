package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What an import promises: nothing twice, nothing in a simulation, nothing lost but what is named, nothing left half done. */
@FairleadTest
class ImportingTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    private ImportingOverHttp imports;
    private String source;

    @BeforeEach
    void somebodyWhoMayImport() {
        imports = new ImportingOverHttp(http, estate.bearer(estate.atTheIntegrator(Role.DUTY_OFFICER)));
        source = "log" + UUID.randomUUID();
    }

    private MockMultipartFile harbour() {
        return new MockMultipartFile("file", source + ".csv", "text/csv", SampleLogs.file("harbour-desk.csv"));
    }

    private static String mapping() {
        return SampleLogs.text("harbour-desk-mapping.json");
    }

    private JsonNode imported(boolean simulate) throws Exception {
        return imports.imported(ShippedMappings.SERVICENOW_LOG, harbour(), mapping(), simulate);
    }

    @Test
    void aSimulationWritesNothingAndGivesTheSameCounts() throws Exception {
        var before = ImportingOverHttp.tableCounts(source);

        var simulated = imported(true);

        assertThat(ImportingOverHttp.tableCounts(source)).isEqualTo(before);
        assertThat(simulated.get("counts").get("added").asInt()).isEqualTo(2);
        var real = imported(false);
        assertThat(real.get("counts")).isEqualTo(simulated.get("counts"));
        assertThat(ImportingOverHttp.tableCounts(source)).isNotEqualTo(before);
    }

    @Test
    void whatWasSimulatedIsCarriedOutWithTheFileGivenThen() throws Exception {
        var simulated = imported(true);

        var real = imports.send("/api/v1/imports/" + simulated.get("id").asString() + "/execution");

        var over = imports.over(real.get("id").asString());
        assertThat(over.get("simulated").asBoolean()).isFalse();
        assertThat(over.get("counts")).isEqualTo(simulated.get("counts"));
        assertThat(imports.flow(source).get("cases").asInt()).isEqualTo(2);
    }

    @Test
    void badRowsAreNamedAndNothingElseIsLost() throws Exception {
        var job = imported(false);

        assertThat(job.get("counts").get("rows").asInt()).isEqualTo(11);
        assertThat(job.get("counts").get("entries").asInt()).isEqualTo(9);
        var rows = imports.rows(job.get("id").asString());
        var bad = rows.stream()
                .filter(row -> row.get("kind").asString().equals("BAD_ROW"))
                .toList();
        assertThat(bad).extracting(row -> row.get("line").asInt()).containsExactly(9, 15);
        assertThat(bad.getFirst().get("sentence").asString()).contains("31.02.2031 09:30");
        assertThat(bad.getLast().get("raw").asString()).isEqualTo("H-3;03.02.2031 13:00;too few cells");
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.get("kind").asString()).isEqualTo("STATE_WITHOUT_MEANING"));
        assertThat(imports.flow(source).get("entries").asInt()).isEqualTo(9);
    }

    @Test
    void theFlowIsTheLogsOwn() throws Exception {
        imported(false);

        var flow = imports.flow(source);

        assertThat(flow.get("handOvers").get("teams").get("total").asInt()).isEqualTo(3);
        assertThat(flow.get("handOvers").get("organisations").get("total").asInt())
                .isEqualTo(org.fairlead.flow.FlowFigures.of(LogFlow.of(SampleLogs.harbourDesk()))
                        .handOvers()
                        .organisations()
                        .total());
        assertThat(flow.get("reopened").get("occurrences").asInt()).isEqualTo(1);
        assertThat(flow.get("breached").get("cases").asInt()).isEqualTo(1);
        assertThat(imports.json(get("/api/v1/flow").param("filter", "source = import and text ~ Bertha"))
                        .get("cases")
                        .asInt())
                .isPositive();
    }

    @Test
    void aSecondImportMakesNoDuplicates() throws Exception {
        imported(false);
        var before = ImportingOverHttp.tableCounts(source);

        var again = imported(false);

        assertThat(again.get("counts").get("added").asInt()).isZero();
        assertThat(again.get("counts").get("alreadyThere").asInt()).isEqualTo(2);
        assertThat(again.get("counts").get("registerItems").asInt()).isZero();
        assertThat(ImportingOverHttp.tableCounts(source)).isEqualTo(before);
    }

    @Test
    void aRepeatedRequestIsTheSameImport() throws Exception {
        var key = "once-" + source;
        var first = imports.submitted(ShippedMappings.SERVICENOW_LOG, harbour(), mapping(), false, key);
        var again = imports.submitted(ShippedMappings.SERVICENOW_LOG, harbour(), mapping(), false, key);

        assertThat(again.get("id")).isEqualTo(first.get("id"));
        imports.over(first.get("id").asString());
    }

    @Test
    void anImportWhoseProcessWasKilledInTheMiddleIsCarriedOn() throws Exception {
        var job = imported(true);
        var id = job.get("id").asString();
        assertThat(job.get("counts").get("added").asInt()).isEqualTo(2);
        half();

        killed(id);

        var over = imports.over(id);
        assertThat(over.get("counts").get("added").asInt()).isEqualTo(1);
        assertThat(over.get("counts").get("alreadyThere").asInt()).isEqualTo(1);
        assertThat(imports.flow(source).get("cases").asInt()).isEqualTo(2);
        assertThat(imports.flow(source).get("entries").asInt()).isEqualTo(9);
    }

    /** Imports the rows of one of the two cases, as a process does that is killed before the other. */
    private void half() throws Exception {
        var lines = new String(SampleLogs.file("harbour-desk.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Ticket") || line.startsWith("H-2"))
                .toList();
        var file = new MockMultipartFile(
                "file", source + ".csv", "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var half = imports.imported(ShippedMappings.SERVICENOW_LOG, file, mapping(), false);
        assertThat(half.get("counts").get("added").asInt()).isEqualTo(1);
    }

    /** Leaves the job as a killed process leaves it: in the middle of writing, under a lease that has run out. */
    private static void killed(String id) throws Exception {
        try (var owner = TestDatabase.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            var changed = statement.executeUpdate(
                    "update imports.job set simulated = false, state = 'WRITING', ended_at = null, counts = null,"
                            + " lease_until = '2000-01-01T00:00:00Z' where id = '" + id + "'");
            assertThat(changed).isEqualTo(1);
        }
    }

    @Test
    void aWrongMappingIsRefusedWithThePlaceOfEachMistake() throws Exception {
        var wrong = mapping().replace("\"Europe/Berlin\"", "\"Europe/Berln\"").replace("\"RESOLVED\"", "\"MENDED\"");
        var response = http.perform(multipart("/api/v1/imports")
                        .file(harbour())
                        .param("kind", ShippedMappings.SERVICENOW_LOG)
                        .param("mapping", wrong)
                        .header("Authorization", estate.bearer(estate.atTheIntegrator(Role.DUTY_OFFICER)))
                        .header("Idempotency-Key", source))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains("imports.wrong-mapping", "mapping/times/zone", "mapping/state/values/mended");
    }

    @Test
    void aFileThatIsNoLogFailsWithASentence() throws Exception {
        var picture =
                new MockMultipartFile("file", source + ".csv", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});

        var job = imports.imported(ShippedMappings.SERVICENOW_LOG, picture, "", false);

        assertThat(job.get("state").asString()).isEqualTo("FAILED");
        assertThat(job.get("message").asString()).isNotEmpty();
    }

    @Test
    void nobodyElseImportsOrSeesImports() throws Exception {
        var job = imported(true).get("id").asString();
        for (var someone : List.of(estate.atTheIntegrator(Role.REQUESTER), estate.atAProvider(Role.TEAM_LEAD))) {
            var bearer = estate.bearer(someone);
            assertThat(http.perform(get("/api/v1/imports/" + job).header("Authorization", bearer))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
            assertThat(http.perform(multipart("/api/v1/imports")
                                    .file(harbour())
                                    .param("kind", "xes")
                                    .header("Authorization", bearer)
                                    .header("Idempotency-Key", "k"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }
}

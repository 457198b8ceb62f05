package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.ListImports.Columns;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.junit.jupiter.api.Test;

/** Who may take in lists and who sees them, and files that are not as they should be. */
@StandingTest
class ListImportSightTest extends OnListImports {

    @Test
    void whoMayNotDoItByTheFormMayNotDoItByAFile() {
        assertThatThrownBy(() -> given("sites", sitesCsv("A,Europe/London,"), estate.agent))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> given("incidents", "title\nx\n", administrator))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> given("incidents", "title\nx\n", estate.user)).isInstanceOf(RefusedException.class);
        assertThat(imports.lists(estate.agent).stream().map(list -> list.code()))
                .contains("incidents", "to-dos")
                .doesNotContain("organisations", "teams", "people", "sites", "services");
    }

    @Test
    void anotherOrganisationsIncidentIsNotConfirmedByAnError() {
        var others = history(logged()).header().identity().number().text();
        var nothing = "INC-0000-0000";

        var job = tried("incidents", "Number,title\n" + others + ",x\n" + nothing + ",x\n", estate.hostingResolver);

        assertThat(rows(job, estate.hostingResolver).stream()
                        .map(row -> row.outcome().sentence())
                        .distinct())
                .hasSize(1);
        assertThat(results(job, estate.hostingResolver)).containsOnly(RowResult.WOULD_NOT);
    }

    @Test
    void nobodyElseSeesAnImportInJavaOrInTheDatabase() {
        var job = tried("incidents", "title\nNew " + word + "\n", estate.agent);

        assertThat(imports.one(estate.dutyOfficer, job.id())).isEmpty();
        for (var other : List.of(estate.dutyOfficer, estate.hostingResolver, administrator)) {
            var trip = database.trip(Asker.of(other));
            var found = trip.rows(
                    org.fairlead.db.intake.Tables.LINE, org.fairlead.db.intake.Tables.LINE.IMPORT_ID.eq(job.id()));
            trip.run();
            assertThat(found.get()).isEmpty();
        }
    }

    @Test
    void rowsMarkedOtherwiseAreRefused() {
        var job = tried(
                "sites",
                "marking,Name,Time zone\nSECRET,A " + word + ",Europe/London\nofficial,B " + word + ",Europe/London\n",
                administrator);

        assertThat(results(job, administrator)).containsExactly(RowResult.WOULD_NOT, RowResult.WOULD_ADD);
        assertThat(rows(job, administrator).getFirst().outcome().sentence()).contains("SECRET");
    }

    @Test
    void columnsAreMatchedByHandAndKeptForTheNextFile() {
        var text = "Where;TZ\nA " + word + ";Europe/London\n";
        var job = given("sites", text, administrator);
        assertThat(known(job)).isEmpty();
        imports.match(
                job.id(), new Columns(Map.of("Where", "name", "TZ", "zone"), "Their list"), administrator, Once.NONE);

        assertThat(results(rested(job, administrator), administrator)).containsExactly(RowResult.WOULD_ADD);
        var next = imports.give(
                new ListImports.NewListImport("sites", "next.csv", "Their list"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                administrator,
                Once.NONE);
        assertThat(known(next)).isEqualTo(Map.of("Where", "name", "TZ", "zone"));
        assertThat(imports.matchings(estate.agent, "sites")).isEmpty();
        assertThatThrownBy(() -> imports.match(
                        next.id(), new Columns(Map.of("Where", "name", "TZ", "name"), null), administrator, Once.NONE))
                .isInstanceOf(RefusedException.class);
    }

    /** A late repeat of an earlier trial must not set the columns back. */
    @Test
    void aTrialAskedForAgainUnderItsKeyIsNotDoneAgain() {
        var job = given("sites", "Where;TZ;Street\nA " + word + ";Europe/London;Quay\n", administrator);
        var first = new Columns(Map.of("Where", "name", "TZ", "zone"), null);
        var second = new Columns(Map.of("Where", "name", "TZ", "zone", "Street", "address"), null);
        var key = new Once(UUID.randomUUID().toString(), "00ff");
        rested(imports.match(job.id(), first, administrator, key), administrator);
        rested(imports.match(job.id(), second, administrator, Once.NONE), administrator);

        imports.match(job.id(), first, administrator, key);

        assertThat(known(rested(job, administrator))).isEqualTo(second.fields());
        var other = new Once(String.valueOf(key.key()), "0100");
        assertThatThrownBy(() -> imports.match(job.id(), second, administrator, other))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theSameFileUnderTheSameKeyIsOneImport() {
        var once = new Once(UUID.randomUUID().toString(), "00ff");
        var wanted = new ListImports.NewListImport("sites", "a.csv", null);
        var bytes = sitesCsv("A,Europe/London,").getBytes(StandardCharsets.UTF_8);

        var first = imports.give(wanted, new ByteArrayInputStream(bytes), administrator, once);
        var second = imports.give(wanted, new ByteArrayInputStream(bytes), administrator, once);

        assertThat(second.id()).isEqualTo(first.id());
        var other = sitesCsv("B,Europe/London,").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> imports.give(wanted, new ByteArrayInputStream(other), administrator, once))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aFileThatBreaksOffIsSaidAndNothingIsDone() {
        var job = tried(
                "sites",
                sitesCsv(
                        "A " + word + ",Europe/London,",
                        "B " + word + ",Europe/London,",
                        "C " + word + ",Europe/London,",
                        "D " + word + ",Europe/London,",
                        "\"E " + word + ",Europe/London,"),
                administrator);

        assertThat(job.state()).isEqualTo(ListImportState.FAILED);
        assertThat(job.message()).contains("never closed");
        assertThat(sites()).isEmpty();
    }
}

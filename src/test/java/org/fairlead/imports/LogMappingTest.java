package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogMappingTest {

    @Test
    void everyShippedMappingIsUnderstoodAndKeepsItsText() {
        for (var name : ShippedMappings.names()) {
            assertThat(ShippedMappings.mapping(name).text()).isEqualTo(ShippedMappings.text(name));
            assertThat(ShippedMappings.mapping(name).about()).isNotBlank();
        }
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() {
        var errors = SampleLogs.errors("""
                {"kind": "table", "separator": "::", "encoding": "UTF-99", "colour": "red",
                 "times": {"formats": ["d/{"], "zone": "Mars/Olympus"},
                 "at": {"column": 5},
                 "state": {"column": "s", "values": {
                     "a/b": "OPEN", "w": "PENDING", "v": {"state": "PENDING", "reason": "r", "partyToAct": "ME"},
                     "x": {"state": "CLOSED", "reason": "r"}}},
                 "team": {"column": "t", "rules": [{"matches": "(", "becomes": "x"}, {"matches": "a", "becomes": "$1"}]},
                 "line": {"from": "desk"},
                 "organisation": {"from": "line", "rules": []},
                 "breached": {"column": "late"}}
                """);

        assertThat(errors)
                .extracting(MappingError::pointer)
                .contains(
                        "/kind",
                        "/separator",
                        "/encoding",
                        "/colour",
                        "/times/formats",
                        "/times/zone",
                        "/case",
                        "/at/column",
                        "/state/values/a~1b",
                        "/state/values/w",
                        "/state/values/v/partyToAct",
                        "/state/values/x",
                        "/team/rules/0/matches",
                        "/team/rules/1/becomes",
                        "/line/from",
                        "/breached");
        assertThat(errors).extracting(MappingError::sentence).allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void aTextThatIsNoJsonOrSaysAThingTwiceIsRefusedWithItsLine() {
        assertThat(SampleLogs.errors("{\"kind\":\n oops}").getFirst().sentence())
                .contains("line 2");
        assertThat(SampleLogs.errors("{\"kind\": \"csv\", \"kind\": \"xes\"}")).isNotEmpty();
        assertThat(SampleLogs.errors("[]").getFirst().sentence()).contains("object");
        assertThat(SampleLogs.errors("")).isNotEmpty();
    }

    @Test
    void aColumnThatTheFileLacksIsNamedWithTheColumnsItHas() {
        assertThatThrownBy(() -> SampleLogs.tiny("id,when,state,team\n"))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("\"t\"")
                .hasMessageContaining("when");
    }

    @Test
    void aMissingColumnThatOnlyAddsDetailIsReported() {
        var log = SampleLogs.tiny("id,t,state\nA,2031-01-01T10:00,open\n");

        assertThat(log.report().missingColumns()).containsExactly("team");
        assertThat(log.cases()).hasSize(1);
    }

    @Test
    void aTimeWithoutZoneIsABadRowWhenTheMappingNamesNone() {
        var mapping = SampleLogs.mapping(SampleLogs.TINY.replace("\"times\": {\"zone\": \"UTC\"},", ""));

        var log = SampleLogs.read(
                "id,t,state,team\nA,2031-01-01T10:00,open,x\nA,2031-01-01T10:00Z,open,x\nA,2031-01-01 10:00:00.25+0530,open,x\n"
                        .getBytes(StandardCharsets.UTF_8),
                mapping);

        assertThat(log.badRows()).hasSize(1);
        assertThat(log.badRows().getFirst().reason()).contains("no zone");
        assertThat(log.cases().getFirst().entries().getLast().at()).hasToString("2031-01-01T04:30:00.250Z");
    }

    @Test
    void spacesInTheNamesOfStatesDoNotMatter() {
        var log = SampleLogs.tiny("id,t,state,team\nA,2031-01-01T10:00, open ,x\n");

        assertThat(log.report().statesWithoutMeaning()).isEmpty();
    }

    @Test
    void theMostExactMeaningOfAStateWinsAndASplitOnlyServesRowsWithoutSubStatus() {
        var mapping = SampleLogs.mapping("""
                {"kind": "csv", "times": {"zone": "UTC"}, "case": "id", "at": "t",
                 "state": {"column": "s", "subColumn": {"column": "u", "unknown": ["complete"]}, "join": "/", "split": "-",
                   "values": {"Held": "IN_PROGRESS", "Held/Over": "RESOLVED", "Held-Up": "CANCELLED"}}}
                """);

        var entries = SampleLogs.read("""
                        id,t,s,u
                        A,2031-01-01T10:00,Held,Else
                        A,2031-01-01T10:00,Held,Over
                        A,2031-01-01T10:00,Held-Over,complete
                        A,2031-01-01T10:00,Held-Up,complete
                        A,2031-01-01T10:00,Gone-Away,complete
                        """.getBytes(StandardCharsets.UTF_8), mapping)
                .cases()
                .getFirst()
                .entries();

        assertThat(entries)
                .extracting(entry -> entry.state().orElseThrow().asRead())
                .containsExactly("Held/Else", "Held/Over", "Held-Over", "Held-Up", "Gone-Away");
        assertThat(entries)
                .extracting(entry -> entry.state().flatMap(LogState::lifecycle).orElse(null))
                .containsExactly(
                        Lifecycle.IN_PROGRESS, Lifecycle.RESOLVED, Lifecycle.RESOLVED, Lifecycle.CANCELLED, null);
    }

    @Test
    void aMappingMayNameItsSourceAndWhatIsMatched() {
        var mapping = SampleLogs.mapping(SampleLogs.TINY.replaceFirst(
                "\\{", "{\"source\": \"Harbour desk\", \"match\": [\"team\", \"person\"],"));
        assertThat(mapping.source()).contains("Harbour desk");
        assertThat(mapping.matched()).containsExactlyInAnyOrder(Matched.TEAM, Matched.PERSON);

        assertThat(SampleLogs.errors(
                        SampleLogs.TINY.replaceFirst("\\{", "{\"source\": \"a/b\", \"match\": [\"crew\"],")))
                .extracting(MappingError::pointer)
                .containsExactlyInAnyOrder("/source", "/match");
    }

    @Test
    void theMappingInTheHowToIsTheOneThatIsTested() throws IOException {
        var page = Files.readString(Path.of("docs/how-to/import-a-log.md"));
        var start = page.indexOf("```json\n") + "```json\n".length();

        assertThat(page.substring(start, page.indexOf("```", start)))
                .isEqualTo(SampleLogs.text("harbour-desk-mapping.json"));
        var reference = Files.readString(Path.of("docs/reference/import-mapping.md"));
        for (var field : LogField.values()) {
            assertThat(reference).contains("`" + field.word() + "`");
        }
        for (var matched : Matched.values()) {
            assertThat(reference).contains("`" + matched.word() + "`");
        }
    }

    @Test
    void aColumnOfAThousandDifferentValuesIsNoState() {
        var csv = new StringBuilder("id,t,state,team\n");
        for (int row = 0; row <= 1_000; row++) {
            csv.append("A,2031-01-01T10:00,s").append(row).append(",x\n");
        }

        assertThatThrownBy(() -> SampleLogs.tiny(csv.toString()))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("no state");
    }

    @Test
    void aReplacementThatCouldFailOnARowIsRefusedInTheMapping() {
        for (var becomes : List.of("$", "$x", "${name}", "a\\\\")) {
            var rule = "\"team\": {\"column\": \"team\", \"rules\": [{\"matches\": \".*\", \"becomes\": \"" + becomes
                    + "\"}]}";
            assertThat(SampleLogs.errors(SampleLogs.TINY.replace("\"team\": \"team\"", rule)))
                    .as(becomes)
                    .extracting(MappingError::pointer)
                    .containsExactly("/team/rules/0/becomes");
        }
    }

    @Test
    void timesAsSecondsAreReadAndAbsurdOnesAreBadRows() {
        var mapping = SampleLogs.mapping(SampleLogs.TINY.replace(
                "{\"zone\": \"UTC\"}", "{\"formats\": [\"epoch-seconds\", \"iso\"], \"zone\": \"UTC\"}"));

        var log = SampleLogs.read(
                "id,t,state,team\nA,60,open,x\nA,9000000000000000,open,x\nA,99999999999999,open,x\nA,1970-01-01T00:02,done,x\n"
                        .getBytes(StandardCharsets.UTF_8),
                mapping);

        assertThat(log.badRows()).extracting(BadRow::line).containsExactly(3, 4);
        assertThat(log.cases().getFirst().entries())
                .extracting(entry -> entry.at().getEpochSecond())
                .containsExactly(60L, 120L);
    }

    @Test
    void aLocalTimeThatTheClocksSkipMovesForwardAndOneThatHappensTwiceIsTheFirst() {
        var mapping = SampleLogs.mapping(SampleLogs.TINY.replace("UTC", "Europe/London"));

        var log = SampleLogs.read(
                "id,t,state,team\nA,2031-03-30T01:30,open,x\nA,2031-10-26T01:30,done,x\n"
                        .getBytes(StandardCharsets.UTF_8),
                mapping);

        assertThat(log.cases().getFirst().entries())
                .extracting(entry -> entry.at().toString())
                .containsExactly("2031-03-30T01:30:00Z", "2031-10-26T00:30:00Z");
    }
}

package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.fairlead.flow.FlowFigures;
import org.fairlead.flow.PairCount;
import org.junit.jupiter.api.Test;

/** Logs of the same kinds with other columns need another mapping and no code. */
class SampleLogsTest {

    @Test
    void aTicketListWithItsOwnColumnsBecomesCases() {
        var log = SampleLogs.harbourDesk();

        assertThat(log.cases()).extracting(LogCase::id).containsExactly("H-1", "H-2");
        var crane = log.cases().getFirst();
        assertThat(crane.entries()).extracting(LogEntry::line).containsExactly(2, 5, 7, 10, 11, 12, 13);
        assertThat(crane.openedAt()).isEqualTo(Instant.parse("2031-02-03T06:50:00Z"));
        assertThat(crane.times().resolvedAt()).contains(Instant.parse("2031-02-03T10:30:00Z"));
        assertThat(crane.entries().getFirst().value(LogField.TITLE))
                .contains("H-1: Crane \"Bertha\" stops;\nno light on the panel");
        assertThat(crane.value(LogField.PRIORITY)).contains("P1");
        assertThat(crane.breached()).contains(true);
        assertThat(crane.reopenings()).isEqualTo(OptionalInt.of(1));
        assertThat(crane.entries().get(3).actor()).isEqualTo(new LogActor.Machine("harbour-bot"));
    }

    @Test
    void theOrganisationComesFromTheTeamByTableOrByRule() {
        var crane = SampleLogs.harbourDesk().cases().getFirst();

        assertThat(crane.entries().getFirst().organisation()).contains("Harbour Office");
        assertThat(crane.entries().getLast().organisation()).contains("Tidewater Engineering");
    }

    @Test
    void badRowsAreNamedWithLineAndReasonAndNothingElseIsLost() {
        var log = SampleLogs.harbourDesk();

        assertThat(log.badRows()).extracting(BadRow::line).containsExactly(9, 15);
        assertThat(log.badRows().getFirst().reason()).contains("31.02.2031 09:30");
        assertThat(log.badRows().getLast().reason()).contains("3 cells").contains("11");
        assertThat(log.badRows().getLast().raw()).isEqualTo("H-3;03.02.2031 13:00;too few cells");
        assertThat(log.report().rows())
                .isEqualTo(log.report().entries() + log.badRows().size());
        assertThat(log.report().statesWithoutMeaning()).containsOnlyKeys("in limbo");
        assertThat(log.report().count(ReadNote.Kind.NEVER_RESOLVED)).isEqualTo(1);
    }

    @Test
    void theFlowOfATicketListIsCounted() {
        var figures = FlowFigures.of(LogFlow.of(SampleLogs.harbourDesk()));

        assertThat(figures.handOvers().teams().total()).isEqualTo(3);
        assertThat(figures.handOvers().teams().pingPong().pairs())
                .containsExactly(
                        new PairCount("Quay desk", "Tidewater crew B", 1),
                        new PairCount("Tidewater crew B", "Quay desk", 1));
        assertThat(figures.resolutionSeconds().orElseThrow().median()).isEqualTo(220 * 60.0);
        assertThat(figures.reopened()).isEqualTo(new FlowFigures.Reopened(1, 1));
        assertThat(figures.breached().cases()).isEqualTo(1);
        assertThat(figures.pendingShare().orElseThrow()).isEqualTo(60.0 / (270 + 266));
    }

    @Test
    void anEventLogWithItsOwnAttributesBecomesCases() {
        var log = SampleLogs.millEvents();

        assertThat(log.cases()).extracting(LogCase::id).containsExactly("M-7", "M-8");
        var sluice = log.cases().getFirst();
        assertThat(sluice.entries())
                .extracting(LogEntry::at)
                .containsExactly(
                        Instant.parse("2031-03-29T23:30:00Z"),
                        Instant.parse("2031-03-30T02:30:00Z"),
                        Instant.parse("2031-03-30T03:30:00.5Z"));
        assertThat(sluice.entries().getFirst().value(LogField.LINE)).contains("L2");
        assertThat(sluice.entries().getLast().value(LogField.LINE)).contains("L1");
        assertThat(sluice.entries().getLast().actor()).isEqualTo(new LogActor.Machine("millwheel"));
        assertThat(sluice.entries().get(1).state().flatMap(LogState::pause))
                .contains(new PauseRule("awaiting-parts", PartyToAct.SUPPLIER));
        var drifting = log.cases().getLast();
        assertThat(drifting.value(LogField.TEAM)).isEmpty();
        assertThat(drifting.value(LogField.ORGANISATION)).contains("Mill Trust");
        assertThat(drifting.entries().getFirst().state())
                .contains(new LogState("Drifting", "Drifting", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void eventsWithoutTimeOrCaseAreBadRowsWithTheirText() {
        var log = SampleLogs.millEvents();

        assertThat(log.badRows()).extracting(BadRow::line).containsExactly(23, 28);
        assertThat(log.badRows().getFirst().reason()).isEqualTo("The row has no time.");
        assertThat(log.badRows().getLast().reason()).isEqualTo("The row does not say to which case it belongs.");
        assertThat(log.badRows().getLast().raw()).contains("when=2031-04-01T00:00:00Z");
    }

    @Test
    void theShippedEventLogMappingTellsTeamLineAndOrganisationApartWhereEventsNameBoth() {
        var log = SampleLogs.read("""
                <log><trace><string key="concept:name" value="7"/><event>
                  <string key="concept:name" value="Accepted"/><string key="lifecycle:transition" value="Wait - User"/>
                  <string key="org:group" value="Quay 2nd 3rd"/><string key="organization involved" value="North line"/>
                  <string key="org:resource" value="Siebel"/><string key="product" value="Crane"/>
                  <date key="time:timestamp" value="2031-01-01T00:00:00+01:00"/>
                </event></trace></log>
                """.getBytes(StandardCharsets.UTF_8), ShippedMappings.mapping(ShippedMappings.XES));

        var entry = log.cases().getFirst().entries().getFirst();
        assertThat(entry.team()).contains("Quay 2nd 3rd");
        assertThat(entry.organisation()).contains("North line");
        assertThat(entry.value(LogField.LINE)).contains("L2L3");
        assertThat(entry.value(LogField.SERVICE)).contains("Crane");
        assertThat(entry.actor()).isEqualTo(new LogActor.Machine("Siebel"));
        assertThat(entry.state().flatMap(LogState::pause)).contains(new PauseRule("awaiting-user", PartyToAct.USER));
    }
}

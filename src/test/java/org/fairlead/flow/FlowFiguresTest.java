package org.fairlead.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FlowFiguresTest {

    private static final FlowPhase[] PHASES = FlowPhase.values();

    @Test
    void anyCasesGiveTheFiguresOfThePlainDefinitions() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var cases = anyCases(random);
            var figures = FlowFigures.of(log(cases));
            var what = "seed " + seed + " round " + round;
            same(what, figures.handOvers().teams(), NaiveFlow.hands(cases, NaiveFlow.Entry::team));
            same(what, figures.handOvers().organisations(), NaiveFlow.hands(cases, NaiveFlow.Entry::organisation));
            var elapsed = NaiveFlow.elapsed(cases);
            assertThat(figures.elapsedSeconds().isPresent()).as(what).isEqualTo(!elapsed.isEmpty());
            figures.elapsedSeconds().ifPresent(ours -> {
                assertThat(ours.median()).as(what).isCloseTo(NaiveFlow.quantile(elapsed, 0.5), within(1e-6));
                assertThat(ours.p90()).as(what).isCloseTo(NaiveFlow.quantile(elapsed, 0.9), within(1e-6));
            });
            assertThat(figures.pendingShare().orElse(Double.NaN))
                    .as(what)
                    .isEqualTo(NaiveFlow.pendingShare(cases), within(1e-9));
            assertThat(figures.reopened().occurrences()).as(what).isEqualTo(NaiveFlow.reopenings(cases));
            assertThat(figures.breached().cases())
                    .as(what)
                    .isEqualTo(cases.stream()
                            .filter(each -> each.facts().breached())
                            .count());
        }
    }

    private static void same(String what, FlowFigures.Dimension ours, NaiveFlow.Counted plain) {
        assertThat(ours.total()).as(what).isEqualTo(plain.total());
        assertThat(ours.casesWithAny()).as(what).isEqualTo(plain.casesWithAny());
        assertThat(ours.pingPong().occurrences()).as(what).isEqualTo(plain.pingPongs());
        assertThat(ours.pingPong().cases()).as(what).isEqualTo(plain.pingPongCases());
        Map<String, Long> pairs = new HashMap<>();
        ours.pingPong().pairs().forEach(pair -> pairs.put(pair.a() + ">" + pair.b(), pair.occurrences()));
        assertThat(pairs).as(what).isEqualTo(plain.pairs());
        assertThat(ours.pingPong().pairs())
                .as(what)
                .isSortedAccordingTo((one, other) -> one.occurrences() == other.occurrences()
                        ? (one.a() + "\u0000" + one.b()).compareTo(other.a() + "\u0000" + other.b())
                        : Long.compare(other.occurrences(), one.occurrences()));
    }

    private static List<NaiveFlow.Case> anyCases(Random random) {
        var result = new ArrayList<NaiveFlow.Case>();
        for (int left = random.nextInt(6); left > 0; left--) {
            var entries = new ArrayList<NaiveFlow.Entry>();
            for (int more = random.nextInt(9); more > 0; more--) {
                entries.add(new NaiveFlow.Entry(
                        name(random),
                        name(random),
                        random.nextInt(6) == 0 ? null : PHASES[random.nextInt(5)],
                        random.nextInt(1_000_000)));
            }
            result.add(new NaiveFlow.Case(
                    new FlowLog.CaseFacts(
                            instant(random),
                            instant(random),
                            instant(random),
                            random.nextInt(4) - 1,
                            random.nextBoolean()),
                    entries));
        }
        return result;
    }

    private static String name(Random random) {
        return random.nextInt(4) == 0 ? null : "T" + random.nextInt(3);
    }

    private static long instant(Random random) {
        return random.nextInt(3) == 0 ? FlowLog.NEVER : random.nextInt(1_000_000);
    }

    private static FlowLog log(List<NaiveFlow.Case> cases) {
        var teams = new Names();
        var organisations = new Names();
        var states = new FlowStates();
        var result = FlowLog.builder(teams, organisations, states);
        for (var each : cases) {
            result.startCase(each.facts());
            for (var entry : each.entries()) {
                var phase = entry.phase();
                result.entry(
                        teams.number(Optional.ofNullable(entry.team())),
                        organisations.number(Optional.ofNullable(entry.organisation())),
                        phase == null ? Names.UNKNOWN : states.number(phase.name(), phase),
                        entry.at());
            }
        }
        return result.build();
    }

    @Test
    void unknownHoldersAreDroppedBeforeRepeatsAreCollapsed() {
        var handOvers = HandOvers.betweenTeams(teams("A", null, "A", "B", null, "A", "B"));

        assertThat(handOvers.total()).isEqualTo(3);
        assertThat(handOvers.entriesWithUnknownHolder()).isEqualTo(2);
        assertThat(handOvers.pairs()).containsExactly(new PairCount("A", "B", 2), new PairCount("B", "A", 1));
        assertThat(handOvers.pingPong().pairs())
                .containsExactly(new PairCount("A", "B", 1), new PairCount("B", "A", 1));
        assertThat(handOvers.pingPong().pairsEitherWay()).containsExactly(new PairCount("A", "B", 2));
        assertThat(handOvers.pingPong().casesThereAndBackTwice()).isEqualTo(1);
    }

    @Test
    void aReturnOverSeveralHoldersIsARevisitAndNoPingPong() {
        var handOvers = HandOvers.betweenTeams(teams("A", "B", "C", "A"));

        assertThat(handOvers.casesRevisiting()).isEqualTo(1);
        assertThat(handOvers.pingPong().occurrences()).isZero();
    }

    private static FlowLog teams(String... names) {
        var entries = new ArrayList<NaiveFlow.Entry>();
        for (var name : names) {
            entries.add(new NaiveFlow.Entry(name, null, null, entries.size()));
        }
        return log(List.of(new NaiveFlow.Case(FlowLog.CaseFacts.NONE, entries)));
    }

    @Test
    void quantilesLieBetweenTheTwoNearestValues() {
        var spread = Spread.ofMillis(new long[] {40_000, 10_000, 20_000, 30_000, 999}, 4)
                .orElseThrow();

        assertThat(spread.median()).isEqualTo(25.0);
        assertThat(spread.p90()).isCloseTo(37.0, within(1e-9));
        assertThat(spread.mean()).isEqualTo(25.0);
        assertThat(Spread.ofMillis(new long[0], 0)).isEmpty();
    }

    @Test
    void theAnswerHasTheShapeThatTheApiPromises() {
        var json = JsonMapper.shared()
                .readTree(JsonMapper.shared().writeValueAsString(FlowFigures.of(teams("A", "B", "A"))));

        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "cases",
                        "entries",
                        "handOvers",
                        "elapsedSeconds",
                        "resolutionSeconds",
                        "pendingShare",
                        "reopened",
                        "breached");
        assertThat(json.get("handOvers").propertyNames()).containsExactlyInAnyOrder("teams", "organisations");
        var teams = json.get("handOvers").get("teams");
        assertThat(teams.propertyNames()).containsExactlyInAnyOrder("total", "casesWithAny", "pingPong");
        assertThat(teams.get("pingPong").toString())
                .isEqualTo("{\"cases\":1,\"occurrences\":1,\"pairs\":[{\"a\":\"A\",\"b\":\"B\",\"occurrences\":1}]}");
        assertThat(json.get("elapsedSeconds").propertyNames()).containsExactlyInAnyOrder("mean", "median", "p90");
        assertThat(json.get("resolutionSeconds").isNull()).isTrue();
        assertThat(json.get("reopened").propertyNames()).containsExactlyInAnyOrder("cases", "occurrences");
        assertThat(json.get("breached").propertyNames()).containsExactly("cases");
    }

    @Test
    void manyDifferentPairsAreCountedEachByItself() {
        var counts = new PairCounts();
        for (int from = 0; from < 200; from++) {
            for (int to = 0; to < 200; to++) {
                for (int times = 0; times <= (from + to) % 3; times++) {
                    counts.add(from, to);
                }
            }
        }
        assertThat(counts.size()).isEqualTo(40_000);
        counts.forEach((from, to, count) -> assertThat(count).isEqualTo((from + to) % 3 + 1));
    }
}

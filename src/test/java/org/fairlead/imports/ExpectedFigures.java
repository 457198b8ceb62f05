package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.flow.HandOvers;
import org.fairlead.flow.NameCount;
import org.fairlead.flow.PairCount;
import org.fairlead.flow.Spread;
import org.fairlead.flow.Variants;
import tools.jackson.databind.JsonNode;

/** Compares our figures with the figures of an expected.json, one named value at a time. */
final class ExpectedFigures {

    private static final double SECONDS_OF_AN_HOUR = 3600.0;

    private ExpectedFigures() {}

    static void sameSpread(Spread ours, JsonNode expected) {
        assertThat(ours.count()).as("n").isEqualTo(expected.get("n").asLong());
        hours("mean", ours.mean(), expected);
        hours("stdev_population", ours.deviation(), expected);
        hours("min", ours.min(), expected);
        hours("median", ours.median(), expected);
        hours("p75", ours.p75(), expected);
        hours("p90", ours.p90(), expected);
        hours("p95", ours.p95(), expected);
        hours("p99", ours.p99(), expected);
        hours("max", ours.max(), expected);
        hours("sum", ours.sum(), expected);
    }

    private static void hours(String key, double seconds, JsonNode expected) {
        rounded(key, seconds / SECONDS_OF_AN_HOUR, expected.get(key).asDouble());
    }

    /** Figures in the file are rounded to four places. */
    static void rounded(String what, double ours, double expected) {
        assertThat(ours).as(what).isCloseTo(expected, within(0.000051));
    }

    static void sameHandOvers(HandOvers ours, JsonNode expected) {
        assertThat(ours.cases()).isEqualTo(expected.get("cases").asLong());
        assertThat(ours.casesWithKnownHolder())
                .isEqualTo(expected.get("cases_with_a_known_value").asLong());
        assertThat(ours.distinctHolders())
                .isEqualTo(expected.get("distinct_values").asLong());
        assertThat(ours.entriesWithUnknownHolder())
                .isEqualTo(expected.get("events_dropped_as_unknown").asLong());
        assertThat(ours.total()).isEqualTo(expected.get("handovers_total").asLong());
        assertThat(ours.casesWithAny())
                .isEqualTo(expected.get("cases_with_handover").asLong());
        assertThat(ours.mostInOneCase())
                .isEqualTo(expected.get("max_handovers_in_a_case").asLong());
        assertThat(ours.casesRevisiting())
                .isEqualTo(expected.get("cases_revisiting_any_earlier_value").asLong());
        assertThat(ours.pairs())
                .hasSize(expected.get("distinct_handover_pairs_directed").asInt());
        startsWith(ours.pairs(), pairs(expected.get("top_handover_pairs_directed"), "from", "to"));
        startsWithAnyOrderOfEquals(ours.out(), names(expected.get("handovers_out_top")));
        startsWithAnyOrderOfEquals(ours.in(), names(expected.get("handovers_in_top")));
        samePingPong(ours.pingPong(), expected);
    }

    private static void samePingPong(HandOvers.PingPong ours, JsonNode expected) {
        assertThat(ours.occurrences())
                .isEqualTo(expected.get("pingpong_aba_occurrences").asLong());
        assertThat(ours.cases()).isEqualTo(expected.get("pingpong_aba_cases").asLong());
        assertThat(ours.casesThereAndBackTwice())
                .isEqualTo(expected.get("pingpong_abab_cases").asLong());
        startsWith(ours.pairs(), pairs(expected.get("top_pingpong_triples_A_B_A"), "a", "b"));
        var eitherWay = new ArrayList<PairCount>();
        for (var pair : expected.get("top_pingpong_pairs_unordered").values()) {
            var both = pair.get("pair");
            eitherWay.add(new PairCount(
                    both.get(0).asString(),
                    both.get(1).asString(),
                    pair.get("count").asLong()));
        }
        startsWith(ours.pairsEitherWay(), eitherWay);
    }

    static List<PairCount> pairs(JsonNode list, String from, String to) {
        var result = new ArrayList<PairCount>();
        for (var pair : list.values()) {
            result.add(new PairCount(
                    pair.get(from).asString(),
                    pair.get(to).asString(),
                    pair.get("count").asLong()));
        }
        return result;
    }

    private static List<NameCount> names(JsonNode list) {
        var result = new ArrayList<NameCount>();
        for (var pair : list.values()) {
            result.add(new NameCount(pair.get(0).asString(), pair.get(1).asLong()));
        }
        return result;
    }

    static <T> void startsWith(List<T> ours, List<T> expected) {
        assertThat(expected).as("the file has figures").isNotEmpty();
        assertThat(ours.subList(0, Math.min(ours.size(), expected.size()))).isEqualTo(expected);
    }

    /** The file does not order equal counts of its in and out lists by name, so each name is looked up by itself. */
    private static void startsWithAnyOrderOfEquals(List<NameCount> ours, List<NameCount> expected) {
        assertThat(expected).as("the file has figures").isNotEmpty();
        assertThat(ours).containsAll(expected);
        assertThat(ours.stream()
                        .limit(expected.size())
                        .map(NameCount::occurrences)
                        .toList())
                .isEqualTo(expected.stream().map(NameCount::occurrences).toList());
    }

    static void sameVariants(Variants ours, JsonNode expected) {
        assertThat(ours.variants()).hasSize(expected.get("variants").asInt());
        assertThat(ours.variants().stream().filter(variant -> variant.cases() == 1))
                .hasSize(expected.get("variants_with_one_case").asInt());
        var top = new ArrayList<Variants.Variant>();
        for (var variant : expected.get("top").values()) {
            var states = new ArrayList<String>();
            variant.get("sequence").values().forEach(state -> states.add(state.asString()));
            top.add(new Variants.Variant(states, variant.get("cases").asLong()));
        }
        startsWith(ours.variants(), top);
    }

    static Map<String, Long> counts(JsonNode object) {
        Map<String, Long> result = new LinkedHashMap<>();
        object.properties()
                .forEach(property ->
                        result.put(property.getKey(), property.getValue().asLong()));
        return result;
    }
}

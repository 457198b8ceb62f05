package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.fairlead.agreement.PauseReason;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.record.GroupedList;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.record.RowValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists can be asked beyond the nearest deadline, and who is answered. */
@StandingTest
class StandingFieldsTest extends OnIncidents {

    @Autowired
    Records records;

    @Autowired
    RecordFilter filters;

    @Autowired
    RowValues values;

    private boolean fits(RecordId id, String filter, Actor actor) {
        var condition = RecordFields.among(List.of(id.value()))
                .and(filters.condition(filter, actor, java.time.ZoneId.of("Europe/London")));
        return records.count(actor, condition, 2) == 1;
    }

    private Row row(RecordId id, Actor actor, String... fields) {
        var rows = records.list(actor, RecordList.first(RecordFields.among(List.of(id.value())), Sort.NEWEST, 1))
                .rows();
        return values.filled(actor, rows, List.of(fields)).getFirst();
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    @Test
    void whatTheCustomerWasPromisedIsToldToEverybodyOnItAndNothingElse() {
        scripts.at("09:00");
        var id = heldByNetwork();

        for (var actor : List.of(estate.agent, estate.networkResolver, estate.user)) {
            assertThat(fits(id, "customer-due > 7h and customer-due <= 8h", actor))
                    .isTrue();
            assertThat(fits(id, "customer-due = none", actor)).isFalse();
            assertThat(row(id, actor).times().customerDue()).isNotNull();
        }
    }

    @Test
    void ownDueIsTheClockOfOnesOwnOrganisation() {
        scripts.at("09:00");
        var id = heldByNetwork();

        assertThat(fits(id, "own-due <= 3h and own-due > 0m", estate.networkResolver))
                .isTrue();
        assertThat(fits(id, "own-due > 3h", estate.networkResolver)).isFalse();
        assertThat(row(id, estate.networkResolver, "own-due").more().instant("own-due"))
                .isPresent();
        for (var other : List.of(estate.agent, estate.user)) {
            assertThat(fits(id, "own-due < 900d", other)).isFalse();
            assertThat(row(id, other, "own-due").more().instant("own-due")).isEmpty();
        }
    }

    @Test
    void anOfferIsDueForThoseItIsBetween() {
        scripts.at("09:00");
        var id = heldByNetwork();
        assertThat(fits(id, "answer-by = none", estate.agent)).isTrue();
        offer(id, estate.hosting, estate.networkResolver);

        for (var between : List.of(estate.agent, estate.networkResolver, estate.hostingResolver)) {
            assertThat(fits(id, "answer-by < 2d and not answer-by = none", between))
                    .isTrue();
            assertThat(row(id, between, "answer-by").more().instant("answer-by"))
                    .isPresent();
        }
        assertThat(fits(id, "answer-by < 900d", estate.user)).isFalse();
        assertThat(row(id, estate.user, "answer-by").more().instant("answer-by"))
                .isEmpty();
    }

    @Test
    void aClockIsAtRiskFromItsFirstWarningUntilItIsOver() {
        scripts.at("09:00");
        var id = heldByNetwork();
        assertThat(fits(id, "at-risk", estate.networkResolver)).isFalse();

        scripts.at("11:30");
        incidents.flag(id, "It carries the watch", estate.networkResolver, Intent.NONE);

        assertThat(fits(id, "at-risk", estate.networkResolver)).isTrue();
        assertThat(fits(id, "at-risk", estate.agent)).isTrue();
        assertThat(fits(id, "at-risk", estate.user)).isFalse();
        assertThat(row(id, estate.agent).more().atRisk()).isTrue();

        scripts.at("12:30");
        incidents.askForArbitration(id, "Not ours", estate.networkResolver, Intent.NONE);

        assertThat(fits(id, "breached and not at-risk", estate.networkResolver)).isTrue();
    }

    @Test
    void aPauseSaysWhomItWaitsForAndWhyWhileItLasts() {
        var id = heldByNetwork();
        assertThat(fits(id, "waits-for = none and pause-reason = none", estate.agent))
                .isTrue();
        pause(id, estate.networkResolver, null);

        assertThat(fits(id, "waits-for = user and waits-for != supplier", estate.user))
                .isTrue();
        assertThat(fits(id, "waits-for in (supplier, outsider)", estate.agent)).isFalse();
        assertThat(row(id, estate.agent, "waits-for").more().text("waits-for")).isEqualTo("USER");
        var why = row(id, estate.agent, "pause-reason").more().text("pause-reason");
        assertThat(why).isNotEmpty();
        assertThat(fits(id, "pause-reason = \"" + why + "\"", estate.agent)).isTrue();

        incidents.resume(id, null, estate.networkResolver, Intent.NONE);

        assertThat(fits(id, "waits-for = none", estate.agent)).isTrue();
        assertThat(row(id, estate.agent, "waits-for").more().text("waits-for")).isEmpty();
    }

    @Test
    void whomAPauseWaitsForIsOneOfThoseThatReasonsName() {
        var choices = filters.schema().field("waits-for").orElseThrow().choices();

        assertThat(choices)
                .isEqualTo(Arrays.stream(PauseReason.ToAct.values())
                        .map(whom -> new Choice(whom.name(), whom.words()))
                        .toList());
    }

    @Test
    void whoMayNotReadWhatIsAboveIsToldOfNothingAbove() {
        var whole = logged();
        var part = heldByNetwork();
        incidents.makeChild(part, whole, estate.agent, Intent.NONE);

        assertThat(fits(part, "parent = " + number(whole), estate.agent)).isTrue();
        assertThat(fits(part, "parent = none", estate.agent)).isFalse();
        assertThat(row(part, estate.agent, "parent").more().text("parent")).isEqualTo(number(whole));
        assertThat(fits(part, "parent = " + number(whole), estate.networkResolver))
                .isFalse();
        assertThat(fits(part, "parent = none", estate.networkResolver)).isTrue();
        assertThat(row(part, estate.networkResolver, "parent").more().text("parent"))
                .isEmpty();
    }

    @Test
    void handOversAreCountedFilteredByAndOrderedBy() {
        var never = logged();
        var once = heldByNetwork();
        var twice = heldByNetwork();
        incidents.accept(
                twice, offer(twice, estate.hosting, estate.networkResolver), estate.hostingResolver, Intent.NONE);

        assertThat(fits(never, "hand-overs = 0", estate.agent)).isTrue();
        assertThat(fits(once, "hand-overs = 1 and hand-overs < 1.5 and not hand-overs > 1", estate.agent))
                .isTrue();
        assertThat(fits(twice, "hand-overs >= 1.5", estate.agent)).isTrue();
        var among = RecordFields.among(List.of(never.value(), once.value(), twice.value()));
        for (var sort : List.of(Sort.HANDED_OVER, Sort.HANDED_OVER_LEAST)) {
            var first = records.list(estate.agent, RecordList.first(among, sort, 1))
                    .rows()
                    .getFirst();
            var rest = records.list(estate.agent, new RecordList(among, sort, sort.place(first), false, 10))
                    .rows();
            assertThat(rest).hasSize(1);
            assertThat(first.more().handOvers()).isEqualTo(sort == Sort.HANDED_OVER ? 2 : 1);
        }
    }

    @Test
    void incidentsAreGroupedByImpactAndUrgency() {
        var id = logged();
        var among = RecordFields.among(List.of(id.value()));

        for (var by : List.of(GroupedList.By.IMPACT, GroupedList.By.URGENCY)) {
            var group = records.groups(
                            estate.agent, new GroupedList(among, by, GroupedList.By.IMPACT, Sort.NEWEST, 5, 100))
                    .groups()
                    .getFirst();
            assertThat(group.key()).isEqualTo(by == GroupedList.By.IMPACT ? "Site" : "High");
            assertThat(group.lane()).isEqualTo("Site");
            assertThat(group.rows().getFirst().more().text(by.code())).isEqualTo(group.key());
        }
        var counts = records.tallies(estate.agent, List.of(among), GroupedList.By.URGENCY, 10)
                .getFirst()
                .counts();
        assertThat(counts).containsExactly(java.util.Map.entry("High", 1));
    }

    @Test
    void onlyThoseWhoOverseeTheEstateSeeWhatIsDisputed() {
        var id = heldByNetwork();
        incidents.askForArbitration(id, "Not ours", estate.networkResolver, Intent.NONE);

        assertThat(row(id, estate.agent, "disputed").more().text("disputed")).isNotEmpty();
        assertThat(row(id, estate.networkResolver, "disputed").more().text("disputed"))
                .isEmpty();
    }

    @Test
    void aTimeWithoutAnOffsetIsTheReaders() {
        scripts.at("09:30");
        var id = logged();
        var filter = filters.read("opened >= 2031-03-04T10:00", estate.agent);

        var inLondon = filters.condition(filter, estate.agent, java.time.ZoneId.of("Europe/London"));
        var inParis = filters.condition(filter, estate.agent, java.time.ZoneId.of("Europe/Paris"));
        var among = RecordFields.among(List.of(id.value()));

        assertThat(records.count(estate.agent, among.and(inLondon), 2)).isZero();
        assertThat(records.count(estate.agent, among.and(inParis), 2)).isOne();
        assertThat(filters.narrowed("opened >= 2031-03-04T10:00", "open", estate.agent))
                .isEqualTo("opened >= 2031-03-04T10:00 and open");
    }
}

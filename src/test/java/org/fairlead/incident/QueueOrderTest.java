package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.GroupedList;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What to do next, in the order of formula F24 as far as its fields exist: mission impact, priority, nearest breach, age. */
@StandingTest
class QueueOrderTest extends OnIncidents {

    @Autowired
    Records records;

    private RecordId logged(String title, String impact, String urgency, boolean clocked) {
        var about = new About(clocked ? estate.service : null, null, null, estate.userPerson, null, null);
        return incidents
                .log(new LogIncident(title, null, about, impact, urgency, null, "desk"), estate.agent, Intent.NONE)
                .after()
                .id();
    }

    private List<Row> queue(Actor actor, List<RecordId> ids) {
        var among = RecordFields.among(ids.stream().map(RecordId::value).toList());
        return records.list(actor, RecordList.first(among, Sort.NEXT, 100)).rows();
    }

    private static List<String> titles(List<Row> rows) {
        return rows.stream().map(Row::title).toList();
    }

    @Test
    void missionImpactComesFirstThenPriorityThenTheNearestBreachThenAge() {
        scripts.at("09:00");
        var oldest = logged("Without a clock", "Site", "High", false);
        scripts.at("09:01");
        var due = logged("Due later", "Site", "High", true);
        scripts.at("09:02");
        var younger = logged("Without a clock, younger", "Site", "High", false);
        var mission = logged("Operations", "One person", "Low", false);
        var critical = logged("Critical", "Ministry-wide", "High", false);
        incidents.flag(mission, "It carries the watch", estate.dutyOfficer, Intent.NONE);

        var rows = queue(estate.agent, List.of(oldest, due, younger, mission, critical));

        assertThat(titles(rows))
                .containsExactly("Operations", "Critical", "Due later", "Without a clock", "Without a clock, younger");
        assertThat(rows.get(1).priority()).isLessThan(rows.get(2).priority());
        assertThat(rows.getFirst().priority()).isGreaterThan(rows.get(2).priority());
    }

    @Test
    void whatIsDoneIsNoPartOfAQueueAndWhatIsPausedIs() {
        var done = logged();
        var waiting = logged();
        resolve(done, estate.agent);
        pause(waiting, estate.agent, null);

        assertThat(queue(estate.agent, List.of(done, waiting)))
                .extracting(Row::id)
                .containsExactly(waiting);
    }

    @Test
    void groupsAreInTheSameOrder() {
        scripts.at("09:00");
        var plain = logged("Plain", "Site", "High", true);
        var mission = logged("Operations", "One person", "Low", false);
        incidents.flag(mission, "It carries the watch", estate.dutyOfficer, Intent.NONE);
        var among = RecordFields.among(List.of(plain.value(), mission.value()));

        var groups = records.groups(estate.agent, new GroupedList(among, GroupedList.By.HOLDER, Sort.NEXT, 10, 100));

        assertThat(titles(groups.groups().getFirst().rows())).containsExactly("Operations", "Plain");
    }

    @Test
    void anOrderTellsNobodyADeadlineThatIsNotTheirs() {
        var held = heldByNetwork();
        var passedOn = heldByNetwork();
        incidents.accept(
                passedOn, offer(passedOn, estate.hosting, estate.networkResolver), estate.hostingResolver, Intent.NONE);

        var theirs = queue(estate.networkResolver, List.of(held, passedOn));

        assertThat(theirs).hasSize(2);
        assertThat(due(theirs, held)).isNotNull();
        assertThat(due(theirs, passedOn)).isNull();
        assertThat(due(queue(estate.agent, List.of(held, passedOn)), passedOn)).isNotNull();
        var place = Sort.NEXT.place(row(theirs, passedOn));
        assertThat(place.keys().get(1))
                .isGreaterThan(Instant.parse("9998-01-01T00:00:00Z").getEpochSecond() * 1_000_000);
    }

    private static @org.jspecify.annotations.Nullable Instant due(List<Row> rows, RecordId id) {
        return row(rows, id).times().due();
    }

    private static Row row(List<Row> rows, RecordId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theListHasItAsAnOrderByPageAndByApi() throws Exception {
        var mission = logged("Operations", "One person", "Low", false);
        incidents.flag(mission, "It carries the watch", estate.dutyOfficer, Intent.NONE);
        var first = scripts.as(estate.agent)
                .get("/api/v1/incidents?sort=next&limit=1")
                .is(200);

        assertThat(first.link("next")).contains("cursor=");
        assertThat(first.json().at("/items").size()).isEqualTo(1);
        var again = scripts.as(estate.agent).get(first.link("next")).is(200);
        assertThat(again.json().at("/items/0/number").asString(""))
                .isNotEqualTo(first.json().at("/items/0/number").asString(""));
        assertThat(Objects.requireNonNull(Sort.of("next").orElse(null)).words())
                .isEqualTo("What to do next first (open ones only)");
    }

    @Test
    void ofValuesAreCountedNoFurtherThanTheMost() {
        var ids = List.of(logged().value(), logged().value(), heldByNetwork().value());
        var among = RecordFields.among(ids);

        var whole = records.tallies(estate.agent, List.of(among), GroupedList.By.HOLDER, 10)
                .getFirst();
        var some = records.tallies(estate.agent, List.of(among), GroupedList.By.HOLDER, 2)
                .getFirst();
        var theirs = records.tallies(estate.networkResolver, List.of(among), GroupedList.By.HOLDER, 10)
                .getFirst();

        assertThat(whole.of(estate.desk.toString())).isEqualTo(2);
        assertThat(whole.of(estate.network.toString())).isEqualTo(1);
        assertThat(whole.whole()).isTrue();
        assertThat(some.whole()).isFalse();
        assertThat(theirs.counts()).containsOnlyKeys(estate.network.toString());
        var flags = records.tallies(estate.agent, List.of(among), GroupedList.By.FLAG, 10)
                .getFirst();
        assertThat(flags.of("")).isEqualTo(3);
    }
}

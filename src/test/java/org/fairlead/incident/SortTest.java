package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Along;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Lists in every order, whole and in pages, forwards and backwards, for everybody who reads them another way. */
@StandingTest
class SortTest extends OnIncidents {

    private static final int ALL = 100;

    @Autowired
    Records records;

    @Autowired
    MockMvc http;

    private final List<UUID> ids = new ArrayList<>();

    /** Two at work, two new, two at a supplier, one waiting, one resolved, one without a service. */
    private Condition some() {
        for (int each = 0; each < 4; each++) {
            scripts.at("09:%02d".formatted(each));
            ids.add(logged().value());
        }
        assigned(0, estate.agent);
        assigned(1, estate.dutyOfficer);
        scripts.at("09:10");
        ids.add(heldByNetwork().value());
        var waiting = heldByNetwork();
        ids.add(waiting.value());
        pause(waiting, estate.networkResolver, null);
        var done = logged();
        ids.add(done.value());
        resolve(done, estate.agent);
        var about = new About(null, null, null, estate.userPerson, null, null);
        var command = new LogIncident("Something is odd", null, about, "One person", "Low", null, "desk");
        ids.add(incidents.log(command, estate.agent, Intent.NONE).after().id().value());
        return RecordFields.among(ids);
    }

    private void assigned(int which, Actor actor) {
        incidents.assign(new RecordId(ids.get(which)), null, actor.person(), estate.agent, Intent.NONE);
    }

    private List<Row> whole(Actor actor, Condition some, Sort sort) {
        return records.list(actor, RecordList.first(some.and(Sight.listed(actor, sort)), sort, ALL))
                .rows();
    }

    private List<Row> paged(Actor actor, Condition some, Sort sort, int rows) {
        var found = new ArrayList<Row>();
        var seen = some.and(Sight.listed(actor, sort));
        for (var list = RecordList.first(seen, sort, rows); ; ) {
            var page = records.list(actor, list);
            found.addAll(page.rows());
            if (!page.hasMore()) {
                return found;
            }
            list = new RecordList(seen, sort, sort.place(page.rows().getLast()), false, rows);
        }
    }

    private List<Row> backwards(Actor actor, Condition some, Sort sort, Row last, int rows) {
        var found = new ArrayList<Row>();
        var seen = some.and(Sight.listed(actor, sort));
        for (var place = sort.place(last); ; ) {
            var page = records.list(actor, new RecordList(seen, sort, place, true, rows));
            found.addAll(0, page.rows());
            if (!page.hasMore()) {
                return found;
            }
            place = sort.place(page.rows().getFirst());
        }
    }

    @Test
    void pagesAreTheListWhateverTheOrderTheReaderAndTheDirection() {
        var some = some();
        for (var actor : List.of(estate.agent, estate.networkResolver, estate.user)) {
            for (var sort : Sort.values()) {
                var whole = whole(actor, some, sort);
                assertThat(paged(actor, some, sort, 2))
                        .as("%s for %s", sort, actor.reach())
                        .isEqualTo(whole);
                if (!whole.isEmpty()) {
                    assertThat(backwards(actor, some, sort, whole.getLast(), 2))
                            .as("%s backwards for %s", sort, actor.reach())
                            .isEqualTo(whole.subList(0, whole.size() - 1));
                }
            }
        }
    }

    /** But for queues: in these a deadline that somebody may not know counts as none (QueueOrderTest). */
    @Test
    void everybodyReadsTheSameOrder() {
        var some = some();
        for (var sort : EnumSet.complementOf(EnumSet.of(Sort.NEXT))) {
            var all = whole(estate.agent, some, sort);
            for (var actor : List.of(estate.networkResolver, estate.user)) {
                var theirs = whole(actor, some, sort);
                assertThat(all)
                        .as("%s for %s", sort, actor.reach())
                        .containsSubsequence(theirs.isEmpty() ? all : theirs);
            }
        }
    }

    @Test
    void namesAreInOrderTheNewestFirstAndThoseWithoutLast() {
        var some = some();
        inOrder(
                some,
                Sort.HOLDER,
                Sort.HOLDER_DOWN,
                People.ORGANISATION,
                row -> row.holder().party());
        inOrder(
                some,
                Sort.OWNER,
                Sort.OWNER_DOWN,
                People.PERSON,
                row -> row.holder().assignee());
        inOrder(
                some,
                Sort.TEAM,
                Sort.TEAM_DOWN,
                People.TEAM,
                row -> row.holder().team());
        assertThat(whole(estate.agent, some, Sort.SERVICE).getLast().title()).isEqualTo("Something is odd");
        assertThat(whole(estate.agent, some, Sort.SERVICE_DOWN).getLast().title())
                .isEqualTo("Something is odd");
    }

    private <T> void inOrder(
            Condition some, Sort up, Sort down, RegisterKind<T> kind, Function<Row, @Nullable UUID> value) {
        Comparator<Row> newest = Comparator.comparing((Row row) -> row.times().opened())
                .thenComparing(row -> row.id().value().toString())
                .reversed();
        Comparator<Row> none = Comparator.comparing(row -> value.apply(row) == null);
        Comparator<Row> byName = Comparator.comparing(
                row -> value.apply(row) == null ? "" : register.title(kind, Objects.requireNonNull(value.apply(row))));
        var rows = whole(estate.agent, some, Sort.NEWEST);
        assertThat(whole(estate.agent, some, up))
                .isEqualTo(rows.stream()
                        .sorted(none.thenComparing(byName).thenComparing(newest))
                        .toList());
        assertThat(whole(estate.agent, some, down))
                .isEqualTo(rows.stream()
                        .sorted(none.thenComparing(byName.reversed()).thenComparing(newest))
                        .toList());
    }

    @Test
    void statesAreInTheOrderOfTheLifecycle() {
        var some = some();
        var states = whole(estate.agent, some, Sort.STATE).stream()
                .map(row -> IncidentState.valueOf(row.state()))
                .toList();

        assertThat(states).isSorted().contains(IncidentState.NEW, IncidentState.RESOLVED);
        var down = whole(estate.agent, some, Sort.STATE_DOWN).stream()
                .map(row -> IncidentState.valueOf(row.state()))
                .toList();
        assertThat(down).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void aRequesterLearnsNothingFromOrdersThatAreNotForRequesters() {
        var some = some();

        for (var sort : List.of(Sort.OWNER, Sort.TEAM_DOWN, Sort.DUE, Sort.DUE_LAST)) {
            assertThat(whole(estate.user, some, sort)).as("%s", sort).isEmpty();
        }
        assertThat(whole(estate.user, some, Sort.HOLDER)).isNotEmpty();
    }

    @Test
    void aPlaceThatWasAlteredIsNone() {
        var some = some();
        for (var sort : Sort.values()) {
            var rows = whole(estate.agent, some, sort);
            var texts = sort.place(rows.getFirst()).texts();
            assertThat(RecordList.Place.read(texts, sort)).contains(sort.place(rows.getFirst()));
            var altered = new ArrayList<>(texts);
            altered.set(texts.size() - 2, "'; --");
            assertThat(RecordList.Place.read(altered, sort)).as("%s", sort).isEmpty();
            assertThat(RecordList.Place.read(texts.subList(1, texts.size()), sort))
                    .isEmpty();
        }
    }

    @Test
    void everyColumnWithAnIndexSortsBothWays() throws Exception {
        logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var columns = "&columns=priority,state,holder,team,owner,service,opened,updated,due,done";
        var page = agent.open("/incidents?filter=open" + columns);

        for (var head : List.of(
                "Number",
                "Priority",
                "State",
                "Held by",
                "Team",
                "Assigned to",
                "Service",
                "Logged",
                "Last news",
                "Due")) {
            var once = agent.open(link(page, head));
            var sorted = once.select("thead th[aria-sort]");
            assertThat(sorted.eachText()).as(head).containsExactly(head);
            var twice = agent.open(link(once, head));
            assertThat(twice.select("thead th[aria-sort]").attr("aria-sort"))
                    .as(head)
                    .isNotEqualTo(sorted.attr("aria-sort"));
        }
    }

    private static String link(Document page, String head) {
        return page.select("thead th a:contains(" + head + ")").attr("href");
    }

    @Test
    void theApiTakesTheSameNamesAndSaysThemWhenItDoesNotKnowOne() {
        logged();
        var script = scripts.as(estate.agent);
        for (var sort : Sort.values()) {
            var page =
                    script.get("/api/v1/incidents?limit=1&sort=" + sort.code()).is(200);
            var next = page.json().path("next");
            if (next.isString()) {
                script.get("/api/v1/incidents?limit=1&sort=" + sort.code() + "&cursor=" + next.asString())
                        .is(200);
            }
        }
        var refused = script.get("/api/v1/incidents?sort=colour").is(400).text();
        Arrays.stream(Along.values())
                .map(along -> Arrays.stream(Sort.values())
                        .filter(sort -> sort.along() == along && !sort.down())
                        .findFirst()
                        .orElseThrow()
                        .code())
                .forEach(code -> assertThat(refused).contains(code));
    }
}

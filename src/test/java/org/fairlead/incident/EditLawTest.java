package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkState;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.testing.SmallEstate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Laws of changing, on random edits: nothing unseen is overwritten, many at once are the same as one by one, undoing brings back what was. */
@StandingTest
class EditLawTest extends OnIncidents {

    private static final int MEETINGS = 25;
    private static final int ROUNDS = 6;
    private static final List<String> FIELDS = List.of("title", "impact", "urgency");
    private static final List<String> TITLES =
            List.of("Mail is late", "Mail is lost", "E-mail waits", "Nothing arrives");

    @Autowired
    MockMvc http;

    @Autowired
    BulkChanges changes;

    @Autowired
    List<BackgroundWork> works;

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    @BeforeEach
    void saySeed() {
        System.out.println("EditLawTest seed " + seed);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @Test
    void whatTwoSendIsMergedOrBothAreShownToTheSecond() throws Exception {
        var first = new Browsing(http, scripts, estate.agent);
        var second = new Browsing(http, scripts, estate.dutyOfficer);
        for (int round = 0; round < MEETINGS; round++) {
            var path = "/incidents/" + history(logged()).header().identity().number() + "/edit";
            var page = first.open(path);
            var before = values(page);
            var theirs = changed(before, page);
            var mine = changed(before, page);
            var seen = second.open(path);
            send(first, page, path, theirs);

            var answer = send(second, seen, path, mine);

            var met = FIELDS.stream()
                    .filter(name -> meet(name, before, theirs, mine))
                    .toList();
            var now = values(first.open(path));
            if (met.isEmpty()) {
                assertThat(now).isEqualTo(merged(before, theirs, mine));
            } else {
                assertThat(now).as("kept until the second has seen it").isEqualTo(theirs);
                var shown = Jsoup.parse(answer);
                for (var name : met) {
                    assertThat(shown.select(".govuk-error-message").text())
                            .contains("“" + theirs.get(name) + "”", "“" + mine.get(name) + "”");
                }
                send(second, shown, path, values(shown));
                assertThat(values(first.open(path))).as("once seen").isEqualTo(merged(before, theirs, mine));
            }
        }
    }

    @Test
    void whoeverAssignsAnewTakesNothingBackThatAnotherAssigned() throws Exception {
        var team = register.add(People.TEAM, new Team("Desk nights", estate.desk.value(), null), estate.agent)
                .id();
        var path = "/incidents/" + history(logged()).header().identity().number() + "/assign";
        var first = new Browsing(http, scripts, estate.agent);
        var second = new Browsing(http, scripts, estate.dutyOfficer);
        var page = first.open(path);
        var seen = second.open(path);

        first.send(page, path, "team", team.toString(), "person", "");
        second.send(seen, path, "team", "", "person", estate.agent.person().toString());

        var both = first.open(path);
        assertThat(both.select("select[name=team] option[selected]").val()).isEqualTo(team.toString());
        assertThat(both.select("select[name=person] option[selected]").val())
                .isEqualTo(estate.agent.person().toString());
    }

    /** Programs replace only what they have read: who is at work, and what an incident is part of. */
    @Test
    void aProgramReplacesNothingItHasNotRead() {
        var script = scripts.as(estate.agent);
        var address =
                "/api/v1/incidents/" + history(logged()).header().identity().number();
        var wider = history(logged()).header().identity().number();
        var read = script.get(address).tag();
        var mine = "{\"owner\":\"%s\"}".formatted(estate.agent.person());
        assertThat(script.put(address + "/assignment", mine).status()).isEqualTo(428);
        assertThat(script.put(address + "/parent", "{\"parent\":\"%s\"}".formatted(wider))
                        .status())
                .isEqualTo(428);

        script.putOver(address, "/assignment", "{\"owner\":\"%s\"}".formatted(estate.dutyOfficer.person()))
                .is(200);

        assertThat(script.call("PUT", address + "/assignment", mine, Scripts.fresh(), "If-Match", read)
                        .status())
                .isEqualTo(412);
        assertThat(script.get(address).text())
                .contains(estate.dutyOfficer.person().toString());
    }

    private static boolean meet(
            String name, Map<String, String> before, Map<String, String> theirs, Map<String, String> mine) {
        var was = before.get(name);
        var sent = mine.get(name);
        return !sent.equals(was)
                && !theirs.get(name).equals(was)
                && !theirs.get(name).equals(sent);
    }

    private static Map<String, String> merged(
            Map<String, String> before, Map<String, String> theirs, Map<String, String> mine) {
        var all = new TreeMap<>(theirs);
        mine.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                all.put(name, value);
            }
        });
        return all;
    }

    private Map<String, String> changed(Map<String, String> values, Document page) {
        var some = new TreeMap<>(values);
        for (var name : FIELDS) {
            if (random.nextBoolean()) {
                some.put(
                        name,
                        name.equals("title")
                                ? any(TITLES)
                                : any(page.select("input[type=radio][name=" + name + "]")
                                        .eachAttr("value")));
            }
        }
        return some;
    }

    private static Map<String, String> values(Document page) {
        return new TreeMap<>(Map.of(
                "title", page.select("input[name=title]").val(),
                "impact", page.select("input[name=impact][checked]").val(),
                "urgency", page.select("input[name=urgency][checked]").val()));
    }

    private static String send(Browsing by, Document page, String path, Map<String, String> values) throws Exception {
        var sent = new ArrayList<String>();
        values.forEach((name, value) -> sent.addAll(List.of(name, value)));
        for (var select : page.select("main select")) {
            sent.addAll(List.of(
                    select.attr("name"), select.select("option[selected]").val()));
        }
        return by.send(page, path, sent.toArray(String[]::new)).getContentAsString();
    }

    @Test
    void manyAtOnceAreTheSameAsOneByOneAndUndoneTheyAreAsBefore() {
        for (int round = 0; round < ROUNDS; round++) {
            var lives = random.longs(3).toArray();
            var byBulk = some(lives);
            var many = estate;
            estate = scripts.estate();
            var byHand = some(lives);
            var one = estate;
            var edit = random.nextBoolean()
                    ? Map.of("impact", any(Agreements.FIRST_MATRIX.impacts()))
                    : Map.of("urgency", any(Agreements.FIRST_MATRIX.urgencies()));
            var before = headers(many, byBulk);

            var change = rested(many, ask(many, edit));
            one(one, byHand, edit);

            assertThat(change.state()).isEqualTo(BulkState.DONE);
            assertThat(lastFacts(many, byBulk)).isEqualTo(lastFacts(one, byHand));
            if (change.count(org.fairlead.bulk.BulkRow.Result.CHANGED) > 0) {
                changes.undo(change.id(), many.agent);
                rested(many, change);
            }
            assertThat(headers(many, byBulk)).isEqualTo(before);
            estate = scripts.estate();
        }
    }

    /** Incidents of the estate; the same seeds lead the same lives. */
    private List<RecordId> some(long... lives) {
        var all = new ArrayList<RecordId>();
        for (var life : lives) {
            clock.pass(Duration.ofMinutes(1));
            var own = RandomGeneratorFactory.of("L64X128MixRandom").create(life);
            var id = own.nextInt(3) == 0 ? heldByNetwork() : logged();
            if (own.nextBoolean()) {
                var urgency = List.of("Low", "Medium").get(own.nextInt(2));
                incidents.edit(id, classified(Map.of("urgency", urgency)), estate.agent, Intent.NONE);
            }
            if (own.nextInt(3) == 0) {
                resolve(id, estate.dutyOfficer);
            }
            all.add(id);
        }
        return all;
    }

    private static EditIncident classified(Map<String, String> edit) {
        return new EditIncident(
                Map.of(), new EditIncident.Classification(edit.get("impact"), edit.get("urgency"), null, null));
    }

    private void one(SmallEstate whose, List<RecordId> ids, Map<String, String> edit) {
        for (var id : ids) {
            try {
                incidents.edit(id, classified(edit), whose.agent, Intent.NONE);
            } catch (RefusedException refused) {
                assertThat(refused.refusal().sentence()).isNotBlank();
            }
        }
    }

    private List<Fact> lastFacts(SmallEstate whose, List<RecordId> ids) {
        return ids.stream()
                .map(id -> timelines.history(whose.agent, id).entries().stream()
                        .map(entry -> entry.fact())
                        .filter(IncidentFacts.Prioritised.class::isInstance)
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .toList();
    }

    /** All of a header but when it was last touched. */
    private Map<RecordId, List<Object>> headers(SmallEstate whose, List<RecordId> ids) {
        var all = new HashMap<RecordId, List<Object>>();
        for (var id : ids) {
            var header = timelines.history(whose.agent, id).header();
            all.put(id, withoutTouch(header));
        }
        return all;
    }

    private static List<Object> withoutTouch(Header header) {
        return List.of(
                header.identity(),
                header.subject(),
                header.progress(),
                header.holder(),
                header.priority(),
                header.marking(),
                header.openedAt(),
                header.involved());
    }

    private BulkChange ask(SmallEstate whose, Map<String, String> edit) {
        var viewer = new Viewer(whose.agent, "", "", ZoneOffset.UTC, "");
        return changes.ask(new BulkChanges.Wish("service = " + whose.service, "edit", edit, false), viewer, Once.NONE);
    }

    private BulkChange rested(SmallEstate whose, BulkChange change) {
        var work = works.stream()
                .filter(each -> each.name().equals("bulk changes"))
                .findFirst()
                .orElseThrow();
        int rounds = 0;
        while (work.round()) {
            assertThat(++rounds).isLessThan(1_000);
        }
        return changes.one(whose.agent, change.id()).orElseThrow();
    }
}

package org.fairlead.watchlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.notification.Notifications;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.fairlead.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The watch of a desk: who has it, what is signed, who reads it. */
@StandingTest
class WatchLogTest {

    @Autowired
    WatchLogs logs;

    @Autowired
    Rosters rosters;

    @Autowired
    Incidents incidents;

    @Autowired
    Actors actors;

    @Autowired
    Notifications notifications;

    @Autowired
    Scripts scripts;

    @Autowired
    StandingClock clock;

    @Autowired
    MockMvc http;

    private SmallEstate estate;
    private UUID desk;
    private Actor relief;

    @BeforeEach
    void aDesk() {
        estate = scripts.estate();
        desk = estate.desk.value();
        relief = estate.somebody("Relief", estate.desk, Reach.ALL, Set.of(Role.AGENT));
    }

    private Viewer viewer(Actor actor) {
        return actors.of(person(actor)).orElseThrow();
    }

    private static PersonId person(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    private WatchEntry does(Actor actor, WatchAct act) {
        return logs.act(viewer(actor), desk, act, Once.NONE);
    }

    private WatchEntry offered(String text) {
        return does(estate.agent, new WatchAct.HandOver(text, person(relief), "service = \"" + estate.service + "\""));
    }

    private String digest(Actor actor, WatchEntry offer) {
        return logs.handOver(actor, desk, offer.place()).statement().digest();
    }

    private String logged(String title) {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident(title, "Ten minutes late", about, "Site", "High", null, "desk");
        return incidents
                .log(command, estate.agent, Intent.NONE)
                .after()
                .header()
                .identity()
                .number()
                .text();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }

    @Test
    void theWatchPassesOnByASignatureOverTheStatementThatWasRead() {
        var number = logged("Mail is slow");
        does(estate.agent, new WatchAct.Take(""));
        var point = does(estate.agent, new WatchAct.OpenPoint("Ring about " + number));
        clock.pass(Duration.ofHours(8));
        var offer = offered("The lift is out");
        var statement = logs.handOver(relief, desk, offer.place()).statement();

        assertThat(statement.text())
                .contains("From Agent to Relief", "The lift is out", "Ring about " + number)
                .contains(number + "  P2  New  Mail is slow");
        assertThat(logs.now(relief, desk).isHeldBy(person(estate.agent))).isTrue();
        assertThat(notifications.unread(relief)).isEqualTo(1);
        refused("watch.another-text", () -> does(relief, new WatchAct.Accept(offer.place(), "00")));
        clock.pass(Duration.ofMinutes(5));
        assertThat(notifications.unread(estate.dutyOfficer)).isEqualTo(0);
        var signed = does(relief, new WatchAct.Accept(offer.place(), statement.digest()));
        clock.pass(Duration.ofSeconds(3));

        assertThat(notifications.unread(relief)).isEqualTo(0);
        var now = logs.now(relief, desk);
        assertThat(now.isHeldBy(person(relief))).isTrue();
        assertThat(now.offer()).isEmpty();
        assertThat(now.points()).extracting(each -> each.entry().place()).containsExactly(point.place());
        assertThat(now.points().getFirst().carried()).isEqualTo(1);
        assertThat(signed.fact()).isEqualTo(new WatchFact.Accepted(offer.place(), statement.digest(), Set.of()));
        assertThat(logs.handOver(estate.agent, desk, offer.place()).agrees()).isTrue();
        refused("watch.answered", () -> does(relief, new WatchAct.Accept(offer.place(), statement.digest())));
        does(relief, new WatchAct.SettlePoint(point.place(), "Rang, all is well"));
        assertThat(logs.now(relief, desk).points()).isEmpty();
    }

    @Test
    void whoHadTheWatchIsKnownOfEveryMoment() {
        var before = clock.instant().minusSeconds(1);
        does(estate.agent, new WatchAct.Take(""));
        var taken = clock.instant();
        clock.pass(Duration.ofHours(1));
        var offer = offered("");
        clock.pass(Duration.ofHours(1));
        does(relief, new WatchAct.Accept(offer.place(), digest(relief, offer)));
        var passed = clock.instant();
        clock.pass(Duration.ofHours(1));
        does(relief, new WatchAct.LayDown("Closed for the night"));
        var ended = clock.instant();

        assertThat(had(before)).isNull();
        assertThat(had(taken)).isEqualTo(person(estate.agent));
        assertThat(had(passed.minusMillis(1))).isEqualTo(person(estate.agent));
        assertThat(had(passed)).isEqualTo(person(relief));
        assertThat(had(ended.minusMillis(1))).isEqualTo(person(relief));
        assertThat(had(ended)).isNull();
    }

    private @Nullable PersonId had(Instant at) {
        return logs.at(estate.agent, desk, at).map(Watch.Spell::person).orElse(null);
    }

    @Test
    void aWatchNobodyHandsOverIsTakenByWhomTheRosterNamesOrALeadWithAReason() {
        does(estate.agent, new WatchAct.Take(""));
        var offer = offered("");

        refused("watch.held", () -> does(relief, new WatchAct.Take("Agent went home")));
        rosters.plan(
                estate.dutyOfficer,
                desk,
                new Rosters.Plan(
                        person(relief),
                        LocalDateTime.parse("2031-03-04T08:00"),
                        LocalDateTime.parse("2031-03-04T16:00"),
                        ZoneId.of("Europe/London"),
                        1,
                        ""),
                Once.NONE);
        does(relief, new WatchAct.Take("Agent went home"));

        assertThat(logs.now(estate.agent, desk).isHeldBy(person(relief))).isTrue();
        assertThat(logs.now(estate.agent, desk).offer()).isEmpty();
        assertThat(Objects.requireNonNull(
                                logs.handOver(estate.agent, desk, offer.place()).answer())
                        .fact())
                .isEqualTo(new WatchFact.Taken(person(estate.agent)));
        refused("watch.answered", () -> does(relief, new WatchAct.Accept(offer.place(), digest(relief, offer))));
        does(estate.dutyOfficer, new WatchAct.Take("Relief is ill"));
        assertThat(logs.now(estate.agent, desk).isHeldBy(person(estate.dutyOfficer)))
                .isTrue();
    }

    @Test
    void nobodyOutsideTheOrganisationLearnsAnything() {
        does(estate.agent, new WatchAct.Take(""));
        var offer = offered("Secret words");

        for (var other : List.of(estate.networkResolver, estate.networkLead)) {
            assertThat(logs.desks(other)).extracting(Desk::id).doesNotContain(desk);
            assertThat(logs.spells(other)).isEmpty();
            refused("not-found", () -> logs.now(other, desk));
            refused("not-found", () -> logs.now(other, UUID.randomUUID()));
            refused("not-found", () -> logs.handOver(other, desk, offer.place()));
            refused(
                    "not-found",
                    () -> rosters.during(
                            other, desk, clock.instant(), clock.instant().plusSeconds(1)));
            var script = scripts.as(other);
            assertThat(script.get("/api/v1/watches/" + desk + "/entries").status())
                    .isEqualTo(404);
            assertThat(script.get("/api/v1/watches/" + desk + "/export").status())
                    .isEqualTo(404);
        }
        refused("not-allowed", () -> logs.now(estate.user, desk));
        assertThat(scripts.as(estate.user).get("/api/v1/watches").status()).isEqualTo(403);
        assertThatThrownBy(() -> logs.now(estate.dutyOfficer, estate.network.value()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theDatabaseAloneKeepsALogToItsOrganisationAndAsItWasWritten() throws Exception {
        does(estate.agent, new WatchAct.Take(""));

        try (var application = TestDatabase.application().getConnection();
                var statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("select set_config('fairlead.reach', 'ALL', true), set_config('fairlead.parties', '"
                    + estate.network.value() + "', true), set_config('fairlead.person', '"
                    + person(estate.networkLead) + "', true)");
            try (var rows =
                    statement.executeQuery("select count(*) from watchlog.entry where desk_id = '" + desk + "'")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            assertThatThrownBy(() -> statement.execute("insert into watchlog.entry select '" + desk + "', 2, '" + desk
                            + "', 'NOTED', null, now(), now(), '" + person(estate.networkLead)
                            + "', 'Forged', '{}', null, '{}'"))
                    .hasMessageContaining("row-level security");
            application.rollback();
            assertThatThrownBy(() -> statement.execute("update watchlog.entry set text = 'Another'"))
                    .hasMessageContaining("permission denied");
            application.rollback();
            assertThatThrownBy(() -> statement.execute("update watchlog.shift set until_at = now()"))
                    .hasMessageContaining("permission denied");
            application.rollback();
        }
    }

    @Test
    void whatARecordIsCalledIsReadByThoseWhoMaySeeTheRecord() {
        var network = estate.network.value();
        var colleague = estate.somebody("Colleague", estate.network, Reach.PARTY, Set.of(Role.RESOLVER));
        logs.act(viewer(estate.networkResolver), network, new WatchAct.Take(""), Once.NONE);
        var number = logged("Not for the network");

        var offer = logs.act(
                viewer(estate.networkResolver),
                network,
                new WatchAct.HandOver(number + " again", person(colleague), "number = " + number),
                Once.NONE);

        var text = logs.handOver(colleague, network, offer.place()).statement().text();
        assertThat(text).contains(number + " again").doesNotContain("Not for the network");
        var script = scripts.as(estate.networkResolver);
        assertThat(script.get("/api/v1/watches/" + network + "/entries").text())
                .contains(number)
                .doesNotContain("Not for the network");
    }

    @Test
    void ofManyWhoTakeAFreeWatchAtOnceOneHasIt() {
        var people = IntStream.range(0, 6)
                .mapToObj(i -> estate.somebody("Somebody " + i, estate.desk, Reach.ALL, Set.of(Role.AGENT)))
                .toList();

        var taken = people.stream()
                .map(actor -> CompletableFuture.supplyAsync(() -> {
                    try {
                        does(actor, new WatchAct.Take(""));
                        return 1;
                    } catch (RefusedException held) {
                        return 0;
                    }
                }))
                .toList()
                .stream()
                .mapToInt(CompletableFuture::join)
                .sum();

        assertThat(taken).isEqualTo(1);
        assertThat(logs.now(estate.agent, desk).version()).isEqualTo(1);
    }

    @Test
    void programsDoTheSameOnceForEachKey() {
        var mine = scripts.as(estate.agent);
        var theirs = scripts.as(relief);
        var here = "/api/v1/watches/" + desk;

        mine.post(here + "/taking", "{}").is(201);
        var key = Scripts.fresh();
        var written = mine.call("POST", here + "/entries", "{\"kind\":\"point\",\"text\":\"Ring\"}", key)
                .is(201);
        mine.call("POST", here + "/entries", "{\"kind\":\"point\",\"text\":\"Ring\"}", key)
                .is(201);
        assertThat(mine.get(here).is(200).json().at("/points")).hasSize(1);
        mine.post(here + "/entries", "{\"text\":\"Rung\",\"corrects\":" + written.at("/place") + "}")
                .is(201);
        var offer = mine.post(here + "/hand-overs", "{\"relief\":\"" + person(relief) + "\",\"filter\":\"open\"}")
                .is(201);
        mine.post(here + "/hand-overs", "{\"relief\":\"" + person(relief) + "\",\"filter\":\"and\"}")
                .is(409);
        var place = offer.at("/offer/place");
        theirs.post(here + "/hand-overs/" + place + "/refusal", "{\"text\":\"\"}")
                .is(422);
        theirs.post(here + "/hand-overs/" + place + "/acceptance", "{\"digest\":\"x\"}")
                .is(409);
        var read = theirs.get(here + "/hand-overs/" + place).is(200);
        theirs.post(
                        here + "/hand-overs/" + place + "/acceptance",
                        "{\"digest\":\"" + read.at("/statement/digest") + "\"}")
                .is(200);
        assertThat(theirs.get(here + "/holder?at=" + clock.instant()).at("/holder/person"))
                .isEqualTo(person(relief).toString());
        assertThat(theirs.get(here + "/holder?at=+1000000-01-01T00:00:00Z").status())
                .isIn(400, 422);
        var first = theirs.get(here + "/entries?limit=2").is(200);
        assertThat(first.json().at("/items")).hasSize(2);
        var second = theirs.get(first.link("next")).is(200);
        assertThat(theirs.get(second.link("prev")).is(200).at("/items/0/place")).isEqualTo(first.at("/items/0/place"));
        assertThat(theirs.get(here + "/export?format=csv").is(200).text()).contains("Ring", "accepted");
    }

    @Test
    void aRosterStaysAtItsTimeOfDayAndTellsItsGaps() {
        var script = scripts.as(estate.dutyOfficer);
        var here = "/api/v1/watches/" + desk;
        var body = """
                {"person":"%s","from":"2031-03-24T22:00","until":"2031-03-25T06:00","zone":"Europe/London","weeks":2}""".formatted(person(relief));

        var planned = script.post(here + "/shifts", body).is(201);

        assertThat(planned.at("/items/0/from")).isEqualTo("2031-03-24T22:00:00Z");
        assertThat(planned.at("/items/1/from")).isEqualTo("2031-03-31T21:00:00Z");
        var roster = script.get(here + "/roster?from=2031-03-24T20:00:00Z&until=2031-03-25T08:00:00Z")
                .is(200);
        assertThat(roster.json().at("/gaps")).hasSize(2);
        script.post(here + "/shifts/" + planned.at("/items/0/id") + "/removal").is(204);
        assertThat(script.get(here + "/roster?from=2031-03-24T20:00:00Z&until=2031-03-25T08:00:00Z")
                        .json()
                        .at("/shifts"))
                .isEmpty();
        scripts.as(estate.agent).post(here + "/shifts", body).is(403);
        script.post(here + "/shifts", body.replace("22:00", "05:00").replace("03-24", "03-26"))
                .is(422);
        script.post(
                        here + "/shifts",
                        body.replace(
                                person(relief).toString(),
                                person(estate.networkLead).toString()))
                .is(422);
    }

    @Test
    void theSameByPages() throws Exception {
        var number = logged("Mail is slow");
        var mine = new Browsing(http, scripts, estate.agent);
        var theirs = new Browsing(http, scripts, relief);
        var here = "/watches/" + desk;

        assertThat(mine.open("/watches").text()).contains("Nobody");
        mine.send(mine.open(here + "/taking"), here + "/taking", "text", "");
        mine.send(mine.open(here), here + "/entries", "kind", "point", "text", "Ring about " + number);
        var page = mine.open(here);
        assertThat(page.text()).contains("You have the watch", "left this to be seen to", number + " Mail is slow");
        var prepared = mine.send(
                mine.open(here + "/hand-over"),
                here + "/hand-over",
                "step",
                "look",
                "text",
                "Quiet",
                "filter",
                "nonsense =");
        assertThat(prepared.getContentAsString()).contains("Error: Hand over the watch");
        var offered = mine.send(
                mine.open(here + "/hand-over"),
                here + "/hand-over",
                "step",
                "offer",
                "relief",
                person(relief).toString(),
                "text",
                "Quiet",
                "filter",
                "number = " + number);
        var at = Objects.requireNonNull(offered.getRedirectedUrl());
        assertThat(theirs.open(here).text()).contains("Agent offers you the watch");
        assertThat(theirs.open("/notifications").text()).contains("The watch is offered to you");
        var read = theirs.open(at);
        assertThat(read.select("pre").text()).contains("Quiet", number);
        theirs.send(read, at + "/acceptance");
        assertThat(theirs.open(here).text()).contains("You have the watch", "handed over once");
        assertThat(theirs.open(at).text()).contains("The text that is kept is the text that was signed");
        assertThat(mine.answer(at + "/text").getContentAsString()).contains("From Agent to Relief");
        assertThat(mine.open(here + "?words=RING").select(".moj-timeline__item"))
                .hasSize(1);
        assertThat(mine.open(here + "?at-date=2031-03-04&at-time=09:00").text()).contains("Relief had the watch");
        assertThat(mine.open(here + "/roster").text()).contains("Nobody is on the roster");
        mine.open(here + "?day=+999999999-12-31&from=99999999999&at-date=x");
    }
}

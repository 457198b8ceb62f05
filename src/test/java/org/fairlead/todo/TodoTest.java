package org.fairlead.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.notification.NotificationSettings;
import org.fairlead.notification.Notifications;
import org.fairlead.notification.Preferences;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** To-dos: whose they are, what is done with them, and when their owner is told. */
@StandingTest
class TodoTest {

    @Autowired
    Todos todos;

    @Autowired
    Incidents incidents;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationSettings settings;

    @Autowired
    List<BackgroundWork> work;

    @Autowired
    Scripts scripts;

    @Autowired
    StandingClock clock;

    @Autowired
    MockMvc http;

    private SmallEstate estate;
    private Actor agent;
    private Actor administrator;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
        agent = estate.agent;
        administrator =
                estate.somebody("Administrator", estate.desk, Reach.ALL, Set.of(Role.ADMINISTRATOR, Role.DUTY_OFFICER));
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private Todo kept(String text, Instant due) {
        return todos.keep(agent, new Todos.Wish(text, due, due), null, Once.NONE);
    }

    private Todo now(Todo todo) {
        return todos.one(agent, todo.id()).orElseThrow();
    }

    private void remind() {
        work.stream().filter(each -> each.name().equals("reminders of to-dos")).forEach(each -> {
            while (each.round()) {
                continue;
            }
        });
    }

    /** The bell remembers for two seconds. */
    private int bell() {
        clock.pass(Duration.ofSeconds(3));
        return notifications.unread(agent);
    }

    private RecordId logged() {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("Mail is slow", "Ten minutes late", about, "Site", "High", null, "desk");
        return incidents.log(command, agent, Intent.NONE).after().id();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }

    @Test
    void nobodyButItsOwnerReadsOne() throws Exception {
        var todo = kept("Ring my doctor", in(10));

        for (var other : List.of(administrator, estate.dutyOfficer, estate.networkLead, estate.user)) {
            assertThat(todos.one(other, todo.id())).isEmpty();
            assertThat(todos.open(other, 100)).isEmpty();
            refused("not-found", () -> todos.done(other, todo.id()));
            refused("not-found", () -> todos.undo(other, todo.id(), 1));
            var script = scripts.as(other);
            assertThat(script.get("/api/v1/to-dos/" + todo.id()).status()).isEqualTo(404);
            assertThat(script.post("/api/v1/to-dos/" + todo.id() + "/removal").status())
                    .isEqualTo(404);
            assertThat(new Browsing(http, scripts, other).open("/to-dos").text())
                    .doesNotContain("doctor");
        }
        for (var reach : List.of("SYSTEM", "ALL", "PARTY")) {
            assertThat(seenBy(reach, administrator)).as(reach).isZero();
        }
        assertThat(seenBy("ALL", agent)).isEqualTo(1);
    }

    /** How many of the agent's to-dos the database shows, whatever Java thinks. */
    private int seenBy(String reach, Actor actor) throws Exception {
        try (var application = TestDatabase.application().getConnection();
                var statement = application.createStatement()) {
            application.setAutoCommit(false);
            tell(statement, reach, actor);
            try (var rows =
                    statement.executeQuery("select count(*) from todo.item where owner = '" + person(agent) + "'")) {
                rows.next();
                return rows.getInt(1);
            } finally {
                application.rollback();
            }
        }
    }

    private static PersonId person(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    private static void tell(Statement statement, String reach, Actor actor) throws Exception {
        var person = reach.equals("SYSTEM") ? "" : person(actor).toString();
        statement.execute("select set_config('fairlead.reach', '" + reach + "', true), set_config('fairlead.parties', '"
                + actor.home() + "', true), set_config('fairlead.person', '" + person + "', true)");
    }

    @Test
    void itsOwnerIsToldWhenItIsDueAndAgainAsTheyChoseUntilTheyLook() {
        settings.keep(agent, settings.own(agent).version(), new Preferences(null, null, null, 1, null));
        var todo = kept("Ring the site", in(10));
        int before = bell();

        remind();
        assertThat(now(todo).told()).isEqualTo(Todo.Told.NEVER);
        clock.pass(Duration.ofMinutes(10));
        remind();
        remind();
        assertThat(now(todo).told().times()).isEqualTo(1);
        assertThat(bell()).isEqualTo(before + 1);
        clock.pass(Duration.ofMinutes(61));
        remind();
        assertThat(now(todo).told().times()).isEqualTo(2);
        todos.seen(agent);
        assertThat(bell()).isEqualTo(before);
        clock.pass(Duration.ofHours(5));
        remind();
        assertThat(now(todo).told().times()).isEqualTo(2);
    }

    @Test
    void whatIsSnoozedComesLaterAndWhatIsDoneNoMore() {
        var snoozed = kept("Later", in(10));
        var done = kept("Done", in(10));
        clock.pass(Duration.ofMinutes(10));
        remind();

        todos.snooze(agent, snoozed.id(), in(60));
        todos.done(agent, done.id());
        clock.pass(Duration.ofMinutes(59));
        remind();
        assertThat(now(snoozed).told().waits()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        remind();
        assertThat(now(snoozed).told().waits()).isTrue();
        assertThat(now(done).told().waits()).isFalse();
        assertThat(now(snoozed).content().due()).isEqualTo(snoozed.content().due());
        refused("invalid-input", () -> todos.snooze(agent, snoozed.id(), clock.instant()));
        refused("invalid-input", () -> todos.snooze(agent, done.id(), in(5)));
    }

    @Test
    void theLastChangeIsTakenBackAndTheContentIsEqualAgain() {
        var todo = kept("Ring the site", in(10));

        var done = todos.done(agent, todo.id());
        var back = todos.undo(agent, done.id(), done.version());
        assertThat(back.content()).isEqualTo(todo.content());
        var removed = todos.remove(agent, todo.id());
        assertThat(todos.undo(agent, removed.id(), removed.version()).content()).isEqualTo(todo.content());
        var snoozed = todos.snooze(agent, todo.id(), in(30));
        var changed = todos.change(agent, todo.id(), snoozed.version(), new Todos.Wish("Ring them", null, null));
        assertThat(todos.undo(agent, changed.id(), changed.version()).content()).isEqualTo(snoozed.content());
        refused("stale-version", () -> todos.undo(agent, changed.id(), changed.version()));
        refused("stale-version", () -> todos.change(agent, todo.id(), 1, new Todos.Wish("Other", null, null)));
        clock.pass(Duration.ofMinutes(30));
        remind();
        assertThat(now(todo).told().times()).isEqualTo(1);
    }

    @Test
    void oneOnARecordShowsTheRecordToThoseWhoMaySeeIt() throws Exception {
        var id = logged();
        var number = Objects.requireNonNull(todos.keep(agent, new Todos.Wish("Ask again", null, null), id, Once.NONE)
                        .about())
                .number();

        var page = new Browsing(http, scripts, agent).open("/to-dos");
        assertThat(page.text()).contains("Ask again", number + " Mail is slow");
        assertThat(todos.on(agent, id)).hasSize(1);
        assertThat(new Browsing(http, scripts, agent)
                        .open("/incidents/" + number)
                        .text())
                .contains("Remind me of it");
        refused("not-found", () -> todos.keep(estate.networkResolver, new Todos.Wish("x", null, null), id, Once.NONE));
        assertThat(scripts.as(estate.networkResolver)
                        .post("/api/v1/to-dos", "{\"text\":\"x\",\"record\":\"" + number + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void programsDoTheSameOnceForEachKey() {
        var script = scripts.as(agent);
        var body = "{\"text\":\"Ring\",\"due\":\"2031-03-05T09:00:00Z\",\"remindAt\":\"2031-03-05T08:00:00Z\"}";
        var key = Scripts.fresh();

        var kept = script.call("POST", "/api/v1/to-dos", body, key).is(201);
        assertThat(script.call("POST", "/api/v1/to-dos", body, key).is(201).at("/id"))
                .isEqualTo(kept.at("/id"));
        var here = "/api/v1/to-dos/" + kept.at("/id");
        var changed = script.patch(here, kept.tag(), "{\"text\":\"Ring them\",\"noReminder\":true}")
                .is(200);
        assertThat(changed.at("/due")).isEqualTo("2031-03-05T09:00:00Z");
        assertThat(changed.at("/remindAt")).isEmpty();
        script.patch(here, kept.tag(), "{\"text\":\"Other\"}").is(412);
        script.post(here + "/snooze", "{\"until\":\"2031-03-05T10:00:00Z\"}").is(200);
        script.post(here + "/snooze", "{\"until\":\"+1000000-01-01T00:00:00Z\"}")
                .is(422);
        var done = script.post(here + "/done").is(200);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(script.get("/api/v1/to-dos?state=done").is(200).text()).contains(kept.at("/id"));
        script.call("POST", here + "/undo", null, Scripts.fresh(), "If-Match", done.tag())
                .is(200);
        script.call("POST", here + "/undo", null, Scripts.fresh(), "If-Match", done.tag())
                .is(412);
        script.post(here + "/undo").is(428);
        script.post("/api/v1/to-dos/seen").is(204);
        script.post("/api/v1/to-dos", "{\"text\":\" \"}").is(422);
        script.get("/api/v1/to-dos?state=other").is(400);
        script.get("/api/v1/to-dos/" + UUID.randomUUID()).is(404);
    }

    @Test
    void theSameByPages() throws Exception {
        var mine = new Browsing(http, scripts, agent);

        assertThat(mine.open("/to-dos").text()).contains("Nothing to do");
        assertThat(mine.send(mine.open("/to-dos/new"), "/to-dos/new", "text", "", "due-date", "x")
                        .getContentAsString())
                .contains("Error: Add a to-do");
        mine.send(
                mine.open("/to-dos/new"),
                "/to-dos/new",
                "text",
                "Ring the harbour",
                "due-date",
                "2031-03-04",
                "due-time",
                "09:30",
                "remind",
                "QUARTER");
        var todo = todos.open(agent, 10).getFirst();
        assertThat(todo.content().remindAt()).isEqualTo(Instant.parse("2031-03-04T09:15:00Z"));
        clock.set(Instant.parse("2031-03-04T09:31:00Z"));
        remind();
        assertThat(mine.open("/notifications").text()).contains("Ring the harbour", "Due 09:30");
        assertThat(mine.open("/").text()).contains("Your to-dos", "Ring the harbour");
        var page = mine.open("/to-dos");
        assertThat(page.text()).contains("Due", "Reminded");
        assertThat(mine.open("/notifications").text()).doesNotContain("Ring the harbour");
        var here = "/to-dos/" + todo.id();
        mine.send(
                page,
                here + "/snooze",
                "until",
                page.select("button[name=until]").attr("value"));
        assertThat(mine.open(here).select("option[selected]").text()).contains("As it is");
        mine.send(mine.open("/to-dos"), here + "/done");
        assertThat(mine.open("/to-dos").text()).contains("Done last");
        mine.send(mine.open("/to-dos"), here + "/undo");
        assertThat(todos.open(agent, 10)).hasSize(1);
        mine.send(mine.open(here), here, "act", "remove");
        assertThat(todos.open(agent, 10)).isEmpty();
    }
}

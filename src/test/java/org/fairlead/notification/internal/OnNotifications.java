package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.TOLD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.WriteNote;
import org.fairlead.notification.NotificationSettings;
import org.fairlead.notification.Notifications;
import org.fairlead.notification.Notifications.Notification;
import org.fairlead.notification.Notifications.Wanted;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Watchers;
import org.fairlead.notification.Way;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Audience;
import org.fairlead.record.EntryFeed;
import org.fairlead.record.Header;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Incidents of a small estate, and who is told of them. */
abstract class OnNotifications {

    private static final int MOST_TRIES = 200;

    @Autowired
    Incidents incidents;

    @Autowired
    Timelines timelines;

    @Autowired
    Register register;

    @Autowired
    Actors actors;

    @Autowired
    Scripts scripts;

    @Autowired
    StandingClock clock;

    @Autowired
    Database database;

    @Autowired
    MockMvc http;

    @Autowired
    Teller teller;

    @Autowired
    ToldStore store;

    @Autowired
    EntryFeed feed;

    @Autowired
    Watchers watchers;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationSettings settings;

    SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    RecordId logged() {
        return logged("E-mail is delayed");
    }

    /** A second ago, so that whoever watches it from now on is not told of its beginning. */
    RecordId logged(String title) {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident(title, "Ten minutes late", about, "Site", "High", null, "desk");
        var id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        clock.pass(Duration.ofSeconds(1));
        return id;
    }

    int offered(RecordId id, PartyId to) {
        var proposal = new HandOffRules.Proposal(to, null, SmallEstate.packet());
        var outcome = incidents.offer(id, proposal, estate.dutyOfficer, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }

    RecordId heldByNetwork() {
        var id = logged();
        incidents.accept(id, offered(id, estate.network), estate.networkResolver, Intent.NONE);
        return id;
    }

    void note(RecordId id, Actor by, Audience audience, String text) {
        incidents.note(id, new WriteNote(text, audience, Set.of()), by, Intent.NONE);
    }

    void resolve(RecordId id, Actor actor) {
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), actor, Intent.NONE);
    }

    Header header(RecordId id) {
        return timelines.history(estate.agent, id).header();
    }

    String number(RecordId id) {
        return header(id).identity().number().text();
    }

    /** Reads all news; others on the same server may hold it up for a moment. */
    void tell() {
        tell(teller);
    }

    void tell(Teller by) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            while (by.round()) {
                // The next round at once.
            }
            if (behind() == 0) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("the news does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private int behind() {
        var trip = database.trip(Asker.TOOL);
        var waiting = trip.read(DSL.selectCount()
                .from("record.entry")
                .where("written_in > ?", store.upTo().orElseThrow()));
        trip.run();
        return waiting.get().getFirst().get(0, Integer.class);
    }

    Viewer viewer(Actor actor) {
        return actors.of(actor.optionalPerson().orElseThrow()).orElseThrow();
    }

    List<Notification> told(Actor actor) {
        return notifications
                .page(viewer(actor), new Wanted(false, Set.of()), null, 50)
                .items();
    }

    List<Reason> reasons(Actor actor) {
        return told(actor).stream().map(Notification::reason).toList();
    }

    /** What is kept of the actor and the record, whatever became of it. */
    List<ToldRecord> rows(Actor actor, RecordId id) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(
                TOLD,
                TOLD.PERSON_ID.eq(actor.optionalPerson().orElseThrow().value()).and(TOLD.RECORD_ID.eq(id.value())),
                TOLD.SEQ);
        trip.run();
        return rows.get();
    }

    void chooses(Actor actor, Reason reason, Way way) {
        chooses(actor, new Preferences(Map.of(reason, way), null, null, null, null));
    }

    void chooses(Actor actor, Preferences preferences) {
        settings.keep(actor, settings.own(actor).version(), preferences);
    }

    /** From now on, this is their address. */
    void hasAddress(Actor actor, @Nullable String address) {
        changed(
                actor,
                was -> new Person(
                        was.name(), address, was.organisation(), was.teams(), was.roles(), was.site(), was.zone()));
    }

    void hasTeams(Actor actor, Set<UUID> teams) {
        changed(
                actor,
                was -> new Person(
                        was.name(), was.email(), was.organisation(), teams, was.roles(), was.site(), was.zone()));
    }

    void hasRoles(Actor actor, Set<Role> roles) {
        changed(
                actor,
                was -> new Person(
                        was.name(), was.email(), was.organisation(), was.teams(), roles, was.site(), was.zone()));
    }

    private void changed(Actor actor, UnaryOperator<Person> how) {
        var item = register.latest(
                        People.PERSON, actor.optionalPerson().orElseThrow().value())
                .orElseThrow();
        var change = new Register.Change<>(
                item.id(), item.version(), how.apply(item.body()), Instant.parse("2026-01-01T00:00:00Z"), false);
        register.change(People.PERSON, change, Actor.tool(estate.desk));
    }

    Actor colleague(String name, PartyId party) {
        var oversees = party.equals(estate.desk);
        return estate.somebody(
                name, party, oversees ? Reach.ALL : Reach.PARTY, Set.of(oversees ? Role.AGENT : Role.RESOLVER));
    }
}

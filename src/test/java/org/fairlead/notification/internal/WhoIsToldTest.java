package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.clock.RecordClocks;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Notifications.Notification;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Watching;
import org.fairlead.notification.Way;
import org.fairlead.notification.internal.Delivery.Shown;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Audience;
import org.fairlead.record.EntryRef;
import org.fairlead.record.Intent;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.Readership;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of what, and who is not. */
@TellingTest
class WhoIsToldTest extends OnNotifications {

    @Autowired
    Records records;

    @Autowired
    ReadEntries entries;

    @Autowired
    RecordClocks clocks;

    @Test
    void everyReasonReachesThoseItIsFor() {
        var id = logged();
        int offer = offered(id, estate.network);
        tell();
        assertThat(reasons(estate.networkLead)).containsExactly(Reason.OFFERED);
        assertThat(reasons(estate.hostingResolver)).isEmpty();

        incidents.accept(id, offer, estate.networkLead, Intent.NONE);
        var resolver = estate.networkResolver;
        incidents.assign(id, null, resolver.person(), estate.networkLead, Intent.NONE);
        note(id, resolver, Audience.EVERYONE, "Looking at it");
        incidents.escalate(id, new Escalate(EscalationLevel.DUTY_OFFICER, "It is bad"), estate.agent, Intent.NONE);
        resolve(id, resolver);
        tell();

        assertThat(reasons(resolver)).containsExactly(Reason.ASSIGNED);
        assertThat(reasons(estate.user)).containsExactlyInAnyOrder(Reason.ANSWERED, Reason.RESOLVED);
        assertThat(reasons(estate.dutyOfficer)).contains(Reason.ESCALATED);
    }

    @Test
    void aSentenceIsTheTimelinesOwn() {
        var id = heldByNetwork();
        incidents.assign(id, null, estate.networkResolver.person(), estate.networkLead, Intent.NONE);
        note(id, estate.networkResolver, Audience.EVERYONE, "The relay is full");
        tell();

        var told = told(estate.user).getFirst();
        assertThat(told.said().text()).isEqualTo("The relay is full");
        assertThat(told.said().by()).isEqualTo("Network resolver");
        assertThat(told.said().href())
                .isEqualTo("/incidents/" + number(id) + "#entry-" + told.ref().seq());
    }

    @Test
    void whoeverReportedADuplicateHearsOnTheirOwnWhatBecomesOfIt() {
        var kept = heldByNetwork();
        var ann = estate.somebody("Ann", estate.desk, Reach.SELF, Set.of(Role.REQUESTER));
        var about = new About(estate.service, null, null, ann.person(), null, null);
        var command = new LogIncident("Mail hangs", "Since nine", about, "Site", "High", null, "desk");
        var duplicate =
                incidents.log(command, estate.agent, Intent.NONE).after().id();
        incidents.assign(duplicate, null, estate.agent.person(), estate.dutyOfficer, Intent.NONE);
        incidents.merge(duplicate, kept, estate.agent, Intent.NONE);
        tell();
        assertThat(reasons(ann)).containsExactly(Reason.ANSWERED);
        assertThat(told(ann).getFirst().said().sentence()).contains(number(kept), "You will hear here");

        resolve(kept, estate.networkResolver);
        tell();
        assertThat(reasons(ann)).containsExactlyInAnyOrder(Reason.ANSWERED, Reason.RESOLVED);
        assertThat(told(ann)).allSatisfy(each -> assertThat(each.said().href()).contains(number(duplicate)));
        assertThat(told(ann)).anySatisfy(each -> {
            assertThat(each.said().text()).isEqualTo("Done");
            assertThat(each.said().by()).isEmpty();
        });

        incidents.reopen(duplicate, "Mail still hangs", ann, Intent.NONE);
        tell();
        assertThat(told(estate.agent)).anySatisfy(each -> {
            assertThat(each.reason()).isEqualTo(Reason.TEAM_GIVEN);
            assertThat(each.said().text()).isEqualTo("Mail still hangs");
        });
        assertThat(reasons(ann)).hasSize(2);
    }

    @Test
    void nobodyIsToldOfTheirOwnAct() {
        var id = logged();
        watchers.watch(estate.agent, id);
        note(id, estate.agent, Audience.OWN, "Mine");
        tell();

        assertThat(told(estate.agent)).isEmpty();
        assertThat(rows(estate.agent, id)).anySatisfy(row -> {
            assertThat(row.getShown()).isEqualTo(Shown.OWN_ACT.name());
            assertThat(row.getMail()).isEqualTo("NONE");
        });
    }

    @Test
    void aNoteAmongOneOrganisationTellsNobodyElse() {
        var id = heldByNetwork();
        offered(id, estate.hosting);
        tell();
        for (var watcher : List.of(estate.agent, estate.dutyOfficer, estate.hostingResolver, estate.networkLead)) {
            watchers.watch(watcher, id);
        }
        watchers.watch(estate.user, id);
        int before = notifications.unread(estate.dutyOfficer);
        clock.pass(Duration.ofSeconds(10));

        note(id, estate.networkResolver, Audience.OWN, "Between us: the relay was forgotten @\"Duty officer\"");
        tell();

        assertThat(texts(estate.networkLead)).contains("Between us: the relay was forgotten @\"Duty officer\"");
        for (var other : List.of(estate.agent, estate.dutyOfficer, estate.hostingResolver, estate.user)) {
            assertThat(texts(other)).noneMatch(text -> text.contains("Between us"));
            assertThat(rows(other, id))
                    .filteredOn(row -> row.getSeq() == newest(id))
                    .allSatisfy(row -> {
                        assertThat(row.getShown()).isEqualTo(Shown.MAY_NOT_READ.name());
                        assertThat(row.getMailId()).isNull();
                    });
        }
        assertThat(notifications.unread(estate.dutyOfficer)).isEqualTo(before);
    }

    private List<String> texts(Actor actor) {
        return told(actor).stream().map(each -> each.said().text()).toList();
    }

    private int newest(RecordId id) {
        return header(id).latest().version();
    }

    @Test
    void whatMayNoLongerBeReadIsNoLongerThere() {
        var id = heldByNetwork();
        note(id, estate.agent, Audience.INVOLVED, "For all of you");
        watchers.watch(estate.networkResolver, id);
        clock.pass(Duration.ofSeconds(5));
        note(id, estate.agent, Audience.INVOLVED, "More for all of you");
        tell();
        var told = told(estate.networkResolver);
        assertThat(told).isNotEmpty();
        assertThat(notifications.unread(estate.networkResolver)).isPositive();

        hasRoles(estate.networkResolver, Set.of(Role.REQUESTER));
        clock.pass(Duration.ofSeconds(5));

        assertThat(told(estate.networkResolver)).isEmpty();
        assertThat(notifications.unread(viewer(estate.networkResolver).actor())).isZero();
        assertThatThrownBy(() -> notifications.one(
                        viewer(estate.networkResolver), told.getFirst().id()))
                .hasMessageContaining("not-found");
    }

    @Test
    void nothingIsToldTwiceWhereverTheReaderBeginsAgain() {
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        long before = store.upTo().orElseThrow();
        note(id, estate.agent, Audience.INVOLVED, "Once");
        tell();
        var first = rows(estate.dutyOfficer, id);
        assertThat(first).isNotEmpty();

        store.beginAt(before, clock.instant());
        tell();

        assertThat(rows(estate.dutyOfficer, id)).isEqualTo(first);
    }

    @Test
    void nothingIsLostWhenTheReaderIsKilledBeforeItCommits() {
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        note(id, estate.agent, Audience.INVOLVED, "Not lost");
        long before = store.upTo().orElseThrow();
        var news = feed.after(before, 200); // read, and then killed: nothing was kept, and the place is where it was
        assertThat(news.entries()).isNotEmpty();
        assertThat(store.upTo()).contains(before);

        tell();

        assertThat(texts(estate.dutyOfficer)).contains("Not lost");
    }

    @Test
    void newsInTransactionsThatEndLateIsNotPassedOver() throws Exception {
        try (var connection = org.fairlead.testing.TestDatabase.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id()"); // at work on the same server, and not done
            }
            var id = logged();
            long place = store.upTo().orElseThrow();
            var during = feed.after(place, 200);
            assertThat(during.entries()).noneMatch(each -> each.record().equals(id));
            connection.commit();
            var after = feed.after(during.upTo(), 200);
            assertThat(after.entries()).anyMatch(each -> each.record().equals(id));
        }
    }

    @Test
    void whatWasWrittenAsThePastIsNoNews() {
        long before = store.upTo().orElseThrow();
        assertThat(feed.now()).isGreaterThanOrEqualTo(before - 1);
        tell();
        assertThat(feed.after(store.upTo().orElseThrow(), 10).entries()).isEmpty();
    }

    @Test
    void aMutedRecordTellsNothing() {
        var id = logged();
        watchers.mute(estate.dutyOfficer, id);
        note(id, estate.agent, Audience.INVOLVED, "Hello @\"Duty officer\" of nobody");
        incidents.escalate(id, new Escalate(EscalationLevel.DUTY_OFFICER, "It is bad"), estate.agent, Intent.NONE);
        tell();

        assertThat(rows(estate.dutyOfficer, id))
                .isNotEmpty()
                .allMatch(row -> row.getShown().equals(Shown.MUTED.name()));
        assertThat(watchers.of(estate.dutyOfficer, id)).isEqualTo(Watching.MUTED);
    }

    @Test
    void theStrongestReasonThatIsNotSwitchedOffTells() {
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        chooses(
                estate.dutyOfficer,
                new Preferences(Map.of(Reason.ESCALATED, new Way(false, MailWay.NONE)), null, null, null, null));
        incidents.escalate(id, new Escalate(EscalationLevel.DUTY_OFFICER, "It is bad"), estate.agent, Intent.NONE);
        tell();
        assertThat(reasons(estate.dutyOfficer)).containsOnly(Reason.WATCHING);

        chooses(
                estate.dutyOfficer,
                new Preferences(
                        Map.of(
                                Reason.ESCALATED, new Way(false, MailWay.NONE),
                                Reason.WATCHING, new Way(false, MailWay.NONE)),
                        null,
                        null,
                        null,
                        null));
        note(id, estate.agent, Audience.INVOLVED, "Quietly");
        tell();
        assertThat(rows(estate.dutyOfficer, id).getLast().getShown()).isEqualTo(Shown.OFF.name());
    }

    @Test
    void theRuleOfReadersIsTheDatabases() {
        var id = heldByNetwork();
        offered(id, estate.hosting);
        for (var by : List.of(estate.agent, estate.networkResolver)) {
            for (var audience : List.of(Audience.EVERYONE, Audience.INVOLVED, Audience.OWN)) {
                note(id, by, audience, by.home() + " " + audience);
            }
            var named = by.equals(estate.agent) ? estate.network : estate.hosting;
            incidents.note(
                    id, new org.fairlead.incident.WriteNote("named", Audience.NAMED, Set.of(named)), by, Intent.NONE);
        }
        var stranger = new PartyId(java.util.UUID.randomUUID());
        var outside = new Actor(
                estate.hostingResolver.person(),
                stranger,
                Set.of(stranger),
                Set.of(Role.RESOLVER),
                org.fairlead.platform.actor.Reach.PARTY);
        var header = header(id);
        var all = records.view(Actor.tool(estate.desk), id, 1000, Integer.MAX_VALUE)
                .entries();
        var refs = all.stream().map(entry -> new EntryRef(id, entry.seq())).toList();
        var wrong = new ArrayList<String>();
        int looked = 0;
        for (var actor : List.of(
                estate.agent,
                estate.dutyOfficer,
                estate.networkResolver,
                estate.networkLead,
                estate.hostingResolver,
                estate.user,
                outside)) {
            var found = entries.of(actor, refs);
            for (var entry : all) {
                boolean rule = Readership.of(entry).includes(actor, header);
                looked++;
                if (rule != found.containsKey(new EntryRef(id, entry.seq()))) {
                    wrong.add(actor + " and " + entry);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThan(80);
    }

    @Test
    void theBellCountsWhatIsUnreadAndMayBeRead() {
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        for (int each = 0; each < 105; each++) {
            note(id, estate.agent, Audience.INVOLVED, "Note " + each);
        }
        tell();
        clock.pass(Duration.ofSeconds(5));
        assertThat(notifications.unread(estate.dutyOfficer)).isEqualTo(100);

        notifications.readOn(estate.dutyOfficer, id);
        assertThat(notifications.unread(estate.dutyOfficer)).isZero();

        var one = told(estate.dutyOfficer).getFirst();
        notifications.read(estate.dutyOfficer, Set.of(one.id()), false);
        assertThat(notifications.unread(estate.dutyOfficer)).isEqualTo(1);
        notifications.read(estate.agent, Set.of(one.id()), true);
        clock.pass(Duration.ofSeconds(5));
        assertThat(notifications.unread(estate.dutyOfficer)).isEqualTo(1);
    }

    @Test
    void aListGoesOnWhereItEnded() {
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        for (int each = 0; each < 7; each++) {
            clock.pass(Duration.ofSeconds(1));
            note(id, estate.agent, Audience.INVOLVED, "Note " + each);
            tell();
        }
        var seen = new ArrayList<Notification>();
        var wanted = new org.fairlead.notification.Notifications.Wanted(true, Set.of(Reason.WATCHING));
        org.fairlead.notification.Notifications.Place place = null;
        do {
            var page = notifications.page(viewer(estate.dutyOfficer), wanted, place, 3);
            seen.addAll(page.items());
            place = page.next();
        } while (place != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }
}

package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Accounts;
import org.fairlead.access.NewAccount;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.incident.Browsing;
import org.fairlead.notification.Mentions;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Watching;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.record.Audience;
import org.fairlead.record.Readership;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Watching records, being mentioned, and being left alone. */
@TellingTest
class WatchingTest extends OnNotifications {

    @Autowired
    Mentions mentions;

    @Autowired
    Records records;

    @Autowired
    RecordFilter filters;

    @Autowired
    BulkChanges changes;

    @Autowired
    Accounts accounts;

    @Autowired
    List<BackgroundWork> works;

    private List<UUID> watching(Actor actor, RecordId id) {
        return watchers.on(actor, id).stream()
                .map(each -> each.person().value())
                .toList();
    }

    private static UUID id(Actor actor) {
        return actor.optionalPerson().orElseThrow().value();
    }

    @Test
    void oneWatchesAndStopsAndMutes() {
        var id = logged();
        assertThat(watchers.of(estate.agent, id)).isEqualTo(Watching.NOT);
        watchers.watch(estate.agent, id);
        watchers.watch(estate.agent, id);
        assertThat(watching(estate.dutyOfficer, id)).containsExactly(id(estate.agent));
        watchers.mute(estate.agent, id);
        assertThat(watchers.of(estate.agent, id)).isEqualTo(Watching.MUTED);
        assertThat(watching(estate.dutyOfficer, id)).isEmpty();
        watchers.stop(estate.agent, id);
        assertThat(watchers.of(estate.agent, id)).isEqualTo(Watching.NOT);
        assertThatThrownBy(() -> watchers.watch(estate.hostingResolver, id)).hasMessageContaining("not-found");
    }

    @Test
    void whoWatchesIsToldAsFarAsPresenceIs() {
        var id = heldByNetwork();
        for (var each : List.of(estate.agent, estate.networkResolver, estate.user)) {
            watchers.watch(each, id);
        }
        assertThat(watching(estate.dutyOfficer, id)).hasSize(3);
        assertThat(watching(estate.networkLead, id)).containsExactly(id(estate.networkResolver));
        assertThat(watching(estate.user, id)).containsExactly(id(estate.user));
        assertThat(watching(estate.hostingResolver, id)).isEmpty();
    }

    @Test
    void staffNameOthersWhoMaySeeIt() {
        var id = heldByNetwork();
        watchers.name(estate.agent, id, estate.networkResolver.optionalPerson().orElseThrow());
        assertThat(watching(estate.agent, id)).containsExactly(id(estate.networkResolver));
        assertThatThrownBy(() -> watchers.name(
                        estate.agent,
                        id,
                        estate.hostingResolver.optionalPerson().orElseThrow()))
                .hasMessageContaining("invalid-input");
        assertThatThrownBy(() -> watchers.name(
                        estate.networkLead, id, estate.agent.optionalPerson().orElseThrow()))
                .hasMessageContaining("not-allowed");
        assertThatThrownBy(() -> watchers.name(
                        estate.user, id, estate.agent.optionalPerson().orElseThrow()))
                .hasMessageContaining("not-allowed");
        watchers.mute(estate.dutyOfficer, id);
        watchers.name(estate.agent, id, estate.dutyOfficer.optionalPerson().orElseThrow());
        assertThat(watchers.of(estate.dutyOfficer, id)).isEqualTo(Watching.MUTED);
        watchers.unname(
                estate.agent, id, estate.networkResolver.optionalPerson().orElseThrow());
        assertThat(watching(estate.agent, id)).isEmpty();
    }

    private List<RecordId> listed(String filter, Actor actor) {
        var condition = filters.condition(filters.read(filter, actor), actor, ZoneOffset.UTC);
        return records.list(actor, RecordList.first(condition, RecordList.Sort.NEWEST, 50)).rows().stream()
                .map(row -> row.id())
                .toList();
    }

    @Test
    void aListIsFilteredByWhoWatches() {
        var id = heldByNetwork();
        watchers.watch(estate.networkResolver, id);
        watchers.watch(estate.user, id);
        var resolver = estate.networkResolver.optionalPerson().orElseThrow();
        assertThat(listed("watcher = me", estate.networkResolver)).containsExactly(id);
        assertThat(listed("watcher = me", estate.networkLead)).isEmpty();
        assertThat(listed("watcher = me", estate.user)).containsExactly(id);
        assertThat(listed("watcher = \"" + resolver + "\"", estate.agent)).containsExactly(id);
        assertThat(listed("watcher = none", estate.agent)).doesNotContain(id);
    }

    @Test
    void aMentionMakesAWatcherOfWhoMayReadItOnly() {
        var id = heldByNetwork();
        var name = "Grace " + UUID.randomUUID();
        var grace = colleague(name, estate.network);
        var outsider = colleague("Olaf " + UUID.randomUUID(), estate.hosting);
        var outsiderName = register.title(org.fairlead.people.People.PERSON, id(outsider));
        note(id, estate.agent, Audience.INVOLVED, "Please look, @\"%s\" and @\"%s\"".formatted(name, outsiderName));
        tell();

        assertThat(reasons(grace)).containsExactly(Reason.MENTIONED);
        assertThat(watchers.on(estate.agent, id)).singleElement().satisfies(watcher -> {
            assertThat(watcher.person()).isEqualTo(grace.optionalPerson().orElseThrow());
            assertThat(watcher.byMention()).isTrue();
        });
        assertThat(told(outsider)).isEmpty();
        clock.pass(Duration.ofSeconds(5));
        note(id, estate.agent, Audience.INVOLVED, "More");
        tell();
        assertThat(reasons(grace)).containsExactly(Reason.WATCHING, Reason.MENTIONED);
    }

    @Test
    void whoDoesNotWantToWatchByMentionIsOnlyTold() {
        var id = logged();
        var name = "Quiet " + UUID.randomUUID();
        var quiet = colleague(name, estate.desk);
        chooses(quiet, new Preferences(null, null, null, null, false));
        note(id, estate.agent, Audience.OWN, "@\"" + name + "\"");
        tell();
        assertThat(reasons(quiet)).containsExactly(Reason.MENTIONED);
        assertThat(watching(estate.agent, id)).isEmpty();
    }

    @Test
    void mentionsAreReadWhereTheyAreAndNowhereElse() {
        var login = "g" + UUID.randomUUID().toString().replace("-", "");
        var grace = colleague("Grace Example " + login, estate.desk);
        accounts.open(new NewAccount(grace.optionalPerson().orElseThrow(), login, "correct horse battery"));
        var person = grace.optionalPerson().orElseThrow();
        assertThat(mentions.in("@" + login + ", look.")).containsExactly(person);
        assertThat(mentions.in("(@" + login + ") and @" + login)).containsExactly(person);
        assertThat(mentions.in("Ask @" + login + ".")).containsExactly(person);
        assertThat(mentions.in("@“Grace Example " + login + "”")).containsExactly(person);
        assertThat(mentions.in("mail@" + login + " and " + login)).isEmpty();
        assertThat(mentions.in("@nobody-of-this-login")).isEmpty();
        assertThat(mentions.in("@" + "x".repeat(50_000))).isEmpty();
    }

    @Test
    void theWriterIsToldBeforeSendingWhomItWillNotReach() throws Exception {
        var id = heldByNetwork();
        var name = "Olaf " + UUID.randomUUID();
        colleague(name, estate.hosting);
        var address = "/incidents/" + number(id);
        var agent = new Browsing(http, scripts, estate.agent);
        var page = agent.open(address);
        var text = "Please look, @\"" + name + "\"";
        var before = header(id).latest().version();

        var refused = agent.send(page, address + "/note", "text", text, "audience", "INVOLVED");
        assertThat(refused.getStatus()).isEqualTo(200);
        assertThat(refused.getContentAsString())
                .contains("nobody who may read this note")
                .contains("Send it without telling");
        assertThat(header(id).latest().version()).isEqualTo(before);

        var again = org.jsoup.Jsoup.parse(refused.getContentAsString());
        var sent = agent.send(
                again, address + "/note", "text", text, "audience", "INVOLVED", "unreached", "@\"" + name + "\"");
        assertThat(sent.getRedirectedUrl()).isEqualTo(address);
        assertThat(header(id).latest().version()).isEqualTo(before + 1);
    }

    @Test
    void aMentionDoesNotFindOutWhoThereIs() {
        var id = heldByNetwork();
        var header = header(id);
        var name = "Olaf " + UUID.randomUUID();
        colleague(name, estate.hosting);
        var readers = new Readership(Audience.INVOLVED, estate.network, Set.of());
        assertThat(mentions.missed("@\"" + name + "\" @\"Nobody At All\"", header, readers))
                .containsExactly("@\"" + name + "\"", "@\"Nobody At All\"");
        var grace = "Grace " + UUID.randomUUID();
        colleague(grace, estate.network);
        assertThat(mentions.missed("@\"" + grace + "\"", header, readers)).isEmpty();
        assertThat(mentions.like("Olaf", estate.networkLead, header, readers, 50))
                .isEmpty();
        assertThat(mentions.like(grace, estate.networkLead, header, readers, 50))
                .hasSize(1);
        assertThat(mentions.like("Agent", estate.networkLead, header, readers, 50))
                .isEmpty();
        assertThat(mentions.like(grace, estate.user, header, readers, 50)).isEmpty();
    }

    private void work() {
        for (int each = 0; each < 20; each++) {
            works.stream().filter(work -> work.name().equals("bulk changes")).forEach(BackgroundWork::round);
        }
    }

    @Test
    void manyAreWatchedAndLeftAgain() {
        var first = logged();
        var second = logged();
        var watched = logged();
        watchers.watch(estate.agent, watched);
        var numbers = "number in (%s, %s, %s)".formatted(number(first), number(second), number(watched));
        var viewer = new Viewer(estate.agent, "", "", ZoneOffset.UTC, "");
        var change = changes.ask(new BulkChanges.Wish(numbers, "watch", Map.of(), true), viewer, Once.NONE);
        work();
        assertThat(changes.one(estate.agent, change.id()).orElseThrow().count(Result.WOULD))
                .isEqualTo(2);
        changes.carryOut(change.id(), estate.agent);
        work();
        assertThat(changes.one(estate.agent, change.id()).orElseThrow().count(Result.CHANGED))
                .isEqualTo(2);
        assertThat(watchers.watched(estate.agent, 10)).contains(first, second, watched);
        watchers.stop(estate.agent, second);
        watchers.watch(estate.agent, second);

        changes.undo(change.id(), estate.agent);
        work();
        var undone = changes.one(estate.agent, change.id()).orElseThrow();
        assertThat(undone.count(Result.UNDONE)).isEqualTo(1);
        assertThat(undone.count(Result.KEPT)).isEqualTo(1);
        assertThat(watchers.watched(estate.agent, 10)).contains(second, watched).doesNotContain(first);
    }

    @Test
    void allAreLeftAtOnce() {
        var first = logged();
        var second = logged();
        watchers.watch(estate.agent, first);
        watchers.watch(estate.agent, second);
        watchers.mute(estate.agent, second);
        assertThat(watchers.stopAll(estate.agent, List.of(first, second))).isEqualTo(1);
        assertThat(watchers.of(estate.agent, second)).isEqualTo(Watching.MUTED);
    }

    @Test
    void theJsonSaysTheSame() {
        var id = heldByNetwork();
        var path = "/api/v1/incidents/" + number(id);
        var agent = scripts.as(estate.agent);
        agent.put(path + "/watchers/me", "{}").is(200);
        agent.put(path + "/watchers/" + id(estate.networkResolver), "{}").is(200);
        var all = agent.get(path + "/watchers").is(200).json();
        assertThat(all.at("/own").asString()).isEqualTo("watching");
        assertThat(all.at("/watchers")).hasSize(2);
        agent.put(path + "/mute", "{}").is(200);
        assertThat(agent.get(path + "/watchers").at("/own")).isEqualTo("muted");
        agent.delete(path + "/watchers/me").is(200);
        agent.delete(path + "/watchers/" + id(estate.networkResolver)).is(200);
        assertThat(agent.get(path + "/watchers").json().at("/watchers")).isEmpty();
        assertThat(agent.get(path + "/mentions?text=%40nobody")
                        .json()
                        .at("/missed/0")
                        .asString())
                .isEqualTo("@nobody");
        agent.get(path + "/mentions?text=x&audience=WHO").is(400);
        assertThat(agent.get(path + "/mentionable?begins=Network")
                        .is(200)
                        .json()
                        .at("/people")
                        .size())
                .isPositive();
        scripts.as(estate.hostingResolver).get(path + "/watchers").is(404);
        scripts.as(estate.user)
                .put(path + "/watchers/" + id(estate.agent), "{}")
                .is(403);
    }
}

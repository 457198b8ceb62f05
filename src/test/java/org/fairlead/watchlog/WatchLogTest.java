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
import org.fairlead.incident.StandingTest;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The watch of a desk: who has it, what is signed, who reads it. */
@StandingTest
class WatchLogTest extends OnWatch {

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
            assertThat(script.get("/api/v1/exports/watch-log?desk=" + desk).status())
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
}

package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fairlead.live.Streams;
import org.fairlead.live.Streams.Told;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.presence.Doing;
import org.fairlead.presence.Presences;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told live of what: those who may read it, at once, and nobody else by so much as its moment. */
@StandingTest
class LiveTest extends OnIncidents {

    private static final int PATIENCE = 10;

    @Autowired
    Streams streams;

    @Autowired
    Presences presences;

    @Autowired
    Records records;

    private final List<Ear> ears = new ArrayList<>();

    /** Somebody who listens on a thread of their own. */
    private final class Ear {
        final BlockingQueue<Told.Changed> heard = new LinkedBlockingQueue<>();
        final CountDownLatch begun = new CountDownLatch(1);
        volatile boolean wanted = true;
        final Thread thread;

        Ear(Actor actor, String after, String... numbers) throws InterruptedException {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    streams.follow(actor, List.of(numbers), after, this::hear);
                } catch (IOException gone) {
                    throw new IllegalStateException(gone);
                }
            });
            ears.add(this);
            assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        }

        private boolean hear(Told told) {
            begun.countDown();
            if (told instanceof Told.Changed changed) {
                heard.add(changed);
            }
            return wanted;
        }

        Told.Changed next() throws InterruptedException {
            var next = heard.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(next).as("something told").isNotNull();
            return java.util.Objects.requireNonNull(next);
        }
    }

    @AfterEach
    void stopListening() throws InterruptedException {
        for (var ear : ears) {
            ear.wanted = false;
            ear.thread.interrupt();
            ear.thread.join(Duration.ofSeconds(PATIENCE));
        }
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    private void note(RecordId id, String text, Audience audience, Actor by, PartyId... named) {
        clock.pass(Duration.ofSeconds(1));
        incidents.note(id, new WriteNote(text, audience, Set.of(named)), by, Intent.NONE);
    }

    @Test
    void onlyThoseWhoMayReadItAreTold() throws Exception {
        var id = heldByNetwork();
        var number = number(id);
        var agent = new Ear(estate.agent, "", number);
        var network = new Ear(estate.networkResolver, "", number);
        streams.follow(estate.hostingResolver, List.of(number), "", told -> {
            throw new AssertionError("told to one who cannot see it: " + told);
        });
        var user = new Ear(estate.user, "", number);

        note(id, "Among ourselves", Audience.OWN, estate.networkResolver);
        assertThat(network.next().number()).isEqualTo(number);
        note(id, "For all who work on it", Audience.INVOLVED, estate.networkResolver);
        assertThat(network.next().number()).isEqualTo(number);
        var first = agent.next();
        note(id, "For everybody", Audience.EVERYONE, estate.networkResolver);

        assertThat(user.next().number()).isEqualTo(number);
        assertThat(network.next()).isNotNull();
        assertThat(Long.parseLong(agent.next().id())).isGreaterThan(Long.parseLong(first.id()));
        assertThat(agent.heard).isEmpty();
        assertThat(network.heard).isEmpty();
        assertThat(user.heard).isEmpty();
    }

    @Test
    void whatAnEntrySaysOfItsReadersIsWhatTheDatabaseSays() {
        var id = heldByNetwork();
        for (var audience : Audience.values()) {
            for (var by : List.of(estate.agent, estate.networkResolver, estate.dutyOfficer)) {
                note(
                        id,
                        audience + " by " + by,
                        audience,
                        by,
                        audience == Audience.NAMED ? new PartyId[] {estate.network} : new PartyId[0]);
            }
        }
        var all = records.view(Actor.tool(estate.agent.home()), id, 200, Integer.MAX_VALUE)
                .entries();

        for (var reader :
                List.of(estate.agent, estate.networkResolver, estate.networkLead, estate.dutyOfficer, estate.user)) {
            assertThat(records.view(reader, id, 200, Integer.MAX_VALUE).entries())
                    .containsExactlyElementsOf(
                            all.stream().filter(entry -> entry.isFor(reader)).toList());
        }
    }

    @Test
    void aBrokenStreamGoesOnWhereItEnded() throws Exception {
        var id = logged();
        clock.pass(Duration.ofMinutes(1));
        var number = number(id);
        var first = new Ear(estate.agent, "", number);
        note(id, "Heard", Audience.OWN, estate.dutyOfficer);
        var told = first.next();
        first.wanted = false;
        first.thread.interrupt();
        first.thread.join(Duration.ofSeconds(PATIENCE));
        clock.pass(Duration.ofMinutes(1));
        note(id, "Missed", Audience.OWN, estate.dutyOfficer);

        assertThat(new Ear(estate.agent, told.id(), number).next().number()).isEqualTo(number);
        clock.pass(Duration.ofMinutes(1));
        note(id, "Not for the user", Audience.OWN, estate.dutyOfficer);
        var user = new Ear(estate.user, told.id(), number);
        assertThat(user.heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
        note(id, "For the user", Audience.EVERYONE, estate.dutyOfficer);
        user.next();
        assertThat(user.heard).isEmpty();
        assertThat(new Ear(estate.agent, "nonsense", number).heard.poll(300, TimeUnit.MILLISECONDS))
                .isNull();
    }

    @Test
    void whoComesIsToldToThoseWhoMayKnow() throws Exception {
        var id = heldByNetwork();
        var number = number(id);
        var officer = new Ear(estate.dutyOfficer, "", number);
        var colleague = new Ear(estate.networkLead, "", number);
        var user = new Ear(estate.user, "", number);

        presences.say(estate.networkResolver, id, Doing.VIEWING);
        officer.next();
        colleague.next();
        presences.say(estate.networkResolver, id, Doing.VIEWING);
        presences.say(estate.dutyOfficer, id, Doing.EDITING);
        presences.say(estate.networkResolver, id, Doing.EDITING);
        officer.next();
        colleague.next();

        assertThat(officer.heard).isEmpty();
        assertThat(colleague.heard).isEmpty();
        assertThat(user.heard).isEmpty();
    }
}

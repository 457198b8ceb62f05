package org.fairlead.bulk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkState;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.Records;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bulk change of more records than are fixed at once: the rest follows while it is tried, and nothing that was logged since. */
@StandingTest
class GatheringTest {

    private static final int AT_ONCE = 3;

    @Autowired
    Scripts scripts;

    @Autowired
    StandingClock clock;

    @Autowired
    Incidents incidents;

    @Autowired
    Records records;

    @Autowired
    RecordFilter filters;

    @Autowired
    BulkStore store;

    @Autowired
    StoredBulkChanges.Acts acts;

    @Autowired
    BulkWork.Reading reading;

    @Autowired
    Access access;

    @Autowired
    Register register;

    @Autowired
    Receipts receipts;

    @Autowired
    UuidSource ids;

    private SmallEstate estate;
    private BulkChanges changes;
    private BulkWork work;

    @BeforeEach
    void fewAtOnce() {
        estate = scripts.estate();
        var gathering = new Gathering(records, filters, AT_ONCE);
        changes = new StoredBulkChanges(
                store, acts, access, new StoredBulkChanges.Reading(gathering, receipts, ids), clock);
        work = new BulkWork(store, acts, reading, gathering, clock);
    }

    private void logged(int count) {
        for (int each = 0; each < count; each++) {
            clock.pass(Duration.ofMinutes(1));
            var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
            incidents.log(
                    new LogIncident("Mail " + each, null, about, "Site", "High", null, "desk"),
                    estate.agent,
                    Intent.NONE);
        }
    }

    private UUID ask(boolean tried) {
        var viewer = new Viewer(estate.agent, "", "", ZoneOffset.UTC, "");
        var wish = new BulkChanges.Wish("service = " + estate.service, "edit", Map.of("urgency", "Low"), tried);
        return changes.ask(wish, viewer, Once.NONE).id();
    }

    private void rest() {
        int rounds = 0;
        while (work.round()) {
            assertThat(++rounds).isLessThan(100);
        }
    }

    private List<String> titles(UUID id) {
        return changes.rows(estate.agent, id, 0, 100).stream()
                .map(BulkRow::title)
                .toList();
    }

    @Test
    void thoseBeyondFollowWhileItIsTriedInTheOrderOfLogging() {
        logged(8);
        var id = ask(true);
        assertThat(titles(id)).hasSize(AT_ONCE);
        clock.pass(Duration.ofMinutes(1));
        logged(1);

        rest();

        var all = new ArrayList<String>();
        for (int each = 0; each < 8; each++) {
            all.add("Mail " + each);
        }
        assertThat(titles(id)).isEqualTo(all);
        assertThat(changes.one(estate.agent, id).orElseThrow().state()).isEqualTo(BulkState.TRIED);
        changes.carryOut(id, estate.agent);
        rest();
        var done = changes.one(estate.agent, id).orElseThrow();
        assertThat(done.count(BulkRow.Result.CHANGED)).isEqualTo(8);
        assertThat(done.all()).isEqualTo(8);
    }

    @Test
    void whoIsNobodyAnyMoreGathersNoMoreAndTheChangeEnds() {
        logged(AT_ONCE + 2);
        var id = ask(true);
        var person =
                register.latest(People.PERSON, estate.agent.person().value()).orElseThrow();
        register.change(
                People.PERSON,
                new Register.Change<>(person.id(), person.version(), person.body(), clock.instant(), true),
                Actor.tool(estate.desk));

        rest();

        assertThat(titles(id)).hasSize(AT_ONCE);
        assertThat(changes.one(estate.agent, id).orElseThrow().state()).isEqualTo(BulkState.ENDED);
    }

    @Test
    void asManyAsAreFixedAtOnceAreAll() {
        logged(AT_ONCE);
        var id = ask(true);
        rest();
        assertThat(titles(id)).hasSize(AT_ONCE);
    }

    @Test
    void moreAreNotDoneUntried() {
        logged(AT_ONCE + 1);
        assertThatThrownBy(() -> ask(false))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(
                                        refused.refusal().fields().getFirst().sentence())
                                .contains("tried first"));
    }
}

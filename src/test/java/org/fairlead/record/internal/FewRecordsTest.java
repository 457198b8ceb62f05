package org.fairlead.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.StandingTest;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of a party say the same whether they are found from the party's side or by looking at every record. */
@StandingTest
class FewRecordsTest {

    @Autowired
    Database database;

    @Autowired
    EntryRows rows;

    @Autowired
    LineFields lines;

    @Autowired
    Incidents incidents;

    @Autowired
    Register register;

    @Autowired
    Clock clock;

    @Test
    void bothWaysFindTheSameInTheSameOrder() {
        var estate = new SmallEstate(register, clock.instant().minus(Duration.ofDays(30)));
        var offered = logged(estate, estate.userPerson);
        var own = logged(estate, estate.networkResolver.optionalPerson().orElseThrow());
        logged(estate, estate.userPerson);
        var proposal = new HandOffRules.Proposal(estate.network, null, SmallEstate.packet());
        incidents.offer(offered, proposal, estate.agent, Intent.NONE);

        for (var sort : List.of(Sort.NEWEST, Sort.OLDEST, Sort.TOUCHED)) {
            var few = ids(queries(true), estate.networkResolver, sort);
            assertThat(few).as("by %s", sort).isEqualTo(ids(queries(false), estate.networkResolver, sort));
            assertThat(few).containsExactlyInAnyOrder(offered, own);
        }
        var all = RecordFields.any();
        assertThat(queries(true).count(estate.networkResolver, all, 100))
                .isEqualTo(queries(false).count(estate.networkResolver, all, 100))
                .isEqualTo(2);
        assertThat(ids(queries(true), estate.hostingResolver, Sort.NEWEST)).isEmpty();
    }

    @Test
    void aPartyOnFewRecordsIsToldFromThoseWhoOversee() {
        var estate = new SmallEstate(register, clock.instant().minus(Duration.ofDays(30)));
        var few = new FewRecords(database, clock);

        assertThat(few.has(estate.networkResolver)).isTrue();
        assertThat(few.has(estate.dutyOfficer)).isFalse();
        assertThat(few.has(estate.user)).isFalse();
    }

    private RecordId logged(SmallEstate estate, PersonId reporter) {
        ((StandingClock) clock).pass(Duration.ofMinutes(1));
        var about = new LogIncident.About(estate.service, null, null, reporter, null, null);
        var command = new LogIncident("Mail is late", "Since nine", about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    @Autowired
    RecordQueries.Ordered ordered;

    private RecordQueries queries(boolean from) {
        return new RecordQueries(
                database,
                rows,
                lines,
                new FewRecords(database, clock) {
                    @Override
                    boolean has(Actor actor) {
                        return from;
                    }
                },
                ordered);
    }

    private static List<RecordId> ids(RecordQueries queries, Actor actor, Sort sort) {
        return queries.list(actor, RecordList.first(RecordFields.any(), sort, 10)).rows().stream()
                .map(Row::id)
                .toList();
    }
}

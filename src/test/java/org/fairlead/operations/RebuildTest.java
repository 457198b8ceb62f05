package org.fairlead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.record.Rebuild;
import org.fairlead.record.Rebuild.Difference;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RebuildTest extends OnOneEstate {

    @Autowired
    Rebuild rebuild;

    private RecordId id;

    @BeforeEach
    void tellTheStory() {
        id = story.tell();
    }

    @AfterEach
    void forget() {
        Behind.forget(id);
    }

    private List<Difference> differences() {
        var found = new ArrayList<Difference>();
        rebuild.compare(found::add, looked -> {});
        return found.stream()
                .filter(difference -> difference.key().contains(id.toString()))
                .toList();
    }

    private String whereItIs(String table) {
        return "%s = '%s'".formatted(Behind.key(table), id);
    }

    /** One row of the record, wherever in the table it lies. */
    private String oneRow(String table) {
        return "ctid = (select min(ctid) from %s where %s)".formatted(table, whereItIs(table));
    }

    @Test
    void aRecordAsItWasWrittenHasNoDifference() {
        var found = new ArrayList<Difference>();
        var looked = rebuild.compare(found::add, any -> {});

        // Records of other tests follow agreements that this application does not know.
        assertThat(found).noneMatch(difference -> difference.key().contains(id.toString()));
        assertThat(looked.records()).isPositive();
        assertThat(looked.rows()).isGreaterThan(looked.records());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "record.header, due_at, due_at + interval '1 second'",
                "record.header, owner_team, gen_random_uuid()",
                "record.holding, party_id, gen_random_uuid()",
                "record.holding, starts_at, starts_at - interval '1 microsecond'",
                "record.pause, stops, '{LEG}'",
                "record.pause, evidence, ''",
                "record.timer, fires_at, fires_at + interval '1 hour'",
                "handoff.offer, packet, '{}'",
                "handoff.offer, state, 'WITHDRAWN'",
                "handoff.arbitration, due_at, due_at + interval '1 minute'",
                "link.relation, since, since + interval '1 minute'",
                "clock.reading, ran_seconds, ran_seconds + 1",
                "incident.detail, impact, 'Nobody'",
                "incident.mark, party, gen_random_uuid()",
                "handoff.precedent, parties, '{}'",
                "record.entry, holder_party, gen_random_uuid()",
                "record.entry, holder_team, gen_random_uuid()",
                "record.entry, state, 'CLOSED'"
            })
    void aChangedValueIsNamed(String table, String column, String value) {
        Behind.run("update %s set %s = %s where %s".formatted(table, column, value, oneRow(table)));

        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo(table);
            assertThat(difference.column()).isEqualTo(column);
            assertThat(difference.stored()).isNotEqualTo(difference.computed());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record.header",
                "record.involved",
                "record.holding",
                "record.pause",
                "record.timer",
                "handoff.offer",
                "handoff.arbitration",
                "link.relation",
                "clock.reading",
                "incident.detail",
                "incident.mark",
                "handoff.precedent"
            })
    void aLostRowIsNamed(String table) {
        Behind.run("delete from %s where %s".formatted(table, oneRow(table)));

        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo(table);
            assertThat(difference.stored()).isEqualTo("(no row)");
        });
    }

    @Test
    void anAddedRowIsNamed() {
        Behind.run("insert into record.involved values ('%s', '%s')".formatted(id, UUID.randomUUID()));

        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo("record.involved");
            assertThat(difference.computed()).isEqualTo("(no row)");
        });
    }

    @Test
    void rowsWithoutATimelineAreNamed() {
        Behind.run("delete from record.entry where record_id = '%s'".formatted(id));

        assertThat(differences()).extracting(Difference::table).contains("record.header", "record.holding");
    }

    @Test
    void aHoleInATimelineIsNamed() {
        Behind.run("delete from record.entry where record_id = '%s' and seq = 3".formatted(id));

        assertThat(differences())
                .singleElement()
                .satisfies(
                        difference -> assertThat(difference.toString()).contains("record.entry", "seq 3", "(no row)"));
    }
}

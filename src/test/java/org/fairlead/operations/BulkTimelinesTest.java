package org.fairlead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.BulkTimelines.NewRecord;
import org.fairlead.record.Entry;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkTimelinesTest extends OnOneEstate {

    @Autowired
    BulkTimelines bulk;

    @Autowired
    Records records;

    @Autowired
    Database database;

    private List<Entry> entries(RecordId id) {
        return records.view(Actor.tool(estate.desk), id, 1000, Integer.MAX_VALUE)
                .entries();
    }

    @Test
    void writingAtOnceGivesTheSameRowsAsWritingOneByOne() {
        var id = story.tell();
        var oneByOne = Behind.rows(id);
        var entries = entries(id);
        Behind.forget(id);
        assertThat(Behind.rows(id)).allSatisfy((table, rows) -> assertThat(rows).isEmpty());

        assertThat(bulk.add(List.of(new NewRecord(id, entries)))).containsExactly(id);

        assertThat(oneByOne)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(Behind.rows(id)).isEqualTo(oneByOne);
    }

    @Test
    void aRecordThatIsThereIsLeftAsItIs() {
        var there = story.tell();
        var missing = story.tell();
        var kept = Behind.rows(there);
        var entries = entries(missing);
        Behind.forget(missing);

        var added = bulk.add(List.of(
                new NewRecord(there, entries(there).subList(0, 2)),
                new NewRecord(missing, entries),
                new NewRecord(missing, entries)));

        assertThat(added).containsExactly(missing);
        assertThat(Behind.rows(there)).isEqualTo(kept);
        assertThat(bulk.add(List.of(new NewRecord(missing, entries)))).isEmpty();
    }

    @Test
    void anyNumberOfRecordsTakesTwoRoundTrips() {
        var one = story.tell();
        var other = story.tell();
        var records = List.of(new NewRecord(one, entries(one)), new NewRecord(other, entries(other)));
        Behind.forget(one);
        Behind.forget(other);
        var before = database.sent().trips();

        bulk.add(records);

        assertThat(database.sent().trips() - before).isEqualTo(2);
    }
}

package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.RecordView;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentRowsTest {

    private static final Actor TOOL = Actor.tool(new PartyId(new UUID(7, 1)));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 4_200, 4_201, 30_000})
    void everyRowIsReadOnceInOrder(int count) {
        var all = IntStream.range(0, count).mapToObj(IncidentRowsTest::row).toList();

        assertThat(read(new IncidentRows(new Kept(all), TOOL, RecordFields.any(), Sort.OLDEST)))
                .isEqualTo(all);
    }

    @Test
    void whatIsWaitedForIsShortAndNoMoreIsHeldThanOnePage() {
        var all = IntStream.range(0, 30_000).mapToObj(IncidentRowsTest::row).toList();
        var rows = new IncidentRows(new Kept(all), TOOL, RecordFields.any(), Sort.OLDEST);

        assertThat(rows.next()).hasSize(200);
        assertThat(rows.next()).hasSize(4_000);
    }

    /** Rows that come and go meanwhile change nothing for those that stay. */
    @Test
    void whatStaysIsReadOnceWhateverComesAndGoes() {
        var all = new ArrayList<>(
                IntStream.range(0, 9_000).mapToObj(each -> row(each * 2)).toList());
        var stays =
                all.subList(100, 9_000).stream().filter(row -> at(row) % 4 == 0).toList();
        var rows = new IncidentRows(new Kept(all), TOOL, RecordFields.any(), Sort.OLDEST);
        var read = new ArrayList<Row>();
        for (var some = rows.next(); !some.isEmpty(); some = rows.next()) {
            read.addAll(some);
            all.removeIf(row -> at(row) % 4 != 0 && at(row) % 3 == 0);
            all.add(0, row(all.size() * 2 + 1));
            all.sort(java.util.Comparator.comparingLong(IncidentRowsTest::at));
        }

        assertThat(read).doesNotHaveDuplicates().containsAll(stays);
    }

    private static List<Row> read(IncidentRows rows) {
        var read = new ArrayList<Row>();
        for (var some = rows.next(); !some.isEmpty(); some = rows.next()) {
            read.addAll(some);
        }
        return read;
    }

    private static long at(Row row) {
        return row.times().opened().getEpochSecond();
    }

    private static Row row(int at) {
        var opened = Instant.ofEpochSecond(at);
        return new Row(
                new RecordId(new UUID(1, at)),
                "incident",
                "INC-" + at,
                1,
                "title " + at,
                "NEW",
                Phase.OPEN,
                3,
                new Row.RowHolder(new UUID(7, 1), null, null, null),
                new Row.RowSubject(null, null, null, null, null, null),
                "OFFICIAL",
                new Row.RowTimes(opened, opened, null, null, null),
                false,
                Set.of(),
                new Row.RowMore(false, 0, 0, "desk", Map.of()));
    }

    /** Records in a list, by when they were opened. */
    private record Kept(List<Row> all) implements Records {

        @Override
        public Page list(Actor actor, RecordList list) {
            long after = list.place().map(place -> place.keys().getFirst()).orElse(-1L);
            var rows = all.stream()
                    .filter(row -> at(row) * 1_000_000 > after)
                    .limit(list.limit() + 1L)
                    .toList();
            boolean more = rows.size() > list.limit();
            return new Page(more ? rows.subList(0, list.limit()) : rows, more);
        }

        @Override
        public Optional<RecordId> find(Actor actor, String numberOrId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RecordView view(Actor actor, RecordId id, int most, int before) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RecordView> view(Actor actor, String numberOrId, int most, int before) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Integer> counts(Actor actor, List<Condition> filters, int noFurtherThan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Tally> tallies(Actor actor, List<Condition> filters, GroupedList.By by, int noFurtherThan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Grouped groups(Actor actor, GroupedList list) {
            throw new UnsupportedOperationException();
        }
    }
}

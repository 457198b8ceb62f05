package org.fairlead.record.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairlead.db.record.tables.records.EntryRecord;
import org.fairlead.record.History;
import org.fairlead.record.KeptBeside;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordId;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds every timeline and compares what follows from it with what is stored. */
@Component
class TimelineRebuild implements Rebuild {

    private static final int RECORDS_AT_ONCE = 500;
    private static final String ENTRIES = "record.entry";

    private final TimelineWalk walk;
    private final EntryRows rows;
    private final Folding folding;
    private final List<KeptBeside> kept;
    private final Clock clock;

    TimelineRebuild(TimelineWalk walk, EntryRows rows, Folding folding, List<KeptBeside> kept, Clock clock) {
        this.walk = walk;
        this.rows = rows;
        this.folding = folding;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Looked compare(Consumer<Difference> differences, Consumer<Looked> progress) {
        var began = clock.instant();
        var looked = Looked.NOTHING;
        UUID after = null;
        do {
            var stretch = walk.next(after, RECORDS_AT_ONCE);
            looked = looked.plus(compare(walk.read(stretch), began, differences));
            progress.accept(looked);
            after = stretch.to();
        } while (after != null);
        for (var beside : kept) {
            looked = looked.plus(beside.compare(differences));
            progress.accept(looked);
        }
        return looked;
    }

    private Looked compare(TimelineWalk.Stored stored, Instant began, Consumer<Difference> differences) {
        var looked = Looked.NOTHING;
        var ids = new TreeSet<>(stored.timelines().keySet());
        ids.addAll(stored.derived().keySet());
        for (var id : ids) {
            var timeline = stored.timelines().getOrDefault(id, List.of());
            var derived = stored.derived().getOrDefault(id, List.of());
            var found = differences(id, timeline, derived);
            boolean changing = !found.isEmpty()
                    && timeline.stream().anyMatch(row -> !row.getRecordedAt().isBefore(began));
            if (!changing) {
                found.forEach(differences);
            }
            looked = looked.plus(
                    new Looked(1, timeline.size(), derived.size(), changing ? 0 : found.size(), changing ? 1 : 0));
        }
        return looked;
    }

    private List<Difference> differences(UUID id, List<EntryRecord> timeline, List<UpdatableRecord<?>> derived) {
        if (timeline.isEmpty()) {
            return RowComparison.between(derived, List.of());
        }
        var broken = hole(id, timeline);
        if (broken != null) {
            return List.of(broken);
        }
        try {
            return compared(new RecordId(id), timeline, derived);
        } catch (RuntimeException unreadable) {
            return List.of(new Difference(
                    ENTRIES, "record_id " + id, "timeline", String.valueOf(unreadable.getMessage()), "(unreadable)"));
        }
    }

    private static @Nullable Difference hole(UUID id, List<EntryRecord> timeline) {
        for (int place = 0; place < timeline.size(); place++) {
            int seq = timeline.get(place).getSeq();
            if (seq != place + 1) {
                return new Difference(
                        ENTRIES,
                        "record_id " + id + ", seq " + (place + 1),
                        RowComparison.WHOLE_ROW,
                        RowComparison.NO_ROW,
                        "(an entry)");
            }
        }
        return null;
    }

    private List<Difference> compared(RecordId id, List<EntryRecord> timeline, List<UpdatableRecord<?>> derived) {
        var entries = timeline.stream().map(rows::entry).toList();
        var found = new ArrayList<Difference>();
        var steps = History.empty(id).with(entries).steps();
        for (int place = 0; place < steps.size(); place++) {
            led(found, timeline.get(place), steps.get(place));
        }
        found.addAll(RowComparison.between(derived, folding.rows(folding.facts(id, entries))));
        return found;
    }

    /** The holder and the state that an entry led to are kept beside it. */
    private static void led(List<Difference> found, EntryRecord row, History.Step step) {
        var holder = step.after().holder();
        led(found, row, "holder_party", row.getHolderParty(), holder.party().value());
        led(found, row, "holder_team", row.getHolderTeam(), holder.team());
        led(found, row, "state", row.getState(), step.after().progress().state());
    }

    private static void led(
            List<Difference> found,
            EntryRecord row,
            String column,
            @Nullable Object stored,
            @Nullable Object computed) {
        if (!RowComparison.same(stored, computed)) {
            found.add(new Difference(
                    ENTRIES,
                    "record_id " + row.getRecordId() + ", seq " + row.getSeq(),
                    column,
                    RowComparison.text(stored),
                    RowComparison.text(computed)));
        }
    }
}

package org.fairlead.intake.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.table.UnreadableTableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works through list imports, a turn each, so that none waits behind a long one. Rows are read as a stream and kept in batches; each row
 * that is carried out has a transaction and a key of its own, so that whoever goes on after a crash does nothing twice.
 */
@Component
class IntakeWork implements BackgroundWork {

    private static final Duration REST = Duration.ofMillis(300);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration STRAY = Duration.ofDays(1);
    private static final Duration LOOKED_AT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;

    private final IntakeStore store;
    private final Lists lists;
    private final Actors actors;
    private final Access access;
    private final Surroundings around;
    private final Clock clock;
    private final UUID holder;
    private @Nullable OpenImport open;
    private Instant lookedAt = Instant.EPOCH;

    IntakeWork(IntakeStore store, Lists lists, Actors actors, Access access, Surroundings around) {
        this.store = store;
        this.lists = lists;
        this.actors = actors;
        this.access = access;
        this.around = around;
        this.clock = around.clock();
        this.holder = around.ids().next();
    }

    @Override
    public String name() {
        return "list imports";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean round() {
        var taken = store.take(holder, clock.instant());
        if (taken.isPresent()) {
            turn(taken.get());
        } else {
            shut();
            forget();
        }
        return taken.isPresent();
    }

    /** Ends what nobody came back for, and takes away pieces of files that never were whole. */
    private void forget() {
        var now = clock.instant();
        if (now.isBefore(lookedAt.plus(LOOKED_AT))) {
            return;
        }
        lookedAt = now;
        var waiting = Set.of(ListImportState.MATCHING, ListImportState.TRIED);
        store.forgotten(now.minus(around.settings().kept()))
                .forEach(id -> store.move(id, waiting, ListImportState.ENDED, null, now));
        store.forgetStrayParts(now.minus(STRAY));
    }

    private void turn(ListImport job) {
        try {
            if (job.state() == ListImportState.UNDOING) {
                takeBack(job);
            } else {
                readOn(job, opened(job));
            }
            store.release(job.id(), holder);
        } catch (UnreadableTableException unreadable) {
            shut();
            store.fail(job.id(), unreadable.sentence(), clock.instant());
            store.release(job.id(), holder);
        } catch (RuntimeException trouble) {
            // It was acknowledged, so it is carried through: whoever finds its lease run out goes on with it.
            shut();
            throw trouble;
        }
    }

    private void shut() {
        var now = open;
        open = null;
        if (now != null) {
            now.close();
        }
    }

    /** The file at the row that is next. */
    private OpenImport opened(ListImport job) {
        var now = open;
        if (now != null && now.is(job)) {
            return now;
        }
        shut();
        var fresh = OpenImport.of(job, store);
        open = fresh;
        var session = working(job).map(who -> fresh.session(who.list(), who.viewer()));
        while (fresh.ordinal() < job.progress().rows()) {
            var passed = fresh.next(Math.min(AT_ONCE, job.progress().rows() - fresh.ordinal()));
            if (passed.isEmpty()) {
                break;
            }
            if (job.state() == ListImportState.TRYING) {
                session.ifPresent(with -> passed.forEach(read -> with.passed(read.row())));
            }
        }
        return fresh;
    }

    /** Who works, and on which list, as far as their rights go now. */
    private record Working(ImportableList list, Viewer viewer) {}

    private Optional<Working> working(ListImport job) {
        return lists.of(job.given().list())
                .flatMap(list -> actors.of(job.given().by())
                        .filter(viewer ->
                                access.may(viewer.actor(), Act.IMPORT_LIST) && access.may(viewer.actor(), list.needs()))
                        .map(viewer -> new Working(list, viewer)));
    }

    private void readOn(ListImport job, OpenImport file) {
        var counts = new EnumMap<RowResult, Integer>(RowResult.class);
        counts.putAll(job.progress().counts());
        var end = clock.instant().plus(TURN);
        boolean goesOn = true;
        while (goesOn && clock.instant().isBefore(end)) {
            var read = file.next(AT_ONCE);
            if (read.isEmpty()) {
                shut();
                over(job, file.ordinal());
                return;
            }
            var rows = worked(job, file, read, counts);
            var progress = new ListImport.Progress(file.ordinal(), null, counts);
            goesOn = store.keep(job.id(), holder, job.state(), progress, rows, clock.instant());
            file.kept();
        }
        if (!goesOn) {
            shut();
        }
    }

    private void over(ListImport job, int rows) {
        boolean trial = job.state() == ListImportState.TRYING;
        if (trial && rows == 0) {
            store.fail(job.id(), say("intake.failed.no-row"), clock.instant());
            return;
        }
        var to = trial ? ListImportState.TRIED : ListImportState.DONE;
        store.move(job.id(), Set.of(job.state()), to, rows, clock.instant());
    }

    private List<ImportedRow> worked(
            ListImport job, OpenImport file, List<OpenImport.Read> read, Map<RowResult, Integer> counts) {
        var work = new RowWork(job);
        var who = working(job);
        boolean trial = job.state() == ListImportState.TRYING;
        var before = trial ? Map.<Integer, RowResult>of() : promised(job, read);
        var rows = new ArrayList<ImportedRow>();
        for (var each : read) {
            if (!trial && !before.containsKey(each.row().ordinal())) {
                continue;
            }
            var row = who.map(with -> {
                        var session = file.session(with.list(), with.viewer());
                        return trial ? work.tried(each, session) : work.carriedOut(each, session, file.again());
                    })
                    .orElseGet(() -> work.barred(each, trial));
            rows.add(row);
            counts.merge(row.outcome().result(), 1, Integer::sum);
            var was = before.get(row.ordinal());
            if (was != null) {
                counts.merge(was, -1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count == 0);
        return rows;
    }

    /** The rows of which the trial said that something comes of them: no others are carried out. */
    private Map<Integer, RowResult> promised(ListImport job, List<OpenImport.Read> read) {
        int after = read.getFirst().row().ordinal() - 1;
        return store.rows(Asker.TOOL, job.id(), after, Set.of(), read.size()).stream()
                .filter(row -> row.outcome().result().isPromised())
                .collect(Collectors.toMap(
                        ImportedRow::ordinal, row -> row.outcome().result()));
    }

    private void takeBack(ListImport job) {
        shut();
        var counts = store.counted(job.id());
        var work = new RowWork(job);
        var who = working(job);
        var session = who.map(with -> with.list().begin(with.viewer()));
        var end = clock.instant().plus(TURN);
        int done = job.progress().rows();
        boolean goesOn = true;
        while (goesOn && clock.instant().isBefore(end)) {
            var rows = store.toTakeBack(job.id(), AT_ONCE);
            if (rows.isEmpty()) {
                store.move(job.id(), Set.of(ListImportState.UNDOING), ListImportState.UNDONE, null, clock.instant());
                return;
            }
            var taken = rows.stream()
                    .map(row -> session.map(with -> work.takenBack(row, with)).orElseGet(() -> work.stays(row)))
                    .toList();
            done += taken.size();
            rows.forEach(row -> counts.merge(row.outcome().result(), -1, Integer::sum));
            taken.forEach(row -> counts.merge(row.outcome().result(), 1, Integer::sum));
            counts.values().removeIf(count -> count == 0);
            goesOn = store.keep(
                    job.id(), holder, job.state(), new ListImport.Progress(done, null, counts), taken, clock.instant());
        }
    }
}

package org.fairlead.imports.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.fairlead.agreement.Agreements;
import org.fairlead.imports.ImportCounts;
import org.fairlead.imports.LogCase;
import org.fairlead.imports.ReadLog;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.BulkTimelines.NewRecord;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/**
 * Writes the cases of a log as records, a few hundred at a time. A record's id is a digest of the log's name and the case's id:
 * whatever was written before is met again, never doubled.
 */
@Component
class LogWriter {

    private static final int CASES_AT_ONCE = 400;
    private static final int WRITERS = 2;
    private static final int NUMBERS_TRIED = 8;
    private static final String NUMBER_TAKEN = "header_number";

    private final BulkTimelines timelines;
    private final Register register;
    private final Agreements agreements;
    private final Clock clock;

    LogWriter(BulkTimelines timelines, Register register, Agreements agreements, Clock clock) {
        this.timelines = timelines;
        this.register = register;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Is told how many cases are done, and may end the writing. */
    interface Watcher {

        /** How many cases are done; whether to go on. */
        boolean goOn(int casesDone);
    }

    /** What came of it, and whether it was carried to the end. */
    record Written(ImportCounts counts, boolean complete) {}

    /** Writes the log, or only counts what would be written. */
    Written write(ReadLog log, String source, boolean simulated, Watcher watcher) {
        var cast = new Cast(register, log.mapping().matched(), source);
        int items = cast.meet(log);
        if (!simulated) {
            cast.write(log);
        }
        var now = clock.instant();
        var around = new Retelling.Surroundings(
                cast, log.mapping(), source, now, agreements.rules(now).marking());
        var writing = new Writing(around, simulated, watcher);
        boolean complete = writing.all(log.cases());
        var report = log.report();
        var notes = new HashMap<String, Integer>();
        report.notes().forEach((kind, some) -> notes.put(kind.name(), some.count()));
        var counts = new ImportCounts(
                report.rows(),
                report.entries(),
                log.badRows().size(),
                log.cases().size(),
                writing.added.get(),
                writing.done.get() - writing.added.get(),
                items,
                notes);
        return new Written(counts, complete);
    }

    /** The id of the record that a case of the log becomes. */
    static RecordId id(String source, String caseId) {
        return new RecordId(StableIds.of("case", source, caseId));
    }

    private final class Writing {
        private final Retelling.Surroundings around;
        private final boolean simulated;
        private final Watcher watcher;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger added = new AtomicInteger();
        private volatile boolean ended;

        Writing(Retelling.Surroundings around, boolean simulated, Watcher watcher) {
            this.around = around;
            this.simulated = simulated;
            this.watcher = watcher;
        }

        boolean all(List<LogCase> cases) {
            try (var pool = Executors.newFixedThreadPool(WRITERS)) {
                var some = new ArrayList<Future<?>>();
                for (int from = 0; from < cases.size(); from += CASES_AT_ONCE) {
                    var batch = cases.subList(from, Math.min(cases.size(), from + CASES_AT_ONCE));
                    some.add(pool.submit(() -> batch(batch)));
                }
                for (var each : some) {
                    each.get();
                    ended |= !watcher.goOn(done.get());
                }
            } catch (InterruptedException stopped) {
                ended = true;
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                ended = true;
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            }
            return !ended;
        }

        private void batch(List<LogCase> cases) {
            if (ended) {
                return;
            }
            var byId = cases.stream().collect(Collectors.toMap(each -> id(around.source(), each.id()), each -> each));
            var missing = new HashMap<>(byId);
            timelines.present(byId.keySet()).forEach(missing::remove);
            var records = new ArrayList<NewRecord>();
            missing.forEach((id, each) -> records.add(told(id, each, 0)));
            added.addAndGet(simulated || records.isEmpty() ? records.size() : add(records, missing));
            done.addAndGet(cases.size());
        }

        private int add(List<NewRecord> records, Map<RecordId, LogCase> cases) {
            try {
                return timelines.add(records).size();
            } catch (ConstraintBroken broken) {
                if (!broken.constraint().equals(NUMBER_TAKEN)) {
                    throw broken;
                }
                return oneByOne(records, cases);
            }
        }

        /** Numbers are short, so now and then two records get the same: then the next number is tried. */
        private int oneByOne(List<NewRecord> records, Map<RecordId, LogCase> cases) {
            int written = 0;
            for (var record : records) {
                written += withAnyNumber(record, Objects.requireNonNull(cases.get(record.id())));
            }
            return written;
        }

        private int withAnyNumber(NewRecord first, LogCase told) {
            var record = first;
            for (int attempt = 1; ; attempt++) {
                try {
                    return timelines.add(List.of(record)).size();
                } catch (ConstraintBroken broken) {
                    if (!broken.constraint().equals(NUMBER_TAKEN) || attempt == NUMBERS_TRIED) {
                        throw broken;
                    }
                    record = told(first.id(), told, attempt);
                }
            }
        }

        private NewRecord told(RecordId id, LogCase each, int attempt) {
            var random = new Random(id.value().getLeastSignificantBits() + attempt);
            var number = new UuidSource(clock, random).nextNumber("INC");
            return Retelling.of(each, around, new Classes(agreements.matrix()), id, number);
        }
    }
}

package org.fairlead.intake.internal;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImport.Matched;
import org.fairlead.intake.ListImportRefusal;
import org.fairlead.intake.ListImportSettings;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.RowResult;
import org.fairlead.intake.SavedMatching;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.table.TableReader;
import org.fairlead.platform.table.UnreadableTableException;
import org.fairlead.platform.words.Readable;
import org.springframework.stereotype.Service;

/** List imports as they are asked for; the work is {@link IntakeWork}'s. */
@Service
class StoredListImports implements ListImports {

    private static final String SUBJECT = "list-import";
    private static final int PART = 1 << 20;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_FILE_NAME = 200;
    private static final Set<ListImportState> BEGUN = Set.of(ListImportState.RUNNING, ListImportState.DONE);
    private static final Set<ListImportState> OVER = Set.of(ListImportState.ENDED);
    private static final Set<ListImportState> TAKEN_BACK = Set.of(ListImportState.UNDOING, ListImportState.UNDONE);
    private static final Set<ListImportState> ENDABLE = Set.of(
            ListImportState.MATCHING,
            ListImportState.TRYING,
            ListImportState.TRIED,
            ListImportState.RUNNING,
            ListImportState.UNDOING);

    private final IntakeStore store;
    private final Lists lists;
    private final Receipts receipts;
    private final Access access;
    private final UuidSource ids;
    private final Clock clock;
    private final ListImportSettings settings;

    StoredListImports(IntakeStore store, Lists lists, Receipts receipts, Access access, Surroundings around) {
        this.store = store;
        this.lists = lists;
        this.receipts = receipts;
        this.access = access;
        this.ids = around.ids();
        this.clock = around.clock();
        this.settings = around.settings();
    }

    @Override
    public List<ImportableList> lists(Actor actor) {
        return access.may(actor, Act.IMPORT_LIST)
                ? lists.all().stream()
                        .filter(list -> access.may(actor, list.needs()))
                        .toList()
                : List.of();
    }

    @Override
    public ImportableList list(String code, Actor actor) {
        access.require(actor, Act.IMPORT_LIST);
        var list = lists.of(code).orElseThrow(() -> GeneralRefusal.invalid("list", say("intake.refusal.list")));
        access.require(actor, list.needs());
        return list;
    }

    @Override
    public ListImport give(NewListImport wanted, InputStream file, Actor actor, Once once) {
        var list = list(wanted.list(), actor);
        try (var spool = Spool.of(file, settings)) {
            var sent = once.key() == null
                    ? once
                    : Once.sentUnder(once.key(), "list-import", wanted.toString(), spool.sha256());
            return written(actor, sent).orElseGet(() -> keep(job(wanted, list, spool, actor), spool, actor, sent));
        }
    }

    private ListImport job(NewListImport wanted, ImportableList list, Spool spool, Actor actor) {
        var columns = Headings.known(columns(spool), list, actor);
        var kept = wanted.matching() == null || wanted.matching().isBlank()
                ? columns
                : matched(columns, matching(wanted.matching(), list, actor), list, actor);
        var name = TableReader.shown(wanted.fileName().strip().replaceAll("\\p{Cntrl}", ""), LONGEST_FILE_NAME);
        return new ListImport(
                ids.next(),
                new ListImport.Given(
                        list.code(),
                        name.isEmpty() ? "file" : name,
                        spool.bytes(),
                        spool.sha256(),
                        actor.optionalPerson().orElseThrow()),
                kept,
                ListImportState.MATCHING,
                new ListImport.Times(clock.instant(), null),
                new ListImport.Progress(0, null, Map.of()),
                "");
    }

    private SavedMatching matching(String name, ImportableList list, Actor actor) {
        return matchings(actor, list.code()).stream()
                .filter(kept -> kept.name().equals(name))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("matching", say("intake.refusal.no-matching")));
    }

    /** The columns by what was kept, as far as they have it. */
    private static List<Matched> matched(List<Matched> columns, SavedMatching kept, ImportableList list, Actor actor) {
        var fields = new LinkedHashMap<String, String>();
        columns.stream()
                .map(Matched::heading)
                .filter(kept.fields()::containsKey)
                .forEach(heading ->
                        fields.put(heading, Objects.requireNonNull(kept.fields().get(heading))));
        return fields.isEmpty() ? columns : Headings.said(columns, fields, list, actor);
    }

    /** The columns with their first values; refused when the file is no table. */
    private static List<Matched> columns(Spool spool) {
        try (var table = TableReader.open(spool.path())) {
            var samples = new ArrayList<List<String>>();
            table.headings().forEach(any -> samples.add(new ArrayList<>()));
            for (int read = 0; read < SAMPLES; read++) {
                table.next().ifPresent(line -> {
                    for (int at = 0; at < samples.size(); at++) {
                        samples.get(at).add(TableReader.shown(line.cells().get(at), LONGEST_SAMPLE));
                    }
                });
            }
            var columns = new ArrayList<Matched>();
            for (int at = 0; at < samples.size(); at++) {
                var shown = samples.get(at).stream()
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList();
                columns.add(new Matched(table.headings().get(at), null, shown));
            }
            return columns;
        } catch (UnreadableTableException unreadable) {
            throw new RefusedException(new ListImportRefusal.Unreadable(unreadable.sentence()));
        }
    }

    private ListImport keep(ListImport job, Spool spool, Actor actor, Once once) {
        var now = job.times().givenAt();
        try (var in = Files.newInputStream(spool.path())) {
            int part = 0;
            for (var piece = in.readNBytes(PART); piece.length > 0; piece = in.readNBytes(PART)) {
                store.addPart(job.id(), part++, piece, now);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        var trip = store.trip();
        store.add(trip, job);
        receipts.add(trip, actor.person(), once, new Receipts.Written(SUBJECT, job.id(), 1), now);
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            return written(actor, once).orElseThrow(() -> broken);
        }
        return job;
    }

    private Optional<ListImport> written(Actor actor, Once once) {
        return receipts.find(actor.person(), once).flatMap(receipt -> store.one(Asker.of(actor), receipt.id()));
    }

    @Override
    public ListImport match(UUID id, Columns said, Actor actor, Once once) {
        var before = written(actor, once);
        return before.isPresent() ? before.get() : matched(needed(id, actor), said, actor, once);
    }

    /** What came of a change; false where the same call came twice at once and the other was first. */
    private static boolean atOnce(BooleanSupplier change) {
        try {
            return change.getAsBoolean();
        } catch (ConstraintBroken broken) {
            return false;
        }
    }

    private ListImport matched(ListImport job, Columns said, Actor actor, Once once) {
        var list = list(job.given().list(), actor);
        var columns = Headings.said(job.columns(), said.fields(), list, actor);
        var name = said.keepAs() == null ? "" : said.keepAs().strip();
        if (name.length() > LONGEST_NAME || !Readable.canBeKept(name) || !Readable.isOneLine(name)) {
            throw GeneralRefusal.invalid("keepAs", say("intake.refusal.matching-name"));
        }
        var chosen = new LinkedHashMap<String, String>();
        columns.forEach(column -> {
            if (column.field() != null) {
                chosen.put(column.heading(), column.field());
            }
        });
        var kept = name.isEmpty() ? null : new SavedMatching(ids.next(), list.code(), name, chosen);
        var matched =
                new ListImport(job.id(), job.given(), columns, job.state(), job.times(), job.progress(), job.message());
        var at = clock.instant();
        var receipt = new Receipts.Kept(new Receipts.Written(SUBJECT, job.id(), 1), at);
        boolean moved = atOnce(() -> store.match(
                matched, kept, at, (trip, came) -> receipts.addWhere(trip, actor.person(), once, receipt, came)));
        var now = needed(job.id(), actor);
        boolean there = now.state() == ListImportState.TRYING && now.columns().equals(columns);
        if (!moved && !there) {
            throw new RefusedException(new ListImportRefusal.NotNow(now.state()));
        }
        return now;
    }

    @Override
    public List<ListImport> of(Actor actor, int most) {
        return actor.optionalPerson()
                .map(person -> store.of(Asker.of(actor), person, most))
                .orElse(List.of());
    }

    @Override
    public Optional<ListImport> one(Actor actor, UUID id) {
        return store.one(Asker.of(actor), id).filter(job -> job.given().by().equals(actor.person()));
    }

    private ListImport needed(UUID id, Actor actor) {
        access.require(actor, Act.IMPORT_LIST);
        return one(actor, id).orElseThrow(() -> GeneralRefusal.unknown(say("intake.thing.import")));
    }

    @Override
    public List<ImportedRow> rows(Actor actor, UUID id, int after, Set<RowResult> results, int most) {
        needed(id, actor);
        return store.rows(Asker.of(actor), id, after, results, most);
    }

    @Override
    public ListImport carryOut(UUID id, Actor actor) {
        var job = needed(id, actor);
        list(job.given().list(), actor);
        return BEGUN.contains(job.state())
                ? job
                : moved(job, actor, Set.of(ListImportState.TRIED), ListImportState.RUNNING, BEGUN);
    }

    @Override
    public ListImport end(UUID id, Actor actor) {
        var job = needed(id, actor);
        return OVER.contains(job.state()) ? job : moved(job, actor, ENDABLE, ListImportState.ENDED, OVER);
    }

    @Override
    public ListImport undo(UUID id, Actor actor) {
        var job = needed(id, actor);
        if (TAKEN_BACK.contains(job.state())) {
            return job;
        }
        if (job.done() == 0) {
            throw new RefusedException(new ListImportRefusal.NothingToUndo());
        }
        var from = Set.of(ListImportState.DONE, ListImportState.ENDED, ListImportState.FAILED);
        return moved(job, actor, from, ListImportState.UNDOING, TAKEN_BACK);
    }

    /** Leads on, unless a twin of the request was quicker and has led there already. */
    private ListImport moved(
            ListImport job, Actor actor, Set<ListImportState> from, ListImportState to, Set<ListImportState> there) {
        boolean moved = store.move(job.id(), from, to, null, clock.instant());
        var now = needed(job.id(), actor);
        if (!moved && !there.contains(now.state())) {
            throw new RefusedException(new ListImportRefusal.NotNow(now.state()));
        }
        return now;
    }

    @Override
    public List<SavedMatching> matchings(Actor actor, String list) {
        return actor.optionalPerson()
                .map(person -> store.matchings(Asker.of(actor), person, list))
                .orElse(List.of());
    }

    @Override
    public void forget(UUID matching, Actor actor, Once once) {
        access.require(actor, Act.IMPORT_LIST);
        if (receipts.find(actor.person(), once).isPresent()) {
            return;
        }
        var receipt = new Receipts.Kept(new Receipts.Written(SUBJECT, matching, 0), clock.instant());
        boolean gone = atOnce(() -> store.forget(
                matching,
                actor.optionalPerson().orElseThrow(),
                (trip, came) -> receipts.addWhere(trip, actor.person(), once, receipt, came)));
        if (!gone && receipts.find(actor.person(), once).isEmpty()) {
            throw GeneralRefusal.unknown(say("intake.thing.matching"));
        }
    }
}

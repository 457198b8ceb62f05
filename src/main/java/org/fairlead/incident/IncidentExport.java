package org.fairlead.incident;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.checklist.Progress;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetAbout.Exporter;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.record.RowValues;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * Lists of incidents as sheets: as many rows as fit the filter, in the order asked for, with what the viewer may know of each.
 *
 * <pre>{@code
 * var asked = new IncidentExport.Asked("open and holder = my-party", Sort.OLDEST, ListColumn.usual(viewer.actor().reach()));
 * new SheetDownload<>(export.sheet(asked, viewer), SheetFormat.CSV, false).send(request, response);
 * }</pre>
 *
 * <p>Rows are read page by page, each by its place after the last. What was there all the while and fitted all the while, and whose
 * place in the order did not change, is in the sheet exactly once. By when it was logged no place ever changes; in the other orders
 * an incident that is written to meanwhile may move, and then be there twice or not at all.
 */
@Component
public final class IncidentExport {

    private static final String EVERY_INCIDENT = "kind = incident";
    private static final String LIST = "incidents";

    private final Records records;
    private final RowValues values;
    private final RecordFilter filters;
    private final Register register;
    private final Agreements agreements;
    private final Clock clock;

    IncidentExport(Reads reads, RecordFilter filters, Register register, Agreements agreements, Clock clock) {
        this.records = reads.records();
        this.values = reads.values();
        this.filters = filters;
        this.register = register;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What rows are read by. */
    @Component
    record Reads(Records records, RowValues values) {}

    /**
     * What is asked for.
     *
     * @param filter in the filter language; empty for every incident the viewer may see
     * @param sort in which order
     * @param columns which columns, besides the marking that every file has
     */
    public record Asked(String filter, Sort sort, List<ListColumn> columns) {

        /** Copies the list. */
        public Asked {
            filter = filter.strip();
            columns = List.copyOf(columns);
        }
    }

    /** The sheet; refused when the filter cannot be read. Nothing is read from the database yet. */
    public Sheet<Row> sheet(Asked asked, Viewer viewer) {
        var actor = viewer.actor();
        var now = clock.instant();
        var about = new SheetAbout(
                LIST,
                asked.filter(),
                agreements.rules(now).marking(),
                new Exporter(viewer.line(), actor),
                now.atZone(viewer.zone()));
        var known = new KnownNames(register);
        var columns = asked.columns().stream()
                .filter(choice(actor)::contains)
                .map(column -> column(column, actor, known))
                .toList();
        return new Sheet<>(about, columns, Row::marking, rows(asked, viewer).ahead());
    }

    private SheetRows<Row> rows(Asked asked, Viewer viewer) {
        var actor = viewer.actor();
        var fields = asked.columns().stream().map(ListColumn::code).toList();
        var rows = new IncidentRows(records, actor, condition(asked, viewer), asked.sort());
        return () -> values.filled(actor, rows.next(), fields);
    }

    /** How many rows the sheet will have, counted no further than the given number. */
    public int count(Asked asked, Viewer viewer, int noFurtherThan) {
        return records.count(viewer.actor(), condition(asked, viewer), noFurtherThan);
    }

    /** The columns the actor may choose from: the marking is in every file. */
    public static List<ListColumn> choice(Actor actor) {
        return Arrays.stream(ListColumn.values())
                .filter(column -> column.isFor(actor.reach()) && column != ListColumn.MARKING)
                .toList();
    }

    private Condition condition(Asked asked, Viewer viewer) {
        var actor = viewer.actor();
        var condition = read(EVERY_INCIDENT, viewer).and(Sight.listed(actor, asked.sort()));
        return asked.filter().isEmpty() ? condition : condition.and(read(asked.filter(), viewer));
    }

    private Condition read(String filter, Viewer viewer) {
        return filters.condition(filters.read(filter, viewer.actor()), viewer.actor(), viewer.zone());
    }

    private static SheetColumn<Row> column(ListColumn column, Actor actor, KnownNames known) {
        var code = column.code();
        var words = column.words();
        boolean staff = Sight.seesStaff(actor);
        return switch (column) {
            case NUMBER -> new SheetColumn.Text<>(code, words, Row::number);
            case TITLE -> new SheetColumn.Text<>(code, words, Row::title);
            case PRIORITY -> new SheetColumn.Amount<>(code, words, Row::priority);
            case STATE ->
                new SheetColumn.Text<>(
                        code, words, row -> IncidentState.valueOf(row.state()).words());
            case HOLDER ->
                new SheetColumn.Text<>(
                        code, words, row -> known.party(row.holder().party()));
            case TEAM ->
                new SheetColumn.Text<>(
                        code, words, row -> staff ? known.team(row.holder().team()) : null);
            case OWNER ->
                new SheetColumn.Text<>(
                        code, words, row -> staff ? known.person(row.holder().assignee()) : null);
            case OFFERED ->
                new SheetColumn.Text<>(
                        code,
                        words,
                        row -> Sight.seesOffer(actor, row.holder())
                                ? known.party(row.holder().offeredTo())
                                : null);
            case SERVICE ->
                new SheetColumn.Text<>(
                        code, words, row -> known.service(row.subject().service()));
            case CATEGORY ->
                new SheetColumn.Text<>(
                        code, words, row -> known.category(row.subject().category()));
            case SITE ->
                new SheetColumn.Text<>(
                        code, words, row -> known.site(row.subject().site()));
            case REPORTER ->
                new SheetColumn.Text<>(
                        code, words, row -> known.person(row.subject().reporter()));
            case AFFECTED ->
                new SheetColumn.Text<>(
                        code, words, row -> known.person(row.subject().affected()));
            case OPENED ->
                new SheetColumn.Moment<>(code, words, row -> row.times().opened());
            case UPDATED ->
                new SheetColumn.Moment<>(code, words, row -> row.times().updated());
            case DONE ->
                new SheetColumn.Moment<>(code, words, row -> row.times().done());
            case DUE ->
                new SheetColumn.Moment<>(
                        code,
                        words,
                        row -> Sight.seesDue(actor, row.holder().party())
                                ? row.times().due()
                                : null);
            case CUSTOMER_DUE ->
                new SheetColumn.Moment<>(code, words, row -> row.times().customerDue());
            case OWN_DUE, ANSWER_BY ->
                new SheetColumn.Moment<>(
                        code, words, row -> row.more().instant(code).orElse(null));
            case AT_RISK ->
                new SheetColumn.Flag<>(
                        code,
                        words,
                        row -> Sight.seesDue(actor, row.holder().party())
                                ? row.more().atRisk()
                                : null);
            case WAITS_FOR, PAUSE_REASON, IMPACT, URGENCY, PARENT ->
                new SheetColumn.Text<>(code, words, row -> row.more().text(code));
            case HAND_OVERS ->
                new SheetColumn.Amount<>(code, words, row -> row.more().handOvers());
            case REOPENINGS ->
                new SheetColumn.Amount<>(code, words, row -> row.more().reopenings());
            case DISPUTED ->
                new SheetColumn.Flag<>(
                        code, words, row -> !row.more().text(code).isEmpty());
            case SOURCE -> new SheetColumn.Text<>(code, words, row -> row.more().source());
            case CHECKLIST ->
                new SheetColumn.Text<>(
                        code,
                        words,
                        row -> Progress.of(row.marks()).map(Progress::words).orElse(""));
            case MARKING -> new SheetColumn.Text<>(code, words, Row::marking);
        };
    }
}

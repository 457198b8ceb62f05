package org.fairlead.survey.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.People;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.survey.Figures;
import org.fairlead.survey.Results;
import org.fairlead.survey.Results.Group;
import org.fairlead.survey.Results.Span;
import org.fairlead.survey.SpanText;
import org.fairlead.survey.Survey;
import org.springframework.stereotype.Component;

/** Draws what came of asking. Every number of somebody who may read the records opens them. */
@Component
class ResultsDrawing {

    static final String HERE = "/surveys";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final List<Integer> LENGTHS = List.of(3, 12, 24, 60);

    private final Register register;
    private final Clock clock;

    ResultsDrawing(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    ResultsView view(Results results) {
        boolean grouped = results.grouped();
        boolean empty = results.whole().asked() == 0;
        return new ResultsView(
                spans(results.span()),
                grouped || empty ? List.of() : tiles(results),
                grouped && !empty ? facts(results.whole()) : FactList.of(),
                empty ? List.of() : tables(results),
                Downloads.list(
                                SpanText.EXPORTED,
                                Map.of(
                                        "from",
                                        results.span().from().toString(),
                                        "until",
                                        results.span().until().toString()))
                        .saying(say("survey.results.export")),
                grouped ? ofGroups() : formulas(),
                empty(grouped));
    }

    private static List<String> formulas() {
        return List.of(
                say("survey.results.response-rate-answered-asked-everybody"),
                say("survey.results.satisfied-answers-of-or-answered"),
                say("survey.results.shares-have-one-decimal-a"),
                say("survey.results.months-are-those-of-asking"));
    }

    private static List<String> ofGroups() {
        return List.of(
                say("survey.results.of-groups", "fewest", Results.FEWEST),
                say("survey.results.response-rate-answered-asked-satisfied"));
    }

    private static EmptyState empty(boolean grouped) {
        return grouped
                ? new EmptyState(
                        say("survey.results.nothing-to-show-for-these"),
                        say("survey.results.too-few", "fewest", Results.FEWEST),
                        null)
                : new EmptyState(
                        say("survey.results.nobody-was-asked-in-these"),
                        say("survey.results.people-are-asked-after-their"),
                        null);
    }

    private List<Chip> spans(Span shown) {
        var last = Span.upTo(clock.instant()).until();
        return LENGTHS.stream()
                .map(months -> {
                    var span = new Span(last.minusMonths(months - 1), last);
                    var chip = Chip.of(
                            say("survey.results.last-months", "count", months), HERE + "?" + SpanText.query(span));
                    return span.equals(shown) ? chip.asCurrent() : chip;
                })
                .toList();
    }

    private static List<StatTile> tiles(Results results) {
        var whole = results.whole();
        var in = within(results.span());
        return List.of(
                tile(
                        number(whole.asked()),
                        say("survey.results.asked-tile"),
                        in,
                        say("survey.results.can-still", "count", Integer.toString(whole.open()))),
                tile(number(whole.answered()), say("survey.results.answered-tile"), "survey = answered and " + in, ""),
                tile(
                        share(whole.responseRate()),
                        say("survey.results.response-rate-tile"),
                        in,
                        say(
                                "survey.results.of-asked",
                                "answered",
                                Integer.toString(whole.answered()),
                                "asked",
                                Integer.toString(whole.asked()))),
                tile(
                        share(whole.satisfaction()),
                        say("survey.results.satisfied-tile"),
                        "score >= " + Figures.SATISFIED_FROM + " and " + in,
                        say(
                                "survey.results.of-answers",
                                "satisfied",
                                Integer.toString(whole.satisfied()),
                                "answered",
                                Integer.toString(whole.answered()))));
    }

    private static StatTile tile(String number, String label, String filter, String note) {
        return new StatTile(number, label, href(filter), Tone.PLAIN, note);
    }

    private static FactList facts(Figures whole) {
        return FactList.of(
                Fact.of(say("survey.results.asked"), number(whole.asked())),
                Fact.of(say("survey.results.answered"), number(whole.answered())),
                Fact.of(say("survey.results.response-rate-column"), share(whole.responseRate())),
                Fact.of(say("survey.results.satisfied"), share(whole.satisfaction()))
                        .withNote(say(
                                "survey.results.of-answers",
                                "satisfied",
                                Integer.toString(whole.satisfied()),
                                "answered",
                                Integer.toString(whole.answered()))));
    }

    private static String number(int number) {
        return NumberWords.of(number);
    }

    private static String share(Figures.Share share) {
        return share.whole() == 0 ? "–" : share.words();
    }

    /** Requests of these months, in the filter language. */
    private static String within(Span span) {
        return "surveyed >= %s and surveyed < %s".formatted(span.begins(), span.ends());
    }

    private static String href(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private List<DataTable> tables(Results results) {
        var in = within(results.span());
        var tables = new ArrayList<DataTable>();
        if (!results.grouped()) {
            tables.add(table(
                    say("survey.results.by-service"),
                    say("survey.results.service"),
                    groups(
                            results.services(),
                            Catalogue.SERVICE,
                            "service",
                            say("survey.results.no-service-named"),
                            in)));
            tables.add(table(
                    say("survey.results.by-who-resolved-it"),
                    say("survey.results.organisation"),
                    groups(
                            results.resolvers(),
                            People.ORGANISATION,
                            "survey-resolver",
                            say("survey.results.nobody"),
                            in)));
        }
        tables.add(table(say("survey.results.by-month-of-asking"), say("survey.results.month"), months(results)));
        return tables;
    }

    private static DataTable table(String caption, String of, List<Row> rows) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(of));
        columns.add(Column.number(say("survey.results.asked")));
        columns.add(Column.number(say("survey.results.answered")));
        columns.add(Column.number(say("survey.results.response-rate-column")));
        for (int score = 1; score <= Survey.STEPS; score++) {
            columns.add(Column.number(
                    score == 1
                            ? say("survey.results.worst")
                            : score == Survey.STEPS ? say("survey.results.best") : Integer.toString(score)));
        }
        columns.add(Column.number(say("survey.results.satisfied")));
        return new DataTable(caption, columns, rows, false);
    }

    private <T> List<Row> groups(List<Group> groups, RegisterKind<T> kind, String field, String without, String in) {
        record Named(String name, Group group) {}
        return groups.stream()
                .map(group -> new Named(name(kind, group, without), group))
                .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER))
                .map(each -> row(
                        each.name(),
                        each.group().figures(),
                        Optional.of(field + " = " + value(kind, each.group()) + " and " + in)))
                .toList();
    }

    private <T> String name(RegisterKind<T> kind, Group group, String without) {
        UUID id = group.id();
        return id == null ? without : register.title(kind, id);
    }

    /** By its name where that says which one is meant, as people write it; by its id otherwise. */
    private <T> String value(RegisterKind<T> kind, Group group) {
        UUID id = group.id();
        if (id == null) {
            return "none";
        }
        var name = register.title(kind, id);
        var named = register.all(kind).stream()
                .filter(item -> kind.title().apply(item.body()).equalsIgnoreCase(name))
                .map(Item::id)
                .toList();
        boolean plain = name.indexOf('"') < 0 && name.indexOf('\\') < 0;
        return plain && named.equals(List.of(id)) ? '"' + name + '"' : id.toString();
    }

    private List<Row> months(Results results) {
        return results.months().stream()
                .map(month -> {
                    UUID resolver = month.resolver();
                    var name = MONTH.format(month.month());
                    return row(
                            resolver == null ? name : name + ", " + register.title(People.ORGANISATION, resolver),
                            month.figures(),
                            results.grouped()
                                    ? Optional.empty()
                                    : Optional.of(within(new Span(month.month(), month.month()))));
                })
                .toList();
    }

    /** A line of a table; its numbers lead nowhere where no filter is given. */
    private static Row row(String name, Figures figures, Optional<String> filter) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(name));
        cells.add(counted(figures.asked(), filter));
        cells.add(counted(figures.answered(), filter.map(rest -> "survey = answered and " + rest)));
        cells.add(Cell.of(share(figures.responseRate())));
        for (int score = 1; score <= Survey.STEPS; score++) {
            var of = "score = " + score + " and ";
            cells.add(counted(figures.scores().get(score - 1), filter.map(rest -> of + rest)));
        }
        cells.add(Cell.of(share(figures.satisfaction())));
        return new Row(cells);
    }

    private static Cell counted(int number, Optional<String> filter) {
        return filter.filter(any -> number > 0)
                .map(each -> Cell.linked(number(number), href(each)))
                .orElseGet(() -> Cell.of(number(number)));
    }
}

package org.fairlead.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.survey.Request.Answer;
import org.fairlead.survey.Results.Month;
import org.fairlead.survey.Results.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What came of asking as a file: a row for each request for those who oversee the estate, a row for each month for a supplier.
 */
@Component
public final class SurveyExport {

    private static final int AT_ONCE = 200;

    private final SurveyResults results;
    private final Surveys surveys;
    private final Records records;
    private final Names names;
    private final Clock clock;

    SurveyExport(SurveyResults results, Surveys surveys, Records records, Names names, Clock clock) {
        this.results = results;
        this.surveys = surveys;
        this.records = records;
        this.names = names;
        this.clock = clock;
    }

    /** What things are called, and how files about none in particular are marked. */
    @Component
    record Names(Register register, Agreements agreements) {

        @Nullable
        String service(@Nullable UUID service) {
            return service == null ? null : register.title(Catalogue.SERVICE, service);
        }

        String person(Request request) {
            return register.title(People.PERSON, request.person().value());
        }

        @Nullable
        String party(@Nullable UUID party) {
            return party == null ? null : register.title(People.ORGANISATION, party);
        }
    }

    /** The file. */
    public SheetDownload<?> download(Viewer viewer, Span span, SheetFormat format, boolean forPrograms) {
        var found = results.of(viewer.actor(), span);
        var now = clock.instant();
        var about = new SheetAbout(
                found.grouped() ? "satisfaction-by-month" : "satisfaction",
                "asked from " + span.from() + " until " + span.until(),
                names.agreements().rules(now).marking(),
                new SheetAbout.Exporter(viewer.line(), viewer.actor()),
                now.atZone(viewer.zone()));
        return found.grouped()
                ? new SheetDownload<>(Sheet.of(about, months(), SheetRows.of(found.months())), format, forPrograms)
                : new SheetDownload<>(
                        new Sheet<>(about, requests(), Line::marking, new Lines(viewer, span)), format, forPrograms);
    }

    private List<SheetColumn<Month>> months() {
        var columns = new ArrayList<SheetColumn<Month>>();
        columns.add(new Text<>("month", "Month", month -> month.month().toString()));
        columns.add(new Text<>("resolver", "Resolved by", month -> names.party(month.resolver())));
        columns.add(new Amount<>("asked", "Asked", month -> month.figures().asked()));
        columns.add(
                new Amount<>("answered", "Answered", month -> month.figures().answered()));
        for (int score = 1; score <= Survey.STEPS; score++) {
            int place = score - 1;
            columns.add(new Amount<>(
                    "score-" + score,
                    "Answers of " + score,
                    month -> month.figures().scores().get(place)));
        }
        return columns;
    }

    /**
     * A line of the file.
     *
     * @param request the request
     * @param record its record as a line of a list
     */
    private record Line(Request request, Row record) {

        String marking() {
            return record.marking();
        }

        <T> @Nullable T answered(Function<Answer, T> value) {
            var answer = request.answer();
            return answer == null ? null : value.apply(answer);
        }
    }

    private List<SheetColumn<Line>> requests() {
        return List.of(
                new Text<>("number", "Number", line -> line.record().number()),
                new Text<>("title", "What was wrong", line -> line.record().title()),
                new Text<>(
                        "service",
                        "Service",
                        line -> names.service(line.request().asked().service())),
                new Text<>(
                        "resolver",
                        "Resolved by",
                        line -> names.party(line.request().asked().resolver().value())),
                new Text<>("person", "Who was asked", line -> names.person(line.request())),
                new Moment<>("asked", "Asked", line -> line.request().asked().at()),
                new Moment<>("answered", "Answered", line -> line.answered(Answer::at)),
                new Amount<>(
                        "score",
                        "Answer, 1 to 5",
                        line -> line.answered(each -> each.given().score())),
                new Text<>(
                        "answer",
                        "Answer",
                        line -> line.answered(each -> each.given().words())),
                new Text<>("choices", "Yes or no", this::choices),
                new Text<>("comment", "In their own words", line -> line.answered(Answer::comment)),
                new Text<>(
                        "survey",
                        "Survey",
                        line -> surveys.asked(line.request()).name()),
                new Amount<>(
                        "survey-version",
                        "Version",
                        line -> line.request().asked().surveyVersion()));
    }

    private @Nullable String choices(Line line) {
        var asked = surveys.asked(line.request()).yesNo();
        return line.answered(answer -> IntStream.range(0, asked.size())
                .mapToObj(place -> asked.get(place) + " "
                        + SurveyWords.choice(answer.given().choices().charAt(place)))
                .collect(Collectors.joining("; ")));
    }

    /** The requests, read on from the last. */
    private final class Lines implements SheetRows<Line> {

        private final Viewer viewer;
        private final Span span;
        private SurveyResults.@Nullable After last;

        Lines(Viewer viewer, Span span) {
            this.viewer = viewer;
            this.span = span;
        }

        @Override
        public List<Line> next() {
            var lines = List.<Line>of();
            var some = some();
            while (lines.isEmpty() && !some.isEmpty()) {
                lines = lines(some);
                some = lines.isEmpty() ? some() : some;
            }
            return lines;
        }

        private List<Request> some() {
            var some = results.requests(viewer.actor(), span, last, AT_ONCE);
            if (!some.isEmpty()) {
                last = SurveyResults.After.of(some.getLast());
            }
            return some;
        }

        /** Those whose records the reader may read. */
        private List<Line> lines(List<Request> some) {
            var known = known(some);
            return some.stream()
                    .flatMap(each -> Optional.ofNullable(known.get(each.record())).stream()
                            .map(record -> new Line(each, record)))
                    .toList();
        }

        private Map<RecordId, Row> known(List<Request> some) {
            var ids = some.stream().map(each -> each.record().value()).collect(Collectors.toSet());
            var rows = new HashMap<RecordId, Row>();
            records.list(viewer.actor(), RecordList.first(RecordFields.among(ids), RecordList.Sort.NEWEST, ids.size()))
                    .rows()
                    .forEach(row -> rows.put(row.id(), row));
            return rows;
        }
    }
}

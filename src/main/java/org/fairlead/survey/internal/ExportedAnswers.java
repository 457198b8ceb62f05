package org.fairlead.survey.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.survey.Request;
import org.fairlead.survey.Request.Answer;
import org.fairlead.survey.Results.Month;
import org.fairlead.survey.Results.Span;
import org.fairlead.survey.SpanText;
import org.fairlead.survey.Survey;
import org.fairlead.survey.SurveyResults;
import org.fairlead.survey.SurveyWords;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What came of asking as a file: a row for each request for those who oversee the estate, a row for each month for a supplier.
 */
@Component
class ExportedAnswers implements ExportedList {

    private static final int AT_ONCE = 200;

    private final SurveyResults results;
    private final Surveys surveys;
    private final Records records;
    private final Names names;

    ExportedAnswers(SurveyResults results, Surveys surveys, Records records, Names names) {
        this.results = results;
        this.surveys = surveys;
        this.records = records;
        this.names = names;
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

    @Override
    public String name() {
        return SpanText.EXPORTED;
    }

    @Override
    public Act needs() {
        return Act.SEE_SURVEYS;
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice("from", "The first month of asking, such as 2026-01; a year in all when left out"),
                new Choice("until", "The last month; this one when left out"));
    }

    @Override
    public Sheet<?> sheet(Asked asked) {
        var viewer = asked.viewer();
        var now = asked.at().toInstant();
        var span = SpanText.read(asked.text("from"), asked.text("until"), now);
        var found = results.of(viewer.actor(), span);
        var about = asked.about(
                "asked from " + span.from() + " until " + span.until(),
                names.agreements().rules(now).marking());
        return found.grouped()
                ? Sheet.of(about, months(), SheetRows.of(found.months()))
                : new Sheet<>(about, requests(), Line::marking, new Lines(viewer, span));
    }

    private List<SheetColumn<Month>> months() {
        var columns = new ArrayList<SheetColumn<Month>>();
        columns.add(new Text<>(
                "month", say("survey.results.month"), month -> month.month().toString()));
        columns.add(new Text<>("resolver", say("survey.export.resolver"), month -> names.party(month.resolver())));
        columns.add(new Amount<>(
                "asked", say("survey.results.asked"), month -> month.figures().asked()));
        columns.add(new Amount<>(
                "answered",
                say("survey.results.answered"),
                month -> month.figures().answered()));
        for (int score = 1; score <= Survey.STEPS; score++) {
            int place = score - 1;
            columns.add(new Amount<>(
                    "score-" + score,
                    say("survey.export.answers-of", "score", score),
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
                new Text<>(
                        "number",
                        say("survey.export.number"),
                        line -> line.record().number()),
                new Text<>(
                        "title",
                        say("survey.export.title"),
                        line -> line.record().title()),
                new Text<>(
                        "service",
                        say("survey.results.service"),
                        line -> names.service(line.request().asked().service())),
                new Text<>(
                        "resolver",
                        say("survey.export.resolver"),
                        line -> names.party(line.request().asked().resolver().value())),
                new Text<>("person", say("survey.export.person"), line -> names.person(line.request())),
                new Moment<>(
                        "asked",
                        say("survey.results.asked"),
                        line -> line.request().asked().at()),
                new Moment<>("answered", say("survey.results.answered"), line -> line.answered(Answer::at)),
                new Amount<>(
                        "score",
                        say("survey.export.score"),
                        line -> line.answered(each -> each.given().score())),
                new Text<>(
                        "answer",
                        say("survey.survey.answer"),
                        line -> line.answered(each -> each.given().words())),
                new Text<>("choices", say("survey.export.choices"), this::choices),
                new Text<>("comment", say("survey.survey.in-their-own-words"), line -> line.answered(Answer::comment)),
                new Text<>(
                        "survey",
                        say("survey.export.survey"),
                        line -> surveys.asked(line.request()).name()),
                new Amount<>(
                        "survey-version",
                        say("survey.export.version"),
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
            var known = records.among(
                    viewer.actor(), some.stream().map(Request::record).toList());
            return some.stream()
                    .flatMap(each -> Optional.ofNullable(known.get(each.record())).stream()
                            .map(record -> new Line(each, record)))
                    .toList();
        }
    }
}

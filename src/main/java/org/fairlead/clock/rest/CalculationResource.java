package org.fairlead.clock.rest;

import java.time.Clock;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.clock.DueTimeAnswer;
import org.fairlead.clock.DueTimeCalculator;
import org.fairlead.clock.NamedCalendars;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.WithoutKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When is it due? Nothing is kept, so no key is asked for. */
@RestController
@RequestMapping("/api/v1/clock-calculations")
@Needs(Act.CALCULATE)
final class CalculationResource {

    private final NamedCalendars calendars;
    private final Clock clock;

    CalculationResource(NamedCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Works out a due time and explains it, interval by interval. */
    @PostMapping
    @WithoutKey
    Calculation calculate(JsonBody body) {
        var question = new QuestionReader(body.tree()).read();
        var named = question.hours().named();
        if (named == null) {
            var answer = DueTimeCalculator.calculate(question.request(), clock.instant());
            return answered(question, answer, null);
        }
        return switch (calendars.find(named, question.request().opened())) {
            case NamedCalendars.Found.One one ->
                answered(
                        question,
                        DueTimeCalculator.calculate(
                                one.hours(), question.hours().closed(), question.request(), clock.instant()),
                        one);
            case NamedCalendars.Found.None none ->
                answered(
                        question,
                        DueTimeCalculator.without(none.sentence(), question.request(), clock.instant()),
                        null);
        };
    }

    private static Calculation answered(
            Question question, DueTimeAnswer answer, NamedCalendars.Found.@Nullable One named) {
        return switch (answer) {
            case DueTimeAnswer.Calculated calculated
            when question.problems().isEmpty() -> Calculation.of(question, calculated, named);
            case DueTimeAnswer.Calculated _ -> throw refused(question.problems());
            case DueTimeAnswer.Refused refused -> throw refused(question.withProblems(refused.problems()));
        };
    }

    private static RefusedException refused(List<DueTimeAnswer.Problem> problems) {
        return new RefusedException(new GeneralRefusal.InvalidInput(problems.stream()
                .map(problem -> new FieldProblem(problem.pointer().substring(1), problem.sentence()))
                .toList()));
    }
}

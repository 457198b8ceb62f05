package org.fairlead.survey.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.History;
import org.fairlead.record.Phase;
import org.fairlead.survey.Request;
import org.fairlead.survey.Survey;
import org.fairlead.survey.SurveyPanels;
import org.fairlead.survey.SurveyWords;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws how it went on a record: the questions for whoever is asked, the answers for those who may read them. */
@Component
class SurveyDrawing {

    private final Surveys surveys;
    private final Register register;
    private final UuidSource ids;
    private final Clock clock;

    SurveyDrawing(Surveys surveys, Register register, UuidSource ids, Clock clock) {
        this.surveys = surveys;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is looked at.
     *
     * @param history the record
     * @param sent what stands in the form; null for the answer so far
     * @param problems what is wrong with it
     */
    record Look(
            History history,
            Viewer viewer,
            Csrf csrf,
            @Nullable Sent sent,
            List<FieldProblem> problems) {

        /** Nothing was sent. */
        static Look at(History history, Viewer viewer, Csrf csrf) {
            return new Look(history, viewer, csrf, null, List.of());
        }

        String href() {
            return SurveyPanels.href(history.header());
        }
    }

    SurveyView view(Look look) {
        var now = clock.instant();
        var times = new TimeWords(look.viewer().zone(), now);
        var own = surveys.own(look.viewer().actor(), look.history().id());
        boolean open = own.filter(each -> each.isOpen(now)).isPresent();
        boolean answered = own.filter(each -> each.answer() != null).isPresent();
        return new SurveyView(
                own.map(each -> intro(each, now, times)).orElse(""),
                open ? say("survey.readers") : "",
                open ? answering(look, own.orElseThrow()) : null,
                open ? fields(look, own.orElseThrow()) : List.of(),
                ActionBar.of(Action.submit(answered ? say("survey.change") : say("survey.send"))),
                open && answered ? withdrawing(look) : null,
                own.filter(each -> !open).map(this::facts).orElse(FactList.of()),
                everybody(look, times),
                reasons(look));
    }

    private static String intro(Request request, Instant now, TimeWords times) {
        var until = times.moment(request.asked().until());
        if (!request.isOpen(now)) {
            return say("survey.intro.over", "until", until);
        }
        return request.answer() == null
                ? say("survey.intro.open", "until", until)
                : say("survey.intro.answered", "until", until);
    }

    private Form answering(Look look, Request request) {
        return Form.to(
                look.href(),
                look.csrf(),
                new Hidden("intent", ids.next().toString()),
                new Hidden(Sent.BASED_ON, Integer.toString(request.version())));
    }

    private Form withdrawing(Look look) {
        return Form.to(
                look.href() + "/withdrawal",
                look.csrf(),
                new Hidden("intent", ids.next().toString()));
    }

    private List<Object> fields(Look look, Request request) {
        var survey = surveys.asked(request);
        var sent = look.sent() == null ? Sent.of(request) : look.sent();
        var fields = new ArrayList<Object>();
        fields.add(scale(look, survey, sent));
        for (int place = 1; place <= survey.yesNo().size(); place++) {
            var name = Sent.CHOICE + place;
            var field = on(look, Field.of(name, survey.yesNo().get(place - 1)).asOptional());
            var options = List.of(
                    option("Y", say("survey.yes"), sent.text(name)),
                    option("N", say("survey.no"), sent.text(name)),
                    option("-", say("survey.no-answer"), sent.text(name)));
            fields.add(new Radios(field, options, true));
        }
        if (survey.comment() != null) {
            var field = on(look, Field.of(Sent.COMMENT, survey.comment()).asOptional());
            fields.add(new TextArea(field, sent.text(Sent.COMMENT), 4, Surveys.LONGEST_COMMENT));
        }
        return fields;
    }

    /** The best answer stands first, as one reads. */
    private static Radios scale(Look look, Survey survey, Sent sent) {
        var options = IntStream.iterate(Survey.STEPS, score -> score >= 1, score -> score - 1)
                .mapToObj(
                        score -> option(Integer.toString(score), survey.scale().get(score - 1), sent.text(Sent.SCORE)))
                .toList();
        return new Radios(on(look, Field.of(Sent.SCORE, survey.question())), options, false);
    }

    private static Option option(String value, String text, String chosen) {
        return Option.of(value, text).asChosen(value.equals(chosen));
    }

    private static Field on(Look look, Field field) {
        return look.problems().stream()
                .filter(each -> each.field().equals(field.name()))
                .findFirst()
                .map(each -> field.withError(each.sentence()))
                .orElse(field);
    }

    private FactList facts(Request request) {
        var answer = request.answer();
        if (answer == null) {
            return FactList.of(Fact.of(say("survey.own"), say("survey.none")));
        }
        var survey = surveys.asked(request);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(survey.question(), SurveyWords.of(answer.given())));
        choices(survey, answer).forEach(facts::add);
        if (survey.comment() != null && !answer.comment().isEmpty()) {
            facts.add(Fact.of(survey.comment(), answer.comment()));
        }
        return new FactList(facts, true);
    }

    private static List<Fact> choices(Survey survey, Request.Answer answer) {
        return IntStream.range(0, survey.yesNo().size())
                .mapToObj(place -> Fact.of(
                        survey.yesNo().get(place),
                        SurveyWords.choice(answer.given().choices().charAt(place))))
                .toList();
    }

    /** For those who oversee the estate. */
    private @Nullable DataTable everybody(Look look, TimeWords times) {
        if (look.viewer().actor().reach() != Reach.ALL) {
            return null;
        }
        var rows = surveys.on(look.viewer().actor(), look.history().id()).stream()
                .map(each -> row(each, times))
                .toList();
        var columns = List.of(
                Column.text(say("survey.survey.who")),
                Column.text(say("survey.results.asked")),
                Column.text(say("survey.survey.answer")),
                Column.text(say("survey.survey.in-their-own-words")));
        return rows.isEmpty() ? null : new DataTable(say("survey.survey.who-was-asked-and-what"), columns, rows, true);
    }

    private Row row(Request request, TimeWords times) {
        var survey = surveys.asked(request);
        var asked = Cell.of(times.moment(request.asked().at()))
                .withNote(say(
                        "survey.survey.version",
                        "survey",
                        survey.name(),
                        "version",
                        Integer.toString(request.asked().surveyVersion())));
        var who = Cell.of(register.title(People.PERSON, request.person().value()));
        var answer = request.answer();
        if (answer == null) {
            var until = say(
                    "survey.survey.can-answer-until",
                    "until",
                    times.moment(request.asked().until()));
            return Row.of(who, asked, Cell.of(say("survey.no-answer")).withNote(until), Cell.of(""));
        }
        var given = times.moment(answer.at());
        var when = answer.changedAt() == null
                ? given
                : say("survey.survey.changed", "given", given, "changed", times.moment(answer.changedAt()));
        var choices = choices(survey, answer).stream()
                .map(fact -> fact.term() + " " + fact.text())
                .collect(Collectors.joining(" · "));
        return Row.of(
                who,
                asked,
                Cell.of(SurveyWords.of(answer.given())).withNote(when),
                Cell.of(answer.comment()).withNote(choices));
    }

    private List<String> reasons(Look look) {
        var viewer = look.viewer();
        var found = surveys.reasons(viewer.actor(), look.history().id()).stream()
                .map(each -> viewer.actor().reach() == Reach.ALL
                        ? register.title(People.PERSON, each.person().value()) + ": " + each.sentence()
                        : each.sentence())
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        return List.of(
                look.history().header().progress().phase() == Phase.ENDED
                        ? say("survey.nobody")
                        : say("survey.not-yet"));
    }
}

package org.fairlead.survey.internal;

import static org.fairlead.db.survey.Tables.REQUEST;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Fact;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.survey.OnRecord;
import org.fairlead.survey.Request;
import org.fairlead.survey.Survey;
import org.fairlead.survey.SurveyFacts.Answered;
import org.fairlead.survey.SurveyFacts.Changed;
import org.fairlead.survey.SurveyFacts.Given;
import org.fairlead.survey.SurveyFacts.Withdrawn;
import org.fairlead.survey.SurveyRefusal;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The use cases, each a sentence. An answer is written for the integrator, who asks, and not for the organisation of whoever answers: so
 * that no supplier reads the answers of its own people, and their entries are for those who oversee the estate.
 */
@Service
class StoredSurveys implements Surveys {

    private final SurveyStore store;
    private final Timelines timelines;
    private final Register register;
    private final Access access;
    private final Clock clock;

    StoredSurveys(SurveyStore store, Timelines timelines, Register register, Access access, Clock clock) {
        this.store = store;
        this.timelines = timelines;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Request> unanswered(Actor actor, int most) {
        var open = SurveyStore.own(actor).and(REQUEST.SCORE.isNull()).and(REQUEST.OPEN_UNTIL.gt(clock.instant()));
        return store.requests(actor, open, most, REQUEST.ASKED_AT, REQUEST.RECORD_ID);
    }

    @Override
    public Optional<Request> own(Actor actor, RecordId record) {
        var mine = SurveyStore.own(actor).and(REQUEST.RECORD_ID.eq(record.value()));
        return store.requests(actor, mine, 1, REQUEST.PLACE).stream().findFirst();
    }

    @Override
    public List<Request> on(Actor actor, RecordId record) {
        return store.requests(actor, REQUEST.RECORD_ID.eq(record.value()), Integer.MAX_VALUE, REQUEST.PLACE);
    }

    @Override
    public List<Reason> reasons(Actor actor, RecordId record) {
        var reasons = new LinkedHashMap<PersonId, Reason>();
        on(actor, record)
                .forEach(request -> reasons.put(
                        request.person(), reason(request.person(), Verdict.ASKED, asked(request), record, null)));
        store.considered(actor, record).forEach(row -> {
            var person = new PersonId(row.getPersonId());
            var survey = survey(row.getSurveyId(), row.getSurveyVersion());
            var verdict = Verdict.valueOf(row.getVerdict());
            reasons.putIfAbsent(person, reason(person, verdict, survey, record, row.getLately()));
        });
        return List.copyOf(reasons.values());
    }

    private static Reason reason(
            PersonId person, Verdict verdict, Survey survey, RecordId record, @Nullable Instant lately) {
        var sentence = Why.sentence(verdict, survey, Draw.of(record), lately);
        return new Reason(person, verdict == Verdict.ASKED, sentence);
    }

    @Override
    public Survey asked(Request request) {
        return survey(request.asked().survey(), request.asked().surveyVersion());
    }

    private Survey survey(UUID id, int version) {
        return register.history(KIND, id).stream()
                .filter(item -> item.version() == version)
                .map(Item::body)
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("survey.thing")));
    }

    @Override
    public Request answer(Actor actor, RecordId record, Wish wish, Intent intent) {
        var mine = needed(actor, record);
        check(wish, asked(mine));
        return changed(actor, record, intent, (history, now) -> answered(history, mine.person(), wish, now));
    }

    private Request needed(Actor actor, RecordId record) {
        access.require(actor, Act.READ_RECORDS);
        return own(actor, record).orElseThrow(() -> GeneralRefusal.unknown(say("survey.unknown")));
    }

    private static void check(Wish wish, Survey survey) {
        var problems = new ArrayList<FieldProblem>();
        if (wish.score() < 1 || wish.score() > Survey.STEPS) {
            problems.add(new FieldProblem("score", say("survey.problem.score")));
        }
        if (!wish.choices().matches("[YN-]{%d}".formatted(survey.yesNo().size()))) {
            problems.add(new FieldProblem("choices", say("survey.problem.choices")));
        }
        if (wish.comment().length() > LONGEST_COMMENT) {
            problems.add(new FieldProblem("comment", say("survey.problem.long")));
        } else if (survey.comment() == null && !wish.comment().isEmpty()) {
            problems.add(new FieldProblem("comment", say("survey.problem.no-text")));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    private List<NewEntry> answered(History history, PersonId person, Wish wish, Instant now) {
        var request = open(history, person, now);
        mustBeCurrent(request, wish.basedOn());
        var survey = asked(request);
        var given = new Given(wish.score(), survey.scale().get(wish.score() - 1), wish.choices());
        var before = request.answer();
        boolean low = wish.score() <= survey.lowUpTo();
        if (before == null) {
            return said(new Answered(person, given, low), wish.comment());
        }
        if (before.given().equals(given) && before.comment().equals(wish.comment())) {
            return List.of();
        }
        boolean lowAlready = before.given().score() <= survey.lowUpTo();
        return said(new Changed(person, given, low && !lowAlready), wish.comment());
    }

    /** For those who oversee the estate; whoever wrote it reads it on its page. */
    private static List<NewEntry> said(Fact fact, String comment) {
        return List.of(
                NewEntry.of(fact).saying(comment.isEmpty() ? null : comment).toParties(Set.of()));
    }

    private static void mustBeCurrent(Request request, @Nullable Integer basedOn) {
        if (basedOn != null && basedOn != request.version()) {
            throw new RefusedException(new GeneralRefusal.Stale(say("survey.your-answer"), basedOn, request.version()));
        }
    }

    private static Request open(History history, PersonId person, Instant now) {
        var request = OnRecord.of(history).to(person).orElseThrow(() -> GeneralRefusal.unknown(say("survey.unknown")));
        if (!request.isOpen(now)) {
            throw new RefusedException(new SurveyRefusal.Over());
        }
        return request;
    }

    @Override
    public Request withdraw(Actor actor, RecordId record, @Nullable Integer basedOn, Intent intent) {
        var mine = needed(actor, record);
        return changed(actor, record, intent, (history, now) -> {
            var request = open(history, mine.person(), now);
            mustBeCurrent(request, basedOn);
            if (request.answer() == null) {
                throw new RefusedException(new SurveyRefusal.Unanswered());
            }
            return said(new Withdrawn(mine.person()), "");
        });
    }

    /** What is to be added now. */
    private interface Change {
        List<NewEntry> entries(History history, Instant now);
    }

    private Request changed(Actor actor, RecordId record, Intent intent, Change change) {
        var writer = writer(actor);
        var once = new Intent(null, intent.key(), intent.hash());
        timelines.change(writer, record, once, history -> change.entries(history, clock.instant()));
        return needed(actor, record);
    }

    /** The same person, for the integrator. */
    private Actor writer(Actor actor) {
        var integrator = People.integrator(register).orElse(actor.home());
        return new Actor(actor.person(), integrator, Set.of(integrator), Set.of(), Reach.SYSTEM);
    }
}

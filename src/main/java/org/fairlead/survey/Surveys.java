package org.fairlead.survey;

import static org.fairlead.platform.language.Say.later;

import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterKind.Names;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Requests to say how it went, and the answers. Surveys themselves are kept in the register.
 *
 * <pre>{@code
 * var asked = surveys.own(actor, record).orElseThrow();
 * surveys.answer(actor, record, new Surveys.Wish(4, "Y", "Quick and friendly", asked.version()), intent);
 * }</pre>
 */
public interface Surveys {

    /** Surveys in the register. */
    RegisterKind<Survey> KIND = RegisterKind.open(
            new Names("survey", "surveys", later("survey.kind.survey")), Survey.class, Survey::name, SurveyChecks::of);

    /** The longest text of an answer, in characters. */
    int LONGEST_COMMENT = 2_000;

    /** What the actor is asked and has not answered, the oldest first. */
    List<Request> unanswered(Actor actor, int most);

    /** What the actor is, or was, asked about the record. */
    Optional<Request> own(Actor actor, RecordId record);

    /** Everybody who was asked about the record, as far as the actor may know: all for those who oversee the estate, otherwise oneself. */
    List<Request> on(Actor actor, RecordId record);

    /** Why people were asked about the record, or were not, as far as the actor may know. */
    List<Reason> reasons(Actor actor, RecordId record);

    /** What a request asks, as it was when it was made. */
    Survey asked(Request request);

    /**
     * Answers, or answers otherwise than before.
     *
     * @throws org.fairlead.platform.refusal.RefusedException when they were not asked, time is over, or it was changed meanwhile
     */
    Request answer(Actor actor, RecordId record, Wish wish, Intent intent);

    /**
     * Takes the answer back: it counts no longer. What was said before stays on the timeline.
     *
     * @param basedOn the version it was read at; null when that was not said
     */
    Request withdraw(Actor actor, RecordId record, @Nullable Integer basedOn, Intent intent);

    /**
     * What somebody wants to answer.
     *
     * @param score 1, the worst, to 5
     * @param choices for each question of yes or no {@code Y}, {@code N} or {@code -}
     * @param comment in their own words; empty for nothing
     * @param basedOn the version of their request it is based on; null when it does not matter
     */
    record Wish(
            int score,
            String choices,
            String comment,
            @Nullable Integer basedOn) {

        /** Strips the text. */
        public Wish {
            comment = comment.strip();
        }
    }

    /**
     * Why somebody was asked, or was not.
     *
     * @param person whom it is about
     * @param asked whether they were
     * @param sentence why
     */
    record Reason(org.fairlead.platform.actor.PersonId person, boolean asked, String sentence) {}
}

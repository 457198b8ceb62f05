package org.fairlead.survey.internal;

import org.fairlead.survey.Survey;

/** What becomes of somebody whose record ended. */
enum Verdict {
    /** They are asked. */
    ASKED,
    /** The record is none of the share that is asked about. */
    NOT_DRAWN,
    /** They were asked about another record not long ago. */
    ASKED_LATELY,
    /** It ended with a wider record, and those are not asked. */
    WITH_WIDER;

    /** The rules that need nothing but the record; whoever is asked by them may have been asked lately. */
    static Verdict of(Survey survey, Draw draw, boolean withWider) {
        if (withWider && !survey.withWider()) {
            return WITH_WIDER;
        }
        return draw.isWithin(survey.share()) ? ASKED : NOT_DRAWN;
    }
}

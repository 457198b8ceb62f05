package org.fairlead.survey.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.fairlead.survey.Survey;
import org.jspecify.annotations.Nullable;

/** Why somebody was asked, or was not, so that they can work it out again. */
final class Why {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    private Why() {}

    static String sentence(Verdict verdict, Survey survey, Draw draw, @Nullable Instant lately) {
        return switch (verdict) {
            case ASKED -> drawn(survey, draw, "asked");
            case NOT_DRAWN -> drawn(survey, draw, "not asked");
            case ASKED_LATELY ->
                "Not asked: asked about another report on %s already, and nobody is asked twice within %s."
                        .formatted(DAY.format(Objects.requireNonNull(lately)), days(survey.daysBetween()));
            case WITH_WIDER -> "Not asked: it was closed together with the wider incident that it is part of.";
        };
    }

    private static String drawn(Survey survey, Draw draw, String what) {
        if (survey.share() == 100) {
            return "Asked, as everybody is whose report is closed.";
        }
        var side = draw.isWithin(survey.share()) ? "below" : "not below";
        return "%s: %d %% of closed incidents are asked about. Each has a number from 0 to 100 that follows from its id alone; this one's is %s, which is %s %d."
                .formatted(capital(what), survey.share(), draw.words(), side, survey.share());
    }

    private static String capital(String what) {
        return what.substring(0, 1).toUpperCase(Locale.UK) + what.substring(1);
    }

    private static String days(int days) {
        return days == 1 ? "a day" : days + " days";
    }
}

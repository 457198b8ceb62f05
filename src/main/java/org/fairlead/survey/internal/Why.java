package org.fairlead.survey.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.fairlead.platform.language.Say;
import org.fairlead.survey.Survey;
import org.jspecify.annotations.Nullable;

/** Why somebody was asked, or was not, so that they can work it out again. */
final class Why {

    private Why() {}

    static String sentence(Verdict verdict, Survey survey, Draw draw, @Nullable Instant lately) {
        return switch (verdict) {
            case ASKED ->
                survey.share() == 100
                        ? say("survey.why.everybody")
                        : say("survey.why.drawn", "share", survey.share(), "number", draw.words());
            case NOT_DRAWN -> say("survey.why.not-drawn", "share", survey.share(), "number", draw.words());
            case ASKED_LATELY ->
                say("survey.why.lately", "day", day(Objects.requireNonNull(lately)), "days", survey.daysBetween());
            case WITH_WIDER -> say("survey.why.wider");
        };
    }

    private static String day(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Say.language().locale())
                .format(instant.atZone(ZoneOffset.UTC));
    }
}

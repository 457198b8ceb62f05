package org.fairlead.survey;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked once what they reported is closed, and who is asked how often. Every version is kept, and an answer keeps the one
 * it answered.
 *
 * @param name as people say it
 * @param question how it went, answered on a scale of five
 * @param scale the words of the scale, the worst first
 * @param yesNo questions answered by yes or no; possibly none
 * @param comment what is asked for in one's own words; null for nothing
 * @param services the services whose records it asks about; none for every service
 * @param share the percentage of closed records that are asked about
 * @param daysBetween how many days there are at least between two requests to the same person
 * @param daysToAnswer how many days an answer can be given, changed or withdrawn
 * @param withWider whether also those are asked whose record was closed together with a wider one
 * @param lowUpTo up to which answer the leads of the desk are told; 0 for none
 */
@Words(value = "survey.kind.survey.all", hint = "survey.kind.survey.sentence")
public record Survey(
        @Words("survey.part.survey.name") String name,

        @Words(value = "survey.part.survey.question", hint = "survey.part.survey.question.hint")
        String question,

        @Words(value = "survey.part.survey.scale", hint = "survey.part.survey.scale.hint")
        List<String> scale,

        @Words(value = "survey.part.survey.yes-no", hint = "survey.part.survey.yes-no.hint")
        List<String> yesNo,

        @Words(value = "survey.part.survey.comment", hint = "survey.part.survey.comment.hint") @Nullable
        String comment,

        @Words(value = "survey.part.survey.services", hint = "survey.part.survey.services.hint") @RefersTo("service")
        Set<UUID> services,

        @Words(value = "survey.part.survey.share", hint = "survey.part.survey.share.hint")
        int share,

        @Words(value = "survey.part.survey.days-between", hint = "survey.part.survey.days-between.hint")
        int daysBetween,

        @Words(value = "survey.part.survey.days-to-answer", hint = "survey.part.survey.days-to-answer.hint")
        int daysToAnswer,

        @Words(value = "survey.part.survey.with-wider", hint = "survey.part.survey.with-wider.hint")
        boolean withWider,

        @Words(value = "survey.part.survey.low-up-to", hint = "survey.part.survey.low-up-to.hint")
        int lowUpTo) {

    /** How many answers a scale has. */
    public static final int STEPS = 5;

    /** Copies the lists. */
    public Survey {
        scale = List.copyOf(scale);
        yesNo = List.copyOf(yesNo);
        services = Set.copyOf(services);
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }

    /** Whether it asks about records of the service. */
    public boolean asksAbout(@Nullable UUID service) {
        return services.isEmpty() || service != null && services.contains(service);
    }
}

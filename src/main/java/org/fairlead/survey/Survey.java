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
@Words(
        value = "Satisfaction surveys",
        hint = "What people are asked once what they reported is closed, and how often. Without one, nobody is asked.")
public record Survey(
        @Words("Name") String name,

        @Words(
                value = "Question",
                hint = "Answered on the scale, such as: How satisfied are you with how this was handled?")
        String question,

        @Words(value = "Scale", hint = "Five answers in words, the worst first")
        List<String> scale,

        @Words(value = "Yes or no", hint = "Up to three questions more, each answered by yes or no")
        List<String> yesNo,

        @Words(value = "In their own words", hint = "What is asked for as a text; empty for nothing") @Nullable
        String comment,

        @Words(value = "Services", hint = "Whose incidents it asks about; none for every service") @RefersTo("service")
        Set<UUID> services,

        @Words(value = "Share that is asked about", hint = "Of closed incidents, in per cent: 1 to 100")
        int share,

        @Words(value = "Days between two requests", hint = "Nobody is asked more often")
        int daysBetween,

        @Words(value = "Days to answer", hint = "So long an answer can be given, changed and withdrawn")
        int daysToAnswer,

        @Words(
                value = "Closed with a wider incident",
                hint = "Ask also those whose incident was closed with the one it is part of")
        boolean withWider,

        @Words(value = "Tell the desk of answers up to", hint = "1 or 2 tells its leads of low answers; 0 tells nobody")
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

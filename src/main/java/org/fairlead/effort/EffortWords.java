package org.fairlead.effort;

import java.util.Optional;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.History;

/** What booked time puts on timelines, in words. */
public final class EffortWords {

    /** Who reads what an organisation that works for others books, in a few words. */
    private static final String FOR_THOSE_IT_IS_DONE_FOR = "Shared with those it is done for";

    private EffortWords() {}

    /** Who reads an entry about booked time besides the organisation that wrote it; empty for what is none, and for nobody. */
    public static Optional<String> readers(Entry entry) {
        return EffortFacts.KINDS.kinds().containsValue(entry.fact().getClass()) && entry.audience() == Audience.NAMED
                ? Optional.of(FOR_THOSE_IT_IS_DONE_FOR)
                : Optional.empty();
    }

    /**
     * What happened, after the name of whoever did it; empty for what is none of booked time.
     *
     * @param history the timeline it stands on, which knows what was booked; empty where it is told by itself
     */
    public static Optional<String> of(Fact fact, Optional<History> history, Register register) {
        return switch (fact) {
            case EffortFacts.Booked booked ->
                Optional.of("booked %s (%s)"
                        .formatted(
                                Spent.words(booked.minutes()), EffortClasses.within(register, booked.effortClass())));
            case EffortFacts.Corrected corrected ->
                Optional.of("corrected a booking: it is %s (%s)"
                        .formatted(
                                Spent.words(corrected.minutes()),
                                EffortClasses.within(register, corrected.effortClass())));
            case EffortFacts.Withdrawn withdrawn ->
                Optional.of("withdrew the booking of " + what(history, withdrawn.booking()));
            case EffortFacts.Restored restored ->
                Optional.of("took back the withdrawal of " + what(history, restored.booking()));
            default -> Optional.empty();
        };
    }

    private static String what(Optional<History> history, int place) {
        return history.map(BookedTime::of).stream()
                .flatMap(all -> all.bookings().stream())
                .filter(each -> each.place() == place)
                .map(each -> Spent.words(each.content().minutes()))
                .findFirst()
                .orElse("some time");
    }
}

package org.fairlead.effort;

import static org.fairlead.platform.language.Say.say;

import java.util.Optional;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.History;

/** What booked time puts on timelines, in words. */
public final class EffortWords {

    private EffortWords() {}

    /** Who reads an entry about booked time besides the organisation that wrote it; empty for what is none, and for nobody. */
    public static Optional<String> readers(Entry entry) {
        return EffortFacts.KINDS.kinds().containsValue(entry.fact().getClass()) && entry.audience() == Audience.NAMED
                ? Optional.of(say("effort.timeline.shared"))
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
                Optional.of(say(
                        "effort.timeline.booked",
                        "time",
                        Spent.words(booked.minutes()),
                        "class",
                        EffortClasses.within(register, booked.effortClass())));
            case EffortFacts.Corrected corrected ->
                Optional.of(say(
                        "effort.timeline.corrected",
                        "time",
                        Spent.words(corrected.minutes()),
                        "class",
                        EffortClasses.within(register, corrected.effortClass())));
            case EffortFacts.Withdrawn withdrawn ->
                Optional.of(say("effort.timeline.withdrew", "time", what(history, withdrawn.booking())));
            case EffortFacts.Restored restored ->
                Optional.of(say("effort.timeline.took-back", "time", what(history, restored.booking())));
            default -> Optional.empty();
        };
    }

    private static String what(Optional<History> history, int place) {
        return history.map(BookedTime::of).stream()
                .flatMap(all -> all.bookings().stream())
                .filter(each -> each.place() == place)
                .map(each -> Spent.words(each.content().minutes()))
                .findFirst()
                .orElse(say("effort.timeline.some-time"));
    }
}

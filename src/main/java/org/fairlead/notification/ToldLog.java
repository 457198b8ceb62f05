package org.fairlead.notification;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who was told what, why, by which channel and when, or why not. It holds no words of anybody: the number of the record is told to who
 * may see the record, and the entry only by its place.
 */
public interface ToldLog {

    /** What the viewer was told, and was not, told last first. */
    Page own(Viewer viewer, @Nullable Place after, int most);

    /** The same of everybody, for those who see to it. Refused for others. */
    Page all(Viewer viewer, Wanted wanted, @Nullable Place after, int most);

    /**
     * Which lines are wanted; null for any.
     *
     * @param person of whom
     * @param number of which record
     * @param reason for which reason
     * @param result with which result
     */
    record Wanted(
            @Nullable PersonId person,
            @Nullable String number,
            @Nullable Reason reason,
            @Nullable Result result) {}

    /** Whether it was shown in the page, or why not. */
    enum Result {
        /** It stands among their notifications. */
        SHOWN(later("notification.told.shown")),
        /** They switched it off. */
        OFF(later("notification.told.off")),
        /** They did it themselves. */
        OWN_ACT(later("notification.told.own-act")),
        /** They may not read the entry. */
        MAY_NOT_READ(later("notification.told.may-not-read")),
        /** They muted the record. */
        MUTED(later("notification.told.muted"));

        private final String words;

        Result(String words) {
            this.words = words;
        }

        /** The one of a name, such as {@code SHOWN}. */
        public static Optional<Result> of(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }

        /** In words. */
        public String words() {
            return say(words);
        }
    }

    /** A place in the log. */
    record Place(Instant at, UUID id) {}

    /** A page of it. */
    record Page(List<Line> lines, @Nullable Place next) {

        /** Copies the list. */
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param id its id
     * @param person who
     * @param number the record; empty when the viewer may not see it
     * @param seq the place of the entry; 0 when the viewer may not know places
     * @param reason why
     * @param result whether it was shown, or why not
     * @param mail what became of the e-mail, in words; empty for none
     * @param at when
     * @param readAt when they read it; null when they have not
     * @param times how often they were told; at is the last time
     */
    record Line(
            UUID id,
            PersonId person,
            String number,
            int seq,
            Reason reason,
            Result result,
            String mail,
            Instant at,
            @Nullable Instant readAt,
            int times) {}
}

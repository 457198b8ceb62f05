package org.fairlead.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told, how and when. What is null is as the team has it, and else as usual.
 *
 * @param ways how each reason is told; a reason that is missing is as the team has it
 * @param digest when digests go out
 * @param quiet when e-mails are held back
 * @param againHours after how many hours what asks for an answer and was not answered, and what waits for an act and was not read, is
 *     told again; 0 for never
 * @param mentionsWatch whether a mention makes one a watcher
 */
public record Preferences(
        @Nullable Map<Reason, Way> ways,
        @Nullable Digest digest,
        @Nullable Quiet quiet,
        @Nullable Integer againHours,
        @Nullable Boolean mentionsWatch) {

    /** After how long what is urgent and asks for an answer is told again to those who have chosen nothing. */
    public static final Duration USUAL_URGENT = Duration.ofHours(1);

    /** The same of what is not urgent. */
    public static final Duration USUAL_WAIT = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 5;

    /** Nothing chosen. */
    public static final Preferences NONE = new Preferences(null, null, null, null, null);

    /** What holds where nobody has chosen. */
    public static final Preferences USUAL =
            new Preferences(Map.of(), new Digest(false, LocalTime.of(8, 0)), Quiet.NEVER, null, true);

    /** Copies the map. */
    public Preferences {
        ways = ways == null ? null : Map.copyOf(ways);
    }

    /**
     * When digests go out.
     *
     * @param hourly at every full hour; otherwise once a day
     * @param at the time of day, in the person's zone
     */
    public record Digest(boolean hourly, LocalTime at) {

        /** The first one after the instant. */
        public Instant next(Instant now, ZoneId zone) {
            var then = now.atZone(zone);
            if (hourly) {
                return then.withMinute(0).withSecond(0).withNano(0).plusHours(1).toInstant();
            }
            var today = then.toLocalDate().atTime(at).atZone(zone);
            return (today.isAfter(then)
                            ? today
                            : then.toLocalDate().plusDays(1).atTime(at).atZone(zone))
                    .toInstant();
        }
    }

    /**
     * When e-mails are held back.
     *
     * @param days the days on which it begins
     * @param from when it begins, in the person's zone
     * @param until when it ends; the next day, when that is not after its beginning
     */
    public record Quiet(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

        /** No quiet hours. */
        public static final Quiet NEVER = new Quiet(Set.of(), LocalTime.of(18, 0), LocalTime.of(8, 0));

        /** Copies the set. */
        public Quiet {
            days = Set.copyOf(days);
        }

        /** The end of the quiet in which the instant lies; the instant itself when it lies in none. */
        public Instant end(Instant now, ZoneId zone) {
            var end = now.atZone(zone);
            for (int hops = 0; hops <= DayOfWeek.values().length; hops++) {
                var next = endOf(end);
                if (next.equals(end)) {
                    return end.toInstant();
                }
                end = next;
            }
            return end.toInstant();
        }

        private ZonedDateTime endOf(ZonedDateTime then) {
            for (int back = 0; back <= 1; back++) {
                var day = then.toLocalDate().minusDays(back);
                var begin = day.atTime(from).atZone(then.getZone());
                var over =
                        day.plusDays(until.isAfter(from) ? 0 : 1).atTime(until).atZone(then.getZone());
                if (days.contains(day.getDayOfWeek()) && !then.isBefore(begin) && then.isBefore(over)) {
                    return over;
                }
            }
            return then;
        }
    }

    /** These choices, and the others' where there are none. */
    public Preferences over(Preferences others) {
        var all = new HashMap<Reason, Way>(others.chosen());
        all.putAll(chosen());
        return new Preferences(
                all,
                digest == null ? others.digest : digest,
                quiet == null ? others.quiet : quiet,
                againHours == null ? others.againHours : againHours,
                mentionsWatch == null ? others.mentionsWatch : mentionsWatch);
    }

    /** The reasons that were chosen for. */
    public Map<Reason, Way> chosen() {
        return ways == null ? Map.of() : ways;
    }

    /** How a reason is told. */
    public Way way(Reason reason) {
        var way = chosen().get(reason);
        return way == null ? reason.usual() : way;
    }

    /** When digests go out. */
    public Digest digests() {
        return digest == null ? new Digest(false, LocalTime.of(8, 0)) : digest;
    }

    /** When e-mails are held back. */
    public Quiet quietHours() {
        return quiet == null ? Quiet.NEVER : quiet;
    }

    /** After how long what was not read is told again, if somebody chose so; nothing for never. */
    public Duration again() {
        return againHours == null ? Duration.ZERO : Duration.ofHours(againHours);
    }

    /**
     * After how long what asks for an answer is told again; nothing for never. Each time it takes twice as long, a day at most, so that it
     * is not forgotten and is no flood.
     *
     * @param times how often it was told
     */
    public Duration again(Reason reason, int times) {
        var first = againHours == null ? reason.urgent() ? USUAL_URGENT : USUAL_WAIT : Duration.ofHours(againHours);
        var grown = first.multipliedBy(1L << Math.clamp(times - 1L, 0, MOST_DOUBLINGS));
        return first.compareTo(LONGEST) >= 0 ? first : grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    /** Whether a mention makes one a watcher. */
    public boolean mentionsMakeWatchers() {
        return !Boolean.FALSE.equals(mentionsWatch);
    }
}

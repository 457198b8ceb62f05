package org.fairlead.platform.web.ui;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who held it: one lane per party along a common axis of time. The picture, the list for narrow screens and the table
 * all come from the same bars.
 *
 * @param caption what is shown, such as "Who held INC-7K39-QF2X from 09:00 to now"
 * @param shades stretches that are shaded behind the bars, such as nights outside service hours; empty for none
 */
public record Lanes(String caption, List<Lane> lanes, Axis axis, List<Shade> shades) {

    /** Without shaded stretches. */
    public Lanes(String caption, List<Lane> lanes, Axis axis) {
        this(caption, lanes, axis, List.of());
    }

    /** The height of a lane in pixels. */
    public static final int HEIGHT = 38;

    /**
     * @param role what the party is here, such as "supplier"; may be empty
     * @param colour the party's stable place in the set of party colours; any number, taken modulo ten
     */
    public record Lane(String party, String role, int colour, List<Bar> bars) {

        public String style() {
            return "party-" + Math.floorMod(colour, 10);
        }
    }

    /** What a party did with the record for a while. */
    public enum Kind {
        HELD(later("platform.lanes.held")),
        OFFERED(later("platform.lanes.offered")),
        PAUSED(later("platform.lanes.paused"));

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return say(words);
        }
    }

    /**
     * @param from where it starts on the axis, 0 to 1
     * @param to where it ends on the axis, 0 to 1
     * @param label words to draw inside where there is room, such as "waiting for the user, 2 h 35"
     * @param brief fewer letters for less room, such as "2 h 35"; left out where not even they fit
     */
    public record Bar(Kind kind, double from, double to, String label, String brief, Told told) {

        private static final double SHORTEST = 0.004;
        private static final double TINY = 0.014;
        private static final double DRAWN_AT = 640;
        private static final double LETTER = 7.2;

        public Bar(Kind kind, double from, double to, String label, Told told) {
            this(kind, from, to, label, label, told);
        }

        public Bar {
            if (from > to) {
                throw new IllegalArgumentException("a bar from %s to %s".formatted(from, to));
            }
        }

        /** The same with words before its label where there is room, such as why it is paused. */
        public Bar saying(String words) {
            return new Bar(kind, from, to, words + ", " + brief, brief, told);
        }

        public String x() {
            return Percent.of(from);
        }

        public String width() {
            return Percent.of(Math.max(SHORTEST, to - from));
        }

        /** What is drawn inside at the width of a small desktop window; empty where nothing fits. */
        public String drawn() {
            if (kind == Kind.OFFERED) {
                return "";
            }
            return fits(label) ? label : fits(brief) ? brief : "";
        }

        private boolean fits(String words) {
            return (to - from) * DRAWN_AT >= words.length() * LETTER + 10;
        }

        /** Whether it is so short that it is drawn wider than it was, to be seen and pointed at. */
        public boolean tiny() {
            return to - from < TINY;
        }

        /** What a screen reader says; what is drawn inside comes first, so that both can be spoken. */
        public String name() {
            var sentence = told.sentence();
            return drawn().isEmpty() || sentence.contains(drawn()) ? sentence : drawn() + ": " + sentence;
        }
    }

    /**
     * The same bar in words.
     *
     * @param what such as "Held by Meridian Networks" or "Paused: waiting for the user"
     * @param lasted such as "2 h 35 min"
     * @param href the page that explains the interval; empty for none
     */
    public record Told(String what, String from, String to, String lasted, String href) {

        /** One sentence for the bar's title. */
        public String sentence() {
            return say("platform.lanes.bar", "what", what, "from", from, "to", to, "lasted", lasted);
        }
    }

    /**
     * @param now where the present is, 0 to 1; negative where it is not on the axis
     * @param zone the zone of all times in words, such as "London time"
     * @param day the day it begins on, such as "Wed 18 Nov"; empty for today
     * @param marks instants with a name, such as when it was resolved
     */
    public record Axis(List<Tick> ticks, double now, String zone, String day, List<Tick> marks) {

        public Axis(List<Tick> ticks, double now, String zone) {
            this(ticks, now, zone, "", List.of());
        }

        public boolean hasNow() {
            return now >= 0 && now <= 1;
        }

        /** Whether the word for now would not be written over another. */
        public boolean saysNow() {
            return hasNow() && marks.stream().noneMatch(mark -> Math.abs(mark.at() - now) < 0.1);
        }

        public String nowX() {
            return Percent.of(now);
        }

        /** Ticks whose text would not run out of the picture or into the word for now. */
        public List<Tick> readable() {
            return ticks.stream()
                    .filter(tick -> tick.at() >= 0 && tick.at() <= 0.97)
                    .filter(tick -> !hasNow() || Math.abs(tick.at() - now) > 0.065)
                    .filter(tick -> marks.stream().noneMatch(mark -> Math.abs(tick.at() - mark.at()) < 0.1))
                    .toList();
        }
    }

    /** A mark on the axis; a tick that starts a day or a week stands out. */
    public record Tick(double at, String text, boolean day) {

        public String x() {
            return Percent.of(at);
        }
    }

    /** A shaded stretch, 0 to 1. */
    public record Shade(double from, double to) {

        public String x() {
            return Percent.of(from);
        }

        public String width() {
            return Percent.of(to - from);
        }
    }

    /** A bar together with its lane. */
    public record Held(Lane lane, Bar bar) {}

    /** Every bar in the order of time, for the table and the list. */
    public List<Held> inOrder() {
        return lanes.stream()
                .flatMap(lane -> lane.bars().stream().map(bar -> new Held(lane, bar)))
                .sorted(Comparator.comparingDouble(held -> held.bar().from()))
                .toList();
    }

    /** The kinds of bar that occur, for the key. */
    public List<Kind> kinds() {
        return Stream.of(Kind.values())
                .filter(kind -> inOrder().stream().anyMatch(held -> held.bar().kind() == kind))
                .toList();
    }
}

package org.fairlead.effort;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairlead.platform.words.DurationWords;

/** How long somebody worked, as people type it and read it. The unit is the whole minute, and nothing is rounded to it. */
public final class Spent {

    /** The longest that one booking can be, in minutes: a day. */
    public static final int LONGEST = 24 * 60;

    private static final String HOUR = "(?:h|hrs?|hours?)";
    private static final String MINUTE = "(?:m|mins?|minutes?)";

    private static final Pattern WITH_COLON = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");
    private static final Pattern HOURS =
            Pattern.compile("([0-9]{1,2}) ?" + HOUR + "(?: ?([0-5]?[0-9]) ?" + MINUTE + "?)?");
    private static final Pattern PARTS_OF_HOURS = Pattern.compile("([0-9]{1,2})[.,]([0-9]{1,2}) ?" + HOUR);
    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,4}) ?" + MINUTE);

    private Spent() {}

    /** What to say to whom it could not be understood from. */
    public static String sentence() {
        return say("effort.refusal.duration");
    }

    /**
     * What was typed, in minutes: {@code 1h 20m}, {@code 80m}, {@code 1:20}, {@code 1.5h}. Empty when it cannot be understood, is no
     * whole number of minutes, is nothing, or is longer than a day. A bare number is not understood: it could be hours or minutes.
     */
    public static OptionalInt minutes(String typed) {
        var text = typed.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
        int minutes = read(text);
        return minutes >= 1 && minutes <= LONGEST ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    private static int read(String text) {
        for (var pattern : new Pattern[] {WITH_COLON, HOURS}) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return number(matcher, 1) * 60 + number(matcher, 2);
            }
        }
        var parts = PARTS_OF_HOURS.matcher(text);
        if (parts.matches()) {
            return partsOfHours(number(parts, 1), parts.group(2));
        }
        var minutes = MINUTES.matcher(text);
        return minutes.matches() ? number(minutes, 1) : 0;
    }

    private static int partsOfHours(int hours, String digits) {
        int hundredths = Integer.parseInt(digits.length() == 1 ? digits + "0" : digits);
        return hundredths * 60 % 100 == 0 ? hours * 60 + hundredths * 60 / 100 : 0;
    }

    private static int number(Matcher matcher, int group) {
        var text = matcher.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** Minutes in hours and minutes, such as "1 h 20 min": never days, and never rounded. */
    public static String words(long minutes) {
        return DurationWords.working(Duration.ofMinutes(minutes));
    }

    /** The same as it is typed into a form, such as "1h 20m". */
    public static String typed(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        return hours == 0 ? rest + "m" : rest == 0 ? hours + "h" : hours + "h " + rest + "m";
    }
}

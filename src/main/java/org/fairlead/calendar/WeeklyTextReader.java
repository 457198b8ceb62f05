package org.fairlead.calendar;

import static org.fairlead.platform.language.Say.say;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads one text of weekly windows from left to right and remembers the place. */
final class WeeklyTextReader {

    private final String text;
    private int place;

    WeeklyTextReader(String text) {
        this.text = text;
    }

    List<WeeklyWindow> read() {
        var windows = new TreeSet<WeeklyWindow>();
        skipBlanks();
        if (atEnd()) {
            throw mistake(place, say("calendar.refusal.no-window"));
        }
        while (!atEnd()) {
            readGroup(windows);
            if (!atEnd() && !accept(';')) {
                throw mistake(place, say("calendar.refusal.semicolon"));
            }
        }
        return List.copyOf(windows);
    }

    private void readGroup(Set<WeeklyWindow> windows) {
        var days = readDays();
        do {
            var hours = readHours();
            days.forEach(day -> windows.add(new WeeklyWindow(day, hours.opens(), hours.closes())));
        } while (accept(','));
    }

    private List<DayOfWeek> readDays() {
        var days = new ArrayList<DayOfWeek>();
        do {
            var first = readDay();
            var last = accept('-') ? readDay() : first;
            for (var day = first; ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        } while (accept(','));
        return days;
    }

    private DayOfWeek readDay() {
        skipBlanks();
        var start = place;
        while (!atEnd() && Character.isLetter(text.charAt(place))) {
            place++;
        }
        var word = text.substring(start, place).toUpperCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (word.length() >= 3 && day.name().startsWith(word)) {
                return day;
            }
        }
        throw mistake(start, say("calendar.refusal.day"));
    }

    private DayWindow readHours() {
        skipBlanks();
        var start = place;
        var opens = readTime(false);
        if (!accept('-')) {
            throw mistake(place, say("calendar.refusal.hyphen"));
        }
        var closes = readTime(true);
        try {
            return new DayWindow(opens, closes);
        } catch (IllegalArgumentException refused) {
            throw mistake(start, String.valueOf(refused.getMessage()));
        }
    }

    private LocalTime readTime(boolean closing) {
        skipBlanks();
        var start = place;
        while (!atEnd() && (Character.isDigit(text.charAt(place)) || text.charAt(place) == ':')) {
            place++;
        }
        var word = text.substring(start, place);
        if (closing && word.matches("24:00(:00)?")) {
            return LocalTime.MIDNIGHT;
        }
        if (!word.matches("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")) {
            throw mistake(start, say("calendar.refusal.time", "latest", closing ? "24:00" : "23:59"));
        }
        return LocalTime.parse(word);
    }

    private boolean accept(char expected) {
        skipBlanks();
        if (!atEnd() && text.charAt(place) == expected) {
            place++;
            skipBlanks();
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private boolean atEnd() {
        return place >= text.length();
    }

    private WindowsTextException mistake(int where, String sentence) {
        return new WindowsTextException(text, where, sentence);
    }
}

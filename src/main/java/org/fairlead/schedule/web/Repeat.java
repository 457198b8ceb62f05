package org.fairlead.schedule.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The usual rules, for those who do not write one. */
enum Repeat {
    ONCE(later("schedule.repeat.once")) {
        @Override
        @Nullable
        String rule(LocalDate start) {
            return null;
        }
    },
    DAILY(later("schedule.repeat.every-day")) {
        @Override
        String rule(LocalDate start) {
            return "FREQ=DAILY";
        }
    },
    WEEKDAYS(later("schedule.repeat.monday-to-friday")) {
        @Override
        String rule(LocalDate start) {
            return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
        }
    },
    WEEKLY(later("schedule.repeat.every-week-on-that-day")) {
        @Override
        String rule(LocalDate start) {
            return "FREQ=WEEKLY;BYDAY=" + day(start);
        }
    },
    MONTHLY(later("schedule.repeat.every-month-on-that-date")) {
        @Override
        String rule(LocalDate start) {
            return "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
        }
    },
    MONTH_END(later("schedule.repeat.on-the-last-day-of")) {
        @Override
        String rule(LocalDate start) {
            return "FREQ=MONTHLY;BYMONTHDAY=-1";
        }
    },
    YEARLY(later("schedule.repeat.every-year-on-that-date")) {
        @Override
        String rule(LocalDate start) {
            return "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d".formatted(start.getMonthValue(), start.getDayOfMonth());
        }
    },
    OWN(later("schedule.repeat.by-the-rule-below")) {
        @Override
        @Nullable
        String rule(LocalDate start) {
            return null;
        }
    };

    private final String words;

    Repeat(String words) {
        this.words = words;
    }

    String words() {
        return say(words);
    }

    abstract @Nullable String rule(LocalDate start);

    private static String day(LocalDate start) {
        return start.getDayOfWeek().name().substring(0, 2);
    }

    static Optional<Repeat> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The one that makes the rule. */
    static Repeat of(@Nullable String rule, LocalDate start) {
        return Arrays.stream(values())
                .filter(each -> each != OWN && java.util.Objects.equals(each.rule(start), rule))
                .findFirst()
                .orElse(OWN);
    }
}

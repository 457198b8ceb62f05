package org.fairlead.schedule.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The usual rules, for those who do not write one. */
enum Repeat {
    ONCE("Once") {
        @Override
        @Nullable
        String rule(LocalDate start) {
            return null;
        }
    },
    DAILY("Every day") {
        @Override
        String rule(LocalDate start) {
            return "FREQ=DAILY";
        }
    },
    WEEKDAYS("Monday to Friday") {
        @Override
        String rule(LocalDate start) {
            return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
        }
    },
    WEEKLY("Every week on that day") {
        @Override
        String rule(LocalDate start) {
            return "FREQ=WEEKLY;BYDAY=" + day(start);
        }
    },
    MONTHLY("Every month on that date") {
        @Override
        String rule(LocalDate start) {
            return "FREQ=MONTHLY;BYMONTHDAY=" + start.getDayOfMonth();
        }
    },
    MONTH_END("On the last day of every month") {
        @Override
        String rule(LocalDate start) {
            return "FREQ=MONTHLY;BYMONTHDAY=-1";
        }
    },
    YEARLY("Every year on that date") {
        @Override
        String rule(LocalDate start) {
            return "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d".formatted(start.getMonthValue(), start.getDayOfMonth());
        }
    },
    OWN("By the rule below") {
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
        return words;
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

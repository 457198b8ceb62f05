package org.fairlead.platform.filter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A filter as read. {@code FilterLanguage.read(filter.print(), …)} gives the same filter again. */
public sealed interface Filter {

    /** Everything: the empty text. */
    record Everything() implements Filter {}

    /**
     * All of them hold.
     *
     * @param parts two or more
     */
    record And(List<Filter> parts) implements Filter {
        /** Copies and counts the parts. */
        public And {
            parts = several(parts);
        }
    }

    /**
     * At least one of them holds.
     *
     * @param parts two or more
     */
    record Or(List<Filter> parts) implements Filter {
        /** Copies and counts the parts. */
        public Or {
            parts = several(parts);
        }
    }

    /**
     * It does not hold.
     *
     * @param part what does not
     */
    record Not(Filter part) implements Filter {
        /** Everything cannot be denied: there is no text for it. */
        public Not {
            if (part instanceof Everything) {
                throw new IllegalArgumentException("not everything is nothing");
            }
        }
    }

    /**
     * A flag is set.
     *
     * @param field the flag's name
     */
    record Flag(String field) implements Filter {}

    /**
     * A field compared with a value, or with several for {@link Operator#IN}.
     *
     * @param field the field's name
     * @param operator how
     * @param values one, or one or more for IN
     */
    record Compare(String field, Operator operator, List<Value> values) implements Filter {
        /** Copies and counts the values. */
        public Compare {
            values = List.copyOf(values);
            if (values.isEmpty() || values.size() > 1 && operator != Operator.IN) {
                throw new IllegalArgumentException(operator + " with " + values.size() + " values");
            }
        }
    }

    /** How a field is compared. */
    enum Operator {
        /** The same, whatever the case of letters. */
        EQUAL("="),
        /** Not the same. */
        NOT_EQUAL("!="),
        /** Before, or smaller. */
        LESS("<"),
        /** Not after, or not larger. */
        AT_MOST("<="),
        /** After, or larger. */
        MORE(">"),
        /** Not before, or not smaller. */
        AT_LEAST(">="),
        /** Holds all the words. */
        CONTAINS("~"),
        /** One of several. */
        IN("in");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As written. */
        public String sign() {
            return sign;
        }
    }

    /** What a field is compared with. */
    sealed interface Value {
        /**
         * A text.
         *
         * @param text as written
         */
        record Text(String text) implements Value {}

        /**
         * A number.
         *
         * @param number without trailing zeros
         */
        record Number(BigDecimal number) implements Value {
            /** Brings equal numbers to one form. */
            public Number {
                number = number.stripTrailingZeros();
            }
        }

        /**
         * A length of time, for number fields that count seconds.
         *
         * @param length zero or more
         */
        record Length(Duration length) implements Value {}

        /**
         * A whole day in the reader's time zone.
         *
         * @param day the date
         */
        record Day(LocalDate day) implements Value {}

        /**
         * A whole day in the reader's time zone, told from the one they read on.
         *
         * @param days how many days later; negative for days before
         */
        record Today(int days) implements Value {}

        /**
         * A point in time.
         *
         * @param instant in UTC
         */
        record Moment(Instant instant) implements Value {}

        /**
         * A point in time by the reader's clock.
         *
         * @param time date and time of day
         */
        record Local(LocalDateTime time) implements Value {}

        /**
         * A point in time told from now.
         *
         * @param offset from now; negative for the past
         */
        record FromNow(Duration offset) implements Value {}

        /**
         * One of a closed list.
         *
         * @param code as kept
         */
        record Chosen(String code) implements Value {}

        /**
         * An item by its name.
         *
         * @param name as written
         */
        record Named(String name) implements Value {}

        /** What is the reader's own: me, my team, my party, by the field's type. */
        record Own() implements Value {}

        /** No value. */
        record None() implements Value {}
    }

    /** The text of this filter. Reading it with the same schema gives an equal filter. */
    default String print(FilterSchema schema) {
        return new FilterPrinter(schema).print(this);
    }

    /** The parts that all must hold; the filter itself when it is not several, and none when it is everything. */
    default List<Filter> conditions() {
        return switch (this) {
            case Everything everything -> List.of();
            case And and -> and.parts();
            case Or or -> List.of(or);
            case Not not -> List.of(not);
            case Flag flag -> List.of(flag);
            case Compare compare -> List.of(compare);
        };
    }

    /** The filter that holds when all of the given do. */
    static Filter all(List<Filter> conditions) {
        var parts =
                conditions.stream().flatMap(each -> each.conditions().stream()).toList();
        return switch (parts.size()) {
            case 0 -> new Everything();
            case 1 -> parts.getFirst();
            default -> new And(parts);
        };
    }

    private static List<Filter> several(List<Filter> parts) {
        if (parts.size() < 2 || parts.stream().anyMatch(Everything.class::isInstance)) {
            throw new IllegalArgumentException("and, or need two parts that say something");
        }
        return List.copyOf(parts);
    }
}

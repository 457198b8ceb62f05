package org.fairlead.platform.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fairlead.platform.filter.FilterSql.Meaning;
import org.fairlead.platform.filter.FilterSql.Test;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Meanings for columns of the usual types. */
public final class Meanings {

    private Meanings() {}

    /** A text column. */
    public static Meaning text(Field<String> column) {
        return test -> switch (test) {
            case Test.IsNone none -> column.isNull();
            case Test.IsText text -> DSL.lower(column).eq(text.text().toLowerCase(Locale.ROOT));
            case Test.HoldsWords words ->
                DSL.and(words.words().stream()
                        .<Condition>map(column::containsIgnoreCase)
                        .toList());
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    /**
     * A text column whose values are all written one way, so that an index and what PostgreSQL knows of its values serve.
     *
     * @param asKept how a given text would be written there
     */
    public static Meaning written(Field<String> column, UnaryOperator<String> asKept) {
        var text = text(column);
        return test -> test instanceof Test.IsText(var given) ? column.eq(asKept.apply(given)) : text.of(test);
    }

    /** A column that holds the codes of a choice, exactly as declared. */
    public static Meaning choice(Field<String> column) {
        return choice(column, Map.of());
    }

    /** A column that holds something else for each code of a choice. */
    public static <T> Meaning choice(Field<T> column, Map<String, T> kept) {
        return test -> switch (test) {
            case Test.IsNone none -> column.isNull();
            case Test.IsText text -> same(column, kept, text.text());
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    private static <T> Condition same(Field<T> column, Map<String, T> kept, String code) {
        var value = kept.get(code);
        return value == null ? column.eq(column.getDataType().convert(code)) : column.eq(value);
    }

    /** A number column. */
    public static Meaning number(Field<? extends Number> column) {
        var exact = column.cast(SQLDataType.NUMERIC);
        return test -> switch (test) {
            case Test.IsNone none -> column.isNull();
            case Test.IsNumber number -> compared(exact, number);
            case Test.IsText text -> throw wrong(test);
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    /**
     * A column of whole numbers that an index serves, through row-level security as well.
     *
     * @param less how much less than what is kept the number is, such as 1 where the first counts for none
     */
    public static Meaning whole(Field<Integer> column, int less) {
        return test -> switch (test) {
            case Test.IsNone none -> column.isNull();
            case Test.IsNumber number ->
                whole(column, number.operator(), number.number().add(BigDecimal.valueOf(less)));
            case Test.IsText text -> throw wrong(test);
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    private static Condition whole(Field<Integer> column, Filter.Operator operator, BigDecimal number) {
        int down = clamped(number, RoundingMode.FLOOR);
        int up = clamped(number, RoundingMode.CEILING);
        return switch (operator) {
            case LESS -> column.lt(up);
            case AT_MOST -> column.le(down);
            case MORE -> column.gt(down);
            case AT_LEAST -> column.ge(up);
            case EQUAL, IN -> down == up ? column.eq(down) : DSL.falseCondition();
            case NOT_EQUAL, CONTAINS -> throw new IllegalArgumentException("a number is never compared by " + operator);
        };
    }

    private static int clamped(BigDecimal number, RoundingMode rounding) {
        return number.setScale(0, rounding)
                .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    private static Condition compared(Field<BigDecimal> column, Test.IsNumber number) {
        return switch (number.operator()) {
            case LESS -> column.lt(number.number());
            case AT_MOST -> column.le(number.number());
            case MORE -> column.gt(number.number());
            case AT_LEAST -> column.ge(number.number());
            case EQUAL, IN -> column.eq(number.number());
            case NOT_EQUAL, CONTAINS -> throw wrong(number);
        };
    }

    /** A column of instants. */
    public static Meaning instant(Field<Instant> column) {
        return test -> switch (test) {
            case Test.IsNone none -> column.isNull();
            case Test.IsWithin within ->
                DSL.and(
                        within.from().equals(Instant.MIN) ? DSL.noCondition() : column.ge(within.from()),
                        within.until().equals(Instant.MAX) ? DSL.noCondition() : column.lt(within.until()));
            case Test.IsText text -> throw wrong(test);
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsOneOf ids -> throw wrong(test);
        };
    }

    /** A column of ids. */
    public static Meaning id(Field<UUID> column) {
        return test -> switch (test) {
            case Test.IsNone none -> column.isNull();
            case Test.IsOneOf ids -> ids.ids().size() == 1 ? column.eq(ids.ids().getFirst()) : column.in(ids.ids());
            case Test.IsText text -> throw wrong(test);
            case Test.HoldsWords words -> throw wrong(test);
            case Test.IsSet set -> throw wrong(test);
            case Test.IsNumber number -> throw wrong(test);
            case Test.IsWithin within -> throw wrong(test);
        };
    }

    /** A condition by name. */
    public static Meaning flag(Condition condition) {
        return test -> condition;
    }

    private static IllegalArgumentException wrong(Test test) {
        return new IllegalArgumentException("this column cannot answer " + test);
    }
}

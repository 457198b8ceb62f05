package org.fairlead.platform.filter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.filter.Filter.Value;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Turns a filter into an SQL condition. The module that owns a list gives each field its {@link Meaning}, most often from
 * {@link Meanings}.
 *
 * <pre>{@code
 * var sql = new FilterSql(SCHEMA, Map.of("opened", Meanings.instant(HEADER.OPENED_AT), "paused", Meanings.flag(HEADER.PAUSED)));
 * var where = sql.condition(filter, new FilterSql.Reading(now, zone, names));
 * }</pre>
 *
 * A row either fits or does not: a missing value fits {@code = none}, {@code !=} and {@code not}, nothing else.
 */
public final class FilterSql {

    private final FilterSchema schema;
    private final Map<String, Meaning> meanings;

    /** Checks that every field has a meaning. */
    public FilterSql(FilterSchema schema, Map<String, Meaning> meanings) {
        this.schema = schema;
        this.meanings = Map.copyOf(meanings);
        for (var field : schema.fields()) {
            if (!meanings.containsKey(field.name())) {
                throw new IllegalArgumentException("a field without a meaning: " + field.name());
            }
        }
    }

    /**
     * Who reads, when and where.
     *
     * @param now what {@code now} means
     * @param zone in which a day begins and ends
     * @param names what names stand for
     */
    public record Reading(Instant now, ZoneId zone, NameResolver names) {}

    /** The condition that rows must meet. */
    @FunctionalInterface
    public interface Meaning {
        /** The condition for one test. */
        Condition of(Test test);
    }

    /** A comparison with everything looked up: no name, day or "now" is left in it. */
    public sealed interface Test {
        /** The flag is set. */
        record IsSet() implements Test {}

        /** There is no value. */
        record IsNone() implements Test {}

        /**
         * It is this text, whatever the case.
         *
         * @param text the text or the code of a choice
         */
        record IsText(String text) implements Test {}

        /**
         * It holds every one of the words.
         *
         * @param words one or more
         */
        record HoldsWords(List<String> words) implements Test {}

        /**
         * It compares so with the number.
         *
         * @param operator how
         * @param number with what; seconds for lengths of time
         */
        record IsNumber(Operator operator, BigDecimal number) implements Test {}

        /**
         * It lies in the half-open span.
         *
         * @param from first instant; {@link Instant#MIN} for none
         * @param until first instant beyond; {@link Instant#MAX} for none
         */
        record IsWithin(Instant from, Instant until) implements Test {}

        /**
         * It is one of these items.
         *
         * @param ids possibly none
         */
        record IsOneOf(List<UUID> ids) implements Test {}
    }

    /** The condition for a filter. */
    public Condition condition(Filter filter, Reading reading) {
        return switch (filter) {
            case Filter.Everything everything -> DSL.noCondition();
            case Filter.And and ->
                DSL.and(and.parts().stream()
                        .map(part -> condition(part, reading))
                        .toList());
            case Filter.Or or ->
                DSL.or(or.parts().stream().map(part -> condition(part, reading)).toList());
            case Filter.Not not -> isNotTrue(condition(not.part(), reading));
            case Filter.Flag flag -> meaning(flag.field()).of(new Test.IsSet());
            case Filter.Compare compare -> compare(compare, reading);
        };
    }

    private Condition compare(Filter.Compare compare, Reading reading) {
        var field = schema.field(compare.field()).orElseThrow();
        var meaning = meaning(compare.field());
        return switch (compare.operator()) {
            case IN -> {
                var each = new ArrayList<Condition>();
                compare.values().forEach(value -> each.add(meaning.of(test(field, Operator.EQUAL, value, reading))));
                yield DSL.or(each);
            }
            case NOT_EQUAL ->
                isNotTrue(
                        meaning.of(test(field, Operator.EQUAL, compare.values().getFirst(), reading)));
            case EQUAL, LESS, AT_MOST, MORE, AT_LEAST, CONTAINS ->
                meaning.of(test(field, compare.operator(), compare.values().getFirst(), reading));
        };
    }

    private static Test test(FilterField field, Operator operator, Value value, Reading reading) {
        return switch (value) {
            case Value.None none -> new Test.IsNone();
            case Value.Text text ->
                operator == Operator.CONTAINS
                        ? new Test.HoldsWords(List.of(text.text().strip().split("\\s+")))
                        : new Test.IsText(text.text());
            case Value.Chosen chosen -> new Test.IsText(chosen.code());
            case Value.Number number -> new Test.IsNumber(operator, number.number());
            case Value.Length length ->
                new Test.IsNumber(operator, BigDecimal.valueOf(length.length().toSeconds()));
            case Value.Day day -> within(operator, day.day(), reading.zone());
            case Value.Today today ->
                within(
                        operator,
                        LocalDate.ofInstant(reading.now(), reading.zone()).plusDays(today.days()),
                        reading.zone());
            case Value.Moment moment ->
                span(operator, moment.instant(), moment.instant().plus(precision(operator, moment.instant())));
            case Value.Local local -> {
                var instant = local.time().atZone(reading.zone()).toInstant();
                yield span(operator, instant, instant.plus(precision(operator, instant)));
            }
            case Value.FromNow fromNow -> {
                var instant = reading.now().plus(fromNow.offset());
                yield span(operator, instant, instant.plusNanos(1000));
            }
            case Value.Named named ->
                new Test.IsOneOf(reading.names().named(field, named.name()).stream()
                        .sorted()
                        .toList());
            case Value.Own own ->
                new Test.IsOneOf(
                        reading.names().own(field.type()).stream().sorted().toList());
        };
    }

    /** Equal to a time written to the minute means within that minute; before and after are exact. */
    private static Duration precision(Operator operator, Instant instant) {
        boolean equal = operator == Operator.EQUAL;
        if (!equal || instant.getNano() != 0) {
            return Duration.ofNanos(1000);
        }
        return instant.getEpochSecond() % 60 == 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
    }

    private static Test within(Operator operator, LocalDate day, ZoneId zone) {
        return span(
                operator,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Test span(Operator operator, Instant from, Instant until) {
        return switch (operator) {
            case LESS -> new Test.IsWithin(Instant.MIN, from);
            case AT_MOST -> new Test.IsWithin(Instant.MIN, until);
            case MORE -> new Test.IsWithin(until, Instant.MAX);
            case AT_LEAST -> new Test.IsWithin(from, Instant.MAX);
            case EQUAL, NOT_EQUAL, CONTAINS, IN -> new Test.IsWithin(from, until);
        };
    }

    private Meaning meaning(String field) {
        var meaning = meanings.get(field);
        if (meaning == null) {
            throw new IllegalArgumentException("a filter of another list: " + field);
        }
        return meaning;
    }

    private static Condition isNotTrue(Condition condition) {
        return DSL.condition("({0}) is not true", condition);
    }
}

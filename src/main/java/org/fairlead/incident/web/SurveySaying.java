package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.filter.Filter;
import org.fairlead.platform.filter.Filter.Compare;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.filter.Filter.Value;
import org.fairlead.platform.filter.FilterSchema;
import org.springframework.stereotype.Component;

/** Says in words what a list of records shows whose users were asked how it went, such as behind a number of satisfaction. */
@Component
class SurveySaying {

    private static final Set<String> FIELDS = Set.of("survey", "score", "surveyed", "survey-resolver");

    /** Months of asking begin and end by universal time. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Names names;

    SurveySaying(Names names) {
        this.names = names;
    }

    /** The words; empty where the conditions ask for nothing of the kind. */
    String of(List<Filter> conditions, FilterSchema schema) {
        boolean asked = conditions.stream()
                .anyMatch(each -> each instanceof Compare compare && FIELDS.contains(compare.field()));
        return asked ? conditions.stream().map(each -> words(each, schema)).collect(Collectors.joining(" · ")) : "";
    }

    private String words(Filter condition, FilterSchema schema) {
        if (!(condition instanceof Compare compare) || compare.values().size() != 1) {
            return condition.print(schema);
        }
        var field = compare.field();
        var how = compare.operator();
        return switch (compare.values().getFirst()) {
            case Value.Chosen chosen
            when field.equals("survey") && how == Operator.EQUAL ->
                chosen.code().equals("ANSWERED") ? say("incident.says.answered") : say("incident.says.unanswered");
            case Value.Number score
            when field.equals("score") && how == Operator.EQUAL ->
                say("incident.says.score", "score", score.number().toPlainString());
            case Value.Number score
            when field.equals("score") && how == Operator.AT_LEAST ->
                say("incident.says.score-from", "score", score.number().toPlainString());
            case Value.Moment from
            when field.equals("surveyed") && how == Operator.AT_LEAST ->
                say("incident.says.from", "day", DAY.format(day(from.instant())));
            case Value.Moment until
            when field.equals("surveyed") && how == Operator.LESS ->
                say("incident.says.until", "day", DAY.format(day(until.instant().minusNanos(1))));
            case Value.Named named
            when field.equals("service") && how == Operator.EQUAL ->
                say("incident.says.service", "service", name(named, names::service));
            case Value.Named named
            when field.equals("survey-resolver") && how == Operator.EQUAL ->
                say("incident.says.resolver", "who", name(named, id -> names.party(new PartyId(id))));
            default -> condition.print(schema);
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** An item stands in a filter by its id where its name does not say which is meant. */
    private static String name(Value.Named named, Function<UUID, String> title) {
        try {
            return title.apply(UUID.fromString(named.name()));
        } catch (IllegalArgumentException written) {
            return named.name();
        }
    }
}

package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.incident.IncidentGroups;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.filter.FilterLanguage;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups of a list in words: what they are called, in which order they stand, and the filter that holds just one. */
@Component
class GroupWords implements IncidentGroups {

    private static final Set<By> NAMED = Set.of(By.HOLDER, By.TEAM, By.OWNER, By.SERVICE, By.CATEGORY, By.SITE);

    private final Names names;
    private final RecordFilter filters;

    GroupWords(Names names, RecordFilter filters) {
        this.names = names;
        this.filters = filters;
    }

    @Override
    public List<By> groupings(Reach reach) {
        return ListAsk.groupings(reach);
    }

    /** The group's value in words. */
    @Override
    public String title(By by, @Nullable String key) {
        if (key == null) {
            return switch (by) {
                case OWNER -> say("incident.field.nobody");
                case FLAG -> say("incident.group.no-flag");
                case ESCALATED -> say("incident.group.not-escalated");
                case STATE, PRIORITY, HOLDER, TEAM, SERVICE, CATEGORY, SITE, IMPACT, URGENCY ->
                    say("incident.building.none");
            };
        }
        return switch (by) {
            case STATE -> TimelineWords.state(key);
            case PRIORITY -> "P" + key;
            case HOLDER -> names.party(UUID.fromString(key));
            case TEAM -> names.team(UUID.fromString(key));
            case OWNER -> names.person(new PersonId(UUID.fromString(key)));
            case SERVICE -> names.service(UUID.fromString(key));
            case CATEGORY -> names.category(UUID.fromString(key));
            case SITE -> names.site(UUID.fromString(key));
            case IMPACT, URGENCY -> MatrixWords.of(key);
            case FLAG, ESCALATED -> IncidentMark.valueOf(key).words();
        };
    }

    /** The list of one group: its filter and what the group has in common, by name where there is one in force. */
    ListAsk narrowed(ListAsk ask, By by, @Nullable String key, Actor actor) {
        return ask.filtered(narrowed(ask.filter(), by, key, actor));
    }

    @Override
    public String narrowed(String filter, By by, @Nullable String key, Actor actor) {
        boolean named = NAMED.contains(by) && key != null && only(by, key, actor);
        return filters.narrowed(filter, named ? called(by, key) : condition(by, key, value(by, key)), actor);
    }

    /** Whether the name stands for this one alone, so that the filter by name holds no more and no less. */
    private boolean only(By by, String key, Actor actor) {
        return filters.named(filters.schema().field(by.code()).orElseThrow(), title(by, key), actor)
                .equals(Set.of(UUID.fromString(key)));
    }

    @Override
    public List<String> ordered(By by, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> new Grouped.Group(
                        each.getKey().isEmpty() ? null : each.getKey(), null, each.getValue(), List.of()))
                .sorted(order(by).thenComparing(group -> title(by, group.key())))
                .map(group -> group.value().orElse(""))
                .toList();
    }

    private String called(By by, @Nullable String key) {
        return FilterLanguage.called(filters.schema().field(by.code()).orElseThrow(), title(by, key));
    }

    private static String value(By by, @Nullable String key) {
        return by == By.PRIORITY ? "P" + key : Objects.requireNonNullElse(key, "none");
    }

    private String condition(By by, @Nullable String key, String value) {
        if (by.isMark()) {
            return marked(key == null ? null : IncidentMark.valueOf(key), by);
        }
        var field = filters.schema().field(by.code()).orElseThrow();
        return FilterLanguage.comparison(field, Operator.EQUAL.sign(), value);
    }

    private static String marked(@Nullable IncidentMark mark, By by) {
        if (mark == null) {
            return by == By.FLAG ? "not operational and not vip" : "not escalated";
        }
        return switch (mark) {
            case OPERATIONAL -> "operational";
            case VIP -> "vip and not operational";
            case ESCALATED_TEAM_LEAD -> "escalated-to = TEAM_LEAD";
            case ESCALATED_DUTY_OFFICER -> "escalated-to = DUTY_OFFICER";
        };
    }

    /** States as they follow one another, priorities as they weigh, everything else by how much there is of it. */
    static Comparator<Grouped.Group> order(By by) {
        return switch (by) {
            case STATE ->
                Comparator.comparingInt(group -> group.value()
                        .flatMap(GroupWords::state)
                        .map(Enum::ordinal)
                        .orElse(Integer.MAX_VALUE));
            case PRIORITY -> Comparator.comparing(group -> group.value().orElse("9"));
            case FLAG, ESCALATED ->
                Comparator.comparing(group -> group.value()
                        .map(value -> -IncidentMark.valueOf(value).ordinal())
                        .orElse(Integer.MIN_VALUE));
            case HOLDER, TEAM, OWNER, SERVICE, CATEGORY, SITE, IMPACT, URGENCY ->
                Comparator.comparing((Grouped.Group group) -> group.key() != null)
                        .thenComparing(Grouped.Group::count, Comparator.reverseOrder());
        };
    }

    private static Optional<IncidentState> state(String code) {
        return Arrays.stream(IncidentState.values())
                .filter(state -> state.name().equals(code))
                .findFirst();
    }
}

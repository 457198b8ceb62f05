package org.fairlead.platform.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.filter.FilterField.Choice;

/** A list that has a field of every type. */
final class Sample {

    static final FilterSchema SCHEMA = FilterSchema.of(
            FilterField.of("title", FilterType.TEXT, "record.filter.title"),
            FilterField.choice(
                    "priority",
                    List.of(new Choice("P1", "Critical"), new Choice("P2", "High"), new Choice("P3", "Moderate")),
                    "record.filter.priority"),
            FilterField.choice(
                    "state",
                    List.of(new Choice("IN_PROGRESS", "In progress"), new Choice("CLOSED", "Closed")),
                    "record.filter.state"),
            FilterField.of("reopened", FilterType.NUMBER, "record.filter.reopenings"),
            FilterField.of("elapsed", FilterType.NUMBER, "record.filter.updated"),
            FilterField.of("opened", FilterType.INSTANT, "record.filter.opened"),
            FilterField.of("due", FilterType.INSTANT, "record.filter.due"),
            FilterField.of("owner", FilterType.PARTY, "record.filter.holder"),
            FilterField.of("assignee", FilterType.PERSON, "record.filter.owner"),
            FilterField.of("team", FilterType.TEAM, "record.filter.team"),
            FilterField.of("service", FilterType.REF, "record.filter.service"),
            FilterField.of("paused", FilterType.FLAG, "record.filter.paused"),
            FilterField.of("breached", FilterType.FLAG, "record.filter.breached"),
            FilterField.of("open", FilterType.FLAG, "record.filter.open"));

    static final Map<String, UUID> NAMES = Map.of(
            "Halyard Hosting", new UUID(0, 1),
            "Ann Fisher", new UUID(0, 2),
            "Night desk", new UUID(0, 3),
            "Mail", new UUID(0, 4),
            "and", new UUID(0, 5));

    static final NameResolver RESOLVER = new NameResolver() {
        @Override
        public Set<UUID> named(FilterField field, String name) {
            var id = NAMES.get(name);
            return id == null ? Set.of() : Set.of(id);
        }

        @Override
        public Set<UUID> own(FilterType type) {
            return Set.of(new UUID(0, 3), new UUID(0, 6));
        }
    };

    private Sample() {}

    static Filter read(String text) {
        return FilterLanguage.read(text, SCHEMA, RESOLVER);
    }
}

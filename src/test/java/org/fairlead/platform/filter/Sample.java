package org.fairlead.platform.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.filter.FilterField.Choice;

/** A list that has a field of every type. */
final class Sample {

    static final FilterSchema SCHEMA = FilterSchema.of(
            FilterField.of("title", FilterType.TEXT, "What it is about"),
            FilterField.choice(
                    "priority",
                    List.of(new Choice("P1", "Critical"), new Choice("P2", "High"), new Choice("P3", "Moderate")),
                    "How urgent it is"),
            FilterField.choice(
                    "state",
                    List.of(new Choice("IN_PROGRESS", "In progress"), new Choice("CLOSED", "Closed")),
                    "Its state"),
            FilterField.of("reopened", FilterType.NUMBER, "How often it was reopened"),
            FilterField.of("elapsed", FilterType.NUMBER, "Seconds since it was opened"),
            FilterField.of("opened", FilterType.INSTANT, "When it was logged"),
            FilterField.of("due", FilterType.INSTANT, "When its next clock runs out"),
            FilterField.of("owner", FilterType.PARTY, "Who holds it"),
            FilterField.of("assignee", FilterType.PERSON, "Who works on it"),
            FilterField.of("team", FilterType.TEAM, "The team that works on it"),
            FilterField.of("service", FilterType.REF, "The service affected"),
            FilterField.of("paused", FilterType.FLAG, "Whether a clock is paused"),
            FilterField.of("breached", FilterType.FLAG, "Whether a target was missed"),
            FilterField.of("open", FilterType.FLAG, "Whether it is not closed"));

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

package org.fairlead.record;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a list holds and where in it to read.
 *
 * @param filter which records; conditions come from {@link RecordFields} only
 * @param sort in which order
 * @param from read on after this row; null for the first page
 * @param backwards read towards the beginning instead
 * @param limit how many rows at most
 */
public record RecordList(
        Condition filter, Sort sort, @Nullable Place from, boolean backwards, int limit) {

    private static final long LATEST = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    /** The first page. */
    public static RecordList first(Condition filter, Sort sort, int limit) {
        return new RecordList(filter, sort, null, false, limit);
    }

    /** The instant that stands for none in orders by time: it comes after every other. */
    public static Instant latest() {
        return Instant.EPOCH.plus(LATEST, ChronoUnit.MICROS);
    }

    /** The place to read on from. */
    public Optional<Place> place() {
        return Optional.ofNullable(from);
    }

    /**
     * A row's place in the order.
     *
     * @param keys the sort keys, instants as microseconds since 1970
     * @param value in which group of the order the row is, such as a state or the id of a team; empty for those without one
     * @param id breaks ties
     */
    public record Place(List<Long> keys, String value, UUID id) {

        /** Copies the keys. */
        public Place {
            keys = List.copyOf(keys);
        }

        /** In a queue: whether the row touches operations, and so stands in its first part. */
        public boolean touchesOperations() {
            return value.equals(Sort.MISSION);
        }

        /** The place as it is handed out: as many texts as {@link Sort#parts} says, none of which holds a full stop. */
        public List<String> texts() {
            var texts = new ArrayList<String>();
            keys.forEach(key -> texts.add(key.toString()));
            texts.add(value);
            texts.add(id.toString());
            return texts;
        }

        /** The place that was handed out; empty for one that a list in the order could not have handed out. */
        public static Optional<Place> read(List<String> texts, Sort sort) {
            if (texts.size() != sort.parts()) {
                return Optional.empty();
            }
            try {
                var keys = texts.stream()
                        .limit(sort.along().keys)
                        .map(Long::valueOf)
                        .toList();
                var place = new Place(keys, texts.get(texts.size() - 2), UUID.fromString(texts.get(texts.size() - 1)));
                boolean kept = keys.stream().allMatch(key -> key >= 0 && key <= LATEST);
                return kept && sort.along().fits(place.value()) ? Optional.of(place) : Optional.empty();
            } catch (IllegalArgumentException altered) {
                return Optional.empty();
            }
        }
    }

    /** What a list can be ordered along; named as in filters. */
    public enum Along {
        /** When it was opened. */
        OPENED(1, Value.NONE),
        /** When something was last heard of it. */
        UPDATED(1, Value.NONE),
        /** When its nearest running clock is over; records without one are left out. */
        DUE(1, Value.NONE),
        /** When the customer's running clock is over; records without one are left out. */
        CUSTOMER_DUE(1, Value.NONE),
        /** When the work was done; records not done are left out. */
        DONE(1, Value.NONE),
        /** How often it went to another organisation, then when it was opened; records that never did are left out. */
        HAND_OVERS(2, Value.NONE),
        /** The priority, then when it was opened. */
        PRIORITY(2, Value.NONE),
        /** What people quote. */
        NUMBER(0, Value.TEXT),
        /** The state, as states follow one another; the newest first within one. */
        STATE(1, Value.TEXT),
        /** The holder by name; the newest first within one. */
        HOLDER(1, Value.ID),
        /** The team by name; the newest first within one, records without a team last. */
        TEAM(1, Value.ID),
        /** The person at work by name; the newest first within one, records without one last. */
        OWNER(1, Value.ID),
        /** The service by name; the newest first within one, records without one last. */
        SERVICE(1, Value.ID),
        /**
         * What to do next: what touches operations before the rest, then by priority, by the time left to the nearest breach, and by
         * age. Records that are done are left out.
         */
        NEXT(3, Value.TEXT);

        private static final Pattern TEXT = Pattern.compile("[A-Z0-9_-]{1,40}");

        private final int keys;
        private final Value value;

        Along(int keys, Value value) {
            this.keys = keys;
            this.value = value;
        }

        /** Whether the order puts records with one value together, the values in an order of their own. */
        public boolean grouped() {
            return value == Value.ID || this == STATE;
        }

        /** Whether the values are ids of things that have names. */
        public boolean named() {
            return value == Value.ID;
        }

        private boolean fits(String text) {
            return switch (value) {
                case NONE -> text.isEmpty();
                case TEXT -> TEXT.matcher(text).matches();
                case ID -> text.isEmpty() || UUID.fromString(text).toString().equals(text);
            };
        }

        private enum Value {
            NONE,
            TEXT,
            ID
        }
    }

    /** The orders, each along an index. */
    public enum Sort {
        /** Newest first. */
        NEWEST("-opened", later("record.sort.newest"), Along.OPENED),
        /** Oldest first. */
        OLDEST("opened", later("record.sort.oldest"), Along.OPENED),
        /** Last touched first. */
        TOUCHED("-updated", later("record.sort.touched"), Along.UPDATED),
        /** Longest without news first. */
        UNTOUCHED("updated", later("record.sort.untouched"), Along.UPDATED),
        /** Next due first. */
        DUE("due", later("record.sort.due"), Along.DUE),
        /** The one with most time left first. */
        DUE_LAST("-due", later("record.sort.due-last"), Along.DUE),
        /** Next due to the customer first. */
        CUSTOMER_DUE("customer-due", later("record.sort.customer-due"), Along.CUSTOMER_DUE),
        /** The one with most time left to the customer first. */
        CUSTOMER_DUE_LAST("-customer-due", later("record.sort.customer-due-last"), Along.CUSTOMER_DUE),
        /** Handed over most often first, and the newest first of those. */
        HANDED_OVER("-hand-overs", later("record.sort.handed-over"), Along.HAND_OVERS),
        /** Handed over least often first, and the oldest first of those. */
        HANDED_OVER_LEAST("hand-overs", later("record.sort.handed-over-least"), Along.HAND_OVERS),
        /** Highest priority first, and the oldest first within one. */
        PRIORITY("priority", later("record.sort.priority"), Along.PRIORITY),
        /** Lowest priority first, and the newest first within one. */
        PRIORITY_LAST("-priority", later("record.sort.priority-last"), Along.PRIORITY),
        /** Done last first. */
        DONE("-done", later("record.sort.done"), Along.DONE),
        /** Done longest ago first. */
        DONE_LONG_AGO("done", later("record.sort.done-long-ago"), Along.DONE),
        /** By number. */
        NUMBER("number", later("record.sort.number"), Along.NUMBER),
        /** By number, backwards. */
        NUMBER_DOWN("-number", later("record.sort.number-down"), Along.NUMBER),
        /** As states follow one another. */
        STATE("state", later("record.sort.state"), Along.STATE),
        /** As states follow one another, backwards. */
        STATE_DOWN("-state", later("record.sort.state-down"), Along.STATE),
        /** By holder. */
        HOLDER("holder", later("record.sort.holder"), Along.HOLDER),
        /** By holder, backwards. */
        HOLDER_DOWN("-holder", later("record.sort.holder-down"), Along.HOLDER),
        /** By team. */
        TEAM("team", later("record.sort.team"), Along.TEAM),
        /** By team, backwards. */
        TEAM_DOWN("-team", later("record.sort.team-down"), Along.TEAM),
        /** By the person at work. */
        OWNER("owner", later("record.sort.owner"), Along.OWNER),
        /** By the person at work, backwards. */
        OWNER_DOWN("-owner", later("record.sort.owner-down"), Along.OWNER),
        /** By service. */
        SERVICE("service", later("record.sort.service"), Along.SERVICE),
        /** By service, backwards. */
        SERVICE_DOWN("-service", later("record.sort.service-down"), Along.SERVICE),
        /** The order of a queue (F24); precedence is no field yet and so no part of it. */
        NEXT("next", later("record.sort.next"), Along.NEXT);

        private static final String MISSION = "MISSION";
        private static final String REST = "REST";

        private final String code;
        private final String key;
        private final Along along;

        Sort(String code, String key, Along along) {
            this.code = code;
            this.key = key;
            this.along = along;
        }

        /** The order in addresses: a field as in filters, with a hyphen before it for the other direction. */
        public String code() {
            return code;
        }

        /** The order in words, such as "Newest first". */
        public String words() {
            return say(key);
        }

        /** What it is along. */
        public Along along() {
            return along;
        }

        /** Whether what is most, last or furthest down comes first. */
        public boolean down() {
            return code.startsWith("-");
        }

        /** Of how many texts a place in this order is made. */
        public int parts() {
            return along.keys + 2;
        }

        /** The place of a row in this order. */
        public Place place(Row row) {
            return new Place(keys(row), value(row), row.id().value());
        }

        private List<Long> keys(Row row) {
            var times = row.times();
            return switch (along) {
                case OPENED, STATE, HOLDER, TEAM, OWNER, SERVICE -> List.of(micros(times.opened()));
                case UPDATED -> List.of(micros(times.updated()));
                case DUE -> List.of(micros(times.due()));
                case CUSTOMER_DUE -> List.of(micros(times.customerDue()));
                case HAND_OVERS -> List.of((long) row.more().handOvers(), micros(times.opened()));
                case PRIORITY -> List.of((long) row.priority(), micros(times.opened()));
                case DONE -> List.of(micros(times.done()));
                case NUMBER -> List.of();
                case NEXT ->
                    List.of(
                            (long) row.priority(),
                            times.due() == null ? LATEST : micros(times.due()),
                            micros(times.opened()));
            };
        }

        private String value(Row row) {
            return switch (along) {
                case OPENED, UPDATED, DUE, CUSTOMER_DUE, PRIORITY, DONE, HAND_OVERS -> "";
                case NUMBER -> row.number();
                case STATE -> row.state();
                case HOLDER -> row.holder().party().toString();
                case TEAM -> text(row.holder().team());
                case OWNER -> text(row.holder().assignee());
                case SERVICE -> text(row.subject().service());
                case NEXT -> row.marks().contains(RowMarks.MISSION) ? MISSION : REST;
            };
        }

        private static String text(@Nullable UUID id) {
            return id == null ? "" : id.toString();
        }

        private static long micros(@Nullable Instant instant) {
            return instant == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        }

        /** Every code, such as {@code -opened, opened, -updated}. */
        public static String codes() {
            return Arrays.stream(values()).map(Sort::code).collect(Collectors.joining(", "));
        }

        /** The order of a code. */
        public static Optional<Sort> of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code.equals(code))
                    .findFirst();
        }
    }
}

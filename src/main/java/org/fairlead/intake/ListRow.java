package org.fairlead.intake;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param ordinal its place among the rows, from 1
 * @param cells what it says, by the names of the fields; a field that no column has is not there, one whose cell is empty is empty
 */
public record ListRow(int ordinal, Map<String, String> cells) {

    /** Copies the map. */
    public ListRow {
        cells = Map.copyOf(cells);
    }

    /** Whether the file has a column for the field. */
    public boolean has(String field) {
        return cells.containsKey(field);
    }

    /** What it says of a field, without spaces around; empty for nothing. */
    public String text(String field) {
        return cells.getOrDefault(field, "").strip();
    }

    /** The same, or what it was where the file has no column for the field. */
    public String textOr(String field, @Nullable String before) {
        return has(field) ? text(field) : before == null ? "" : before;
    }

    /**
     * What it says of a moment, as our exports write it or by the clocks of the zone; what stands there already to the second is that very
     * moment, since workbooks know no more.
     */
    public @Nullable Instant moment(String field, ZoneId zone, @Nullable Instant before) {
        if (!has(field)) {
            return before;
        }
        if (text(field).isEmpty()) {
            return null;
        }
        if (before != null
                && written(field).equals(before.atZone(zone).toLocalDateTime().withNano(0))) {
            return before;
        }
        return instant(field, zone);
    }

    private Object written(String field) {
        try {
            return LocalDateTime.parse(text(field).replace(' ', 'T')).withNano(0);
        } catch (DateTimeException otherwise) {
            return text(field);
        }
    }

    private Instant instant(String field, ZoneId zone) {
        var text = text(field).replace(' ', 'T');
        try {
            return text.endsWith("Z") || text.matches(".*T.*[+-][0-9]{2}:[0-9]{2}")
                    ? OffsetDateTime.parse(text).toInstant()
                    : text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw GeneralRefusal.invalid(field, say("intake.row.moment"));
        }
    }

    /** Whether it says yes; what stands there already where the file has no column for it. */
    public boolean yes(String field, boolean before) {
        if (!has(field)) {
            return before;
        }
        return switch (text(field).toLowerCase(Locale.ROOT)) {
            case "", "no", "false", "0", "n" -> false;
            case "yes", "true", "1", "y", "x" -> true;
            default -> throw GeneralRefusal.invalid(field, say("intake.row.yes-no"));
        };
    }

    /**
     * The id of the one that it names, by name or by id.
     *
     * @param before the one that stands there already; null for none
     * @param names what each is called that may be named
     */
    public @Nullable UUID named(String field, @Nullable UUID before, Map<UUID, String> names) {
        var text = textOr(field, before == null ? null : before.toString());
        if (text.isEmpty()) {
            return null;
        }
        if (before != null
                && (text.equals(before.toString())
                        || text.equals(names.getOrDefault(before, "").strip()))) {
            return before;
        }
        var found = names.entrySet().stream()
                .filter(each -> each.getValue().strip().equalsIgnoreCase(text)
                        || each.getKey().toString().equals(text))
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() != 1) {
            throw GeneralRefusal.invalid(
                    field, found.isEmpty() ? say("intake.row.unnamed") : say("intake.row.several"));
        }
        return found.getFirst();
    }
}

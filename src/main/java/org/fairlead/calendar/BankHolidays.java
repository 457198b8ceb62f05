package org.fairlead.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bank holidays of England and Wales, Scotland and Northern Ireland that ship with the product. Divisions are named
 * {@code england-and-wales}, {@code scotland} and {@code northern-ireland}. Outside the covered years no date is known,
 * which is not the same as no holiday: callers say so where it matters (PSE-07).
 */
public final class BankHolidays {

    private static final String RESOURCE = "bank-holidays.json";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("new_year", "New Year's Day"),
            Map.entry("2nd_january", "2 January"),
            Map.entry("st_patrick", "St Patrick's Day"),
            Map.entry("good_friday", "Good Friday"),
            Map.entry("easter_monday", "Easter Monday"),
            Map.entry("early_may", "Early May bank holiday"),
            Map.entry("early_may_ve", "Early May bank holiday (VE Day)"),
            Map.entry("spring", "Spring bank holiday"),
            Map.entry("queen_platinum", "Platinum Jubilee bank holiday"),
            Map.entry("queens_bank_holiday", "State Funeral of Queen Elizabeth II"),
            Map.entry("kings_coronation", "Coronation of King Charles III"),
            Map.entry("battle_boyne", "Battle of the Boyne (Orangemen's Day)"),
            Map.entry("summer", "Summer bank holiday"),
            Map.entry("late_august", "Summer bank holiday"),
            Map.entry("world_cup", "World Cup bank holiday"),
            Map.entry("st_andrew", "St Andrew's Day"),
            Map.entry("christmas", "Christmas Day"),
            Map.entry("boxing_day", "Boxing Day"));

    private final Map<String, List<BankHoliday>> byDivision;

    private BankHolidays(Map<String, List<BankHoliday>> byDivision) {
        this.byDivision = byDivision;
    }

    /** The holidays inside the jar. */
    public static BankHolidays shipped() {
        return Shipped.HOLIDAYS;
    }

    /** The names of the divisions, in alphabetical order. */
    public List<String> divisions() {
        return List.copyOf(byDivision.keySet());
    }

    /** The holidays of a division in order of date; empty if there is no such division. */
    public Optional<List<BankHoliday>> holidays(String division) {
        return Optional.ofNullable(byDivision.get(division));
    }

    /**
     * The dates alone, ready for {@link ServiceHours#withHolidays}.
     *
     * @throws IllegalArgumentException if there is no such division
     */
    public List<LocalDate> dates(String division) {
        return holidays(division)
                .orElseThrow(() -> new IllegalArgumentException("There are no bank holidays for \"%s\", only for %s."
                        .formatted(division, String.join(", ", divisions()))))
                .stream()
                .map(BankHoliday::date)
                .toList();
    }

    /** Whether the division's holidays of that year are known. */
    public boolean covers(String division, Year year) {
        return dates(division).stream().anyMatch(date -> date.getYear() == year.getValue());
    }

    private static BankHolidays read() {
        try (var stream = BankHolidays.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            var divisions = new TreeMap<String, List<BankHoliday>>();
            JsonMapper.builder()
                    .build()
                    .readValue(stream, new TypeReference<Map<String, List<Map<String, Object>>>>() {})
                    .forEach((division, days) -> divisions.put(division, holidays(days)));
            return new BankHolidays(divisions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<BankHoliday> holidays(List<Map<String, Object>> days) {
        var result = new ArrayList<BankHoliday>();
        for (var day : days) {
            var substitute = "substitute_day".equals(day.get("notes")) ? " (substitute day)" : "";
            result.add(new BankHoliday(
                    LocalDate.parse(String.valueOf(day.get("date"))),
                    name(String.valueOf(day.get("title"))) + substitute));
        }
        return result.stream().sorted().toList();
    }

    /** A key that is new in a later file is still readable: its words with a capital. */
    static String name(String key) {
        var words = key.replace('_', ' ').strip();
        var readable = words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return NAMES.getOrDefault(key, readable);
    }

    private static final class Shipped {
        static final BankHolidays HOLIDAYS = read();
    }
}

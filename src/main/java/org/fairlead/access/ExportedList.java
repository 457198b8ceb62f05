package org.fairlead.access;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.web.Marking;

/**
 * A list that leaves as a file: the rows that its page shows to whoever asks, every one of them, narrowed as the page is. What stands under
 * the list on its page is {@link org.fairlead.platform.web.ui.Downloads#list}; the file itself is sent by {@link Exports} and nobody else.
 *
 * <pre>{@code
 * public Sheet<?> sheet(Asked asked) {
 *     return Sheet.of(asked.about(), columns, SheetRows.of(views.of(asked.viewer().actor(), "incidents")));
 * }
 * }</pre>
 */
public interface ExportedList extends ExportedLists {

    /** Its name in addresses and in the names of files, such as {@code to-dos}. */
    String name();

    /** What one must be allowed to do: the act of its page. */
    Act needs();

    /** What may be asked of it, by the names that its page has for them. */
    default List<Choice> choices() {
        return List.of();
    }

    /** The sheet. What does not make sense is refused before a row is read. */
    Sheet<?> sheet(Asked asked);

    @Override
    default List<ExportedList> exported() {
        return List.of(this);
    }

    /**
     * Something that may be asked of a list.
     *
     * @param name its name in addresses
     * @param about what it does, for those who write programs
     */
    record Choice(String name, String about) {}

    /**
     * What is asked for.
     *
     * @param list the list's name
     * @param said what was said of each choice; of the others nothing
     * @param viewer who asks
     * @param at when, in the viewer's zone
     */
    record Asked(String list, Map<String, String> said, Viewer viewer, ZonedDateTime at) {

        /** Copies the map, without what is blank. */
        public Asked {
            said = said.entrySet().stream()
                    .filter(each -> !each.getValue().isBlank())
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, each -> each.getValue().strip()));
        }

        /** What was said of a choice; empty for nothing. */
        public String text(String choice) {
            return said.getOrDefault(choice, "");
        }

        /** The id that was said of a choice; of what nobody named there is none. */
        public UUID id(String choice) {
            try {
                return UUID.fromString(text(choice));
            } catch (IllegalArgumentException notAnId) {
                throw GeneralRefusal.unknown(choice);
            }
        }

        /** What the sheet says of itself, of rows that are marked as everything here is. */
        public SheetAbout about() {
            var filter = said.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> each.getKey() + " = " + each.getValue())
                    .collect(Collectors.joining(", "));
            return about(filter, Marking.STANDARD.text());
        }

        /** What the sheet says of itself, with the filter in other words or under another marking. */
        public SheetAbout about(String filter, String marking) {
            return new SheetAbout(list, filter, marking, new SheetAbout.Exporter(viewer.line(), viewer.actor()), at);
        }
    }
}

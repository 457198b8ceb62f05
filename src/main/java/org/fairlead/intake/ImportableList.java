package org.fairlead.intake;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.sheet.Sheet;

/**
 * A list that can be taken in from a file: its fields, and how a row becomes what a form would have sent. Every row goes through the same
 * front door as the form, with the rights of whoever asked, so that it is refused with the same sentence.
 */
public interface ImportableList extends ImportableLists {

    /** Its name in addresses and in the interface, such as {@code organisations}. */
    String code();

    /** Its name for people, such as "Organisations". */
    String title();

    /** What a row becomes and how it is recognised, in a sentence or two. */
    String sentence();

    /** Where the list is shown. */
    String href();

    /** What one must be allowed to do: the act of the form. */
    Act needs();

    /** What a row may say, in order. */
    List<ListField> fields(Actor actor);

    /** Headings that our own export of this list writes and that say nothing here, such as when a row came into force. */
    List<String> passedOver();

    /** Whether a heading stands in our own exports and says nothing here. */
    default boolean passesOver(String heading) {
        var plain = plain(heading);
        return Stream.concat(Sheet.OF_EVERY_FILE.stream(), passedOver().stream())
                .map(ImportableList::plain)
                .anyMatch(plain::equals);
    }

    /** Letters and digits only: "Legal name", "legal_name" and "legalName" are one. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Itself: a practice with one list declares no more than it. */
    @Override
    default List<ImportableList> lists() {
        return List.of(this);
    }

    /** Begins to work through rows. A session is used by one thread; it may hold what speeds up looking up. */
    Session begin(Viewer viewer);

    /** Rows, one after another. Each call refuses with a {@link org.fairlead.platform.refusal.RefusedException} that names the field. */
    interface Session {

        /** What would come of a row, without writing anything. */
        RowOutcome trial(ListRow row);

        /** Notes a row that was tried in an earlier session of the same trial. */
        void passed(ListRow row);

        /**
         * Carries a row out.
         *
         * @param once makes it happen once, however often it is tried
         * @param again whether it may have been carried out before, by a process that was killed
         */
        RowOutcome carriedOut(ListRow row, Once once, boolean again);

        /** Takes back what was done, as far as nobody has changed it since; the sentence says what stays. */
        RowOutcome takenBack(Done done, Once once);
    }

    /**
     * What was done.
     *
     * @param subject what it was done to
     * @param before the version before it; 0 when it was made
     * @param version the version right after it
     */
    record Done(UUID subject, int before, int version) {

        /** Whether it was made, and not changed. */
        public boolean added() {
            return before == 0;
        }
    }
}

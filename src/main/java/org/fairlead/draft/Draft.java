package org.fairlead.draft;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What was written and not sent yet.
 *
 * @param id its id
 * @param record the record it is about; null in a form that is about none
 * @param form the form it is of, such as {@code note}
 * @param title what it is called, and who may take it up
 * @param owner who wrote it
 * @param fields what was entered, by field
 * @param at when it was last kept
 * @param version how often it was kept
 */
public record Draft(
        UUID id,
        @Nullable RecordId record,
        String form,
        Title title,
        PersonId owner,
        Map<String, List<String>> fields,
        Instant at,
        int version) {

    private static final int SHOWN = 100;

    /** Copies the fields. */
    public Draft {
        fields = Map.copyOf(fields);
    }

    /**
     * What a draft is called, and who may take it up.
     *
     * @param name empty for the one that is kept while it is typed
     * @param shared whether colleagues in the owner's organisation may take it up
     */
    public record Title(String name, boolean shared) {

        /** Of the draft that is kept while it is typed. */
        public static final Title NONE = new Title("", false);
    }

    /** The longest of what was entered, in a line, so that its writer knows it again. */
    public String beginning() {
        return fields.values().stream()
                .flatMap(List::stream)
                .max(Comparator.comparingInt(String::length))
                .map(text -> Readable.inOneLine(text, SHOWN))
                .orElse("");
    }

    /** Whether the person wrote it. */
    public boolean isOf(Optional<PersonId> person) {
        return person.filter(owner::equals).isPresent();
    }
}

package org.fairlead.draft;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A form that is about no record and keeps what is typed into it.
 *
 * <pre>{@code
 * static final DraftedForm FORM = new DraftedForm("incident-new", () -> say("incident.report.title"), "/incidents/new");
 * }</pre>
 *
 * @param code its word among drafts, such as {@code incident-new}
 * @param title what it is called, as whoever reads reads it
 * @param path where it is; {@code {id}} stands for the thing it is about, where there is one form for each
 */
public record DraftedForm(String code, Supplier<String> title, String path) {

    private static final String ID = "{id}";

    /** The form about this thing. */
    public DraftedForm of(UUID id) {
        return new DraftedForm(code + "-" + id, title, path.replace(ID, id.toString()));
    }

    /** The form of the word, when this is it or is the one for each thing. */
    public Optional<DraftedForm> called(String word) {
        if (!path.contains(ID)) {
            return word.equals(code) ? Optional.of(this) : Optional.empty();
        }
        if (!word.startsWith(code + "-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(UUID.fromString(word.substring(code.length() + 1))));
        } catch (IllegalArgumentException notOfAThing) {
            return Optional.empty();
        }
    }
}

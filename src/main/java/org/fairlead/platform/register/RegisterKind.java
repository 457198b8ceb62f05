package org.fairlead.platform.register;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * A kind of reference data, declared once by the module that owns it. Pages, the API, history, effective dates and export follow
 * from the declaration.
 *
 * @param name the kind in the database, singular, such as {@code organisation}
 * @param path the kind in addresses, plural, such as {@code organisations}
 * @param key of the text that says the kind in words, alone or as one of them; nobody but {@link #words()} and {@link #one()} needs it
 * @param type the record type of the body
 * @param title gives an item's name
 * @param checks what is wrong with a body, against the register as it is; empty when it may be kept
 * @param readers the parties that may read an item; null for everybody who is signed in
 * @param <T> the body
 */
public record RegisterKind<T>(
        String name,
        String path,
        String key,
        Class<T> type,
        Function<T, String> title,
        BiFunction<T, Register, List<FieldProblem>> checks,
        Function<T, @Nullable Set<PartyId>> readers) {

    /** A kind that everybody signed in may read. */
    public static <T> RegisterKind<T> open(
            Names names, Class<T> type, Function<T, String> title, BiFunction<T, Register, List<FieldProblem>> checks) {
        return new RegisterKind<>(names.name(), names.path(), names.key(), type, title, checks, any -> null);
    }

    /** The kind in words, such as "organisation". */
    public String words() {
        return say(key, "form", "bare");
    }

    /** One of the kind, such as "an organisation". */
    public String one() {
        return say(key, "form", "one");
    }

    /**
     * The names of a kind.
     *
     * @param name in the database
     * @param path in addresses
     * @param key of the text that says it in sentences, which chooses by {@code form}: {@code one} or any other
     */
    public record Names(String name, String path, String key) {}
}

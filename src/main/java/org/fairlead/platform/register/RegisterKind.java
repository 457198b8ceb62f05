package org.fairlead.platform.register;

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
 * @param words the kind in words, singular, such as {@code organisation}
 * @param type the record type of the body
 * @param title gives an item's name
 * @param checks what is wrong with a body, against the register as it is; empty when it may be kept
 * @param readers the parties that may read an item; null for everybody who is signed in
 * @param <T> the body
 */
public record RegisterKind<T>(
        String name,
        String path,
        String words,
        Class<T> type,
        Function<T, String> title,
        BiFunction<T, Register, List<FieldProblem>> checks,
        Function<T, @Nullable Set<PartyId>> readers) {

    /** A kind that everybody signed in may read. */
    public static <T> RegisterKind<T> open(
            Names names, Class<T> type, Function<T, String> title, BiFunction<T, Register, List<FieldProblem>> checks) {
        return new RegisterKind<>(names.name(), names.path(), names.words(), type, title, checks, any -> null);
    }

    /**
     * The names of a kind.
     *
     * @param name in the database
     * @param path in addresses
     * @param words in sentences
     */
    public record Names(String name, String path, String words) {}
}

package org.fairlead.platform.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says a text in the language of whoever reads. The reader of a page is bound around its request; where nobody is bound, as for programs
 * and in the background, everything is said in English. What is said is for reading only: it is never stored and never compared.
 *
 * <pre>{@code say("access.sign-in.title")
 * say("portal.reports.waiting", "count", 3)}</pre>
 *
 * Keys are written out where they are used, so that a test finds each of them in its file and none in a file that nobody uses.
 */
public final class Say {

    private static final ScopedValue<Supplier<Language>> READER = ScopedValue.newInstance();

    private Say() {}

    /** The text of a key. */
    public static String say(String key) {
        return Messages.in(language()).of(key).with(Map.of());
    }

    /**
     * The text of a key with what is filled in.
     *
     * @param named each name, then what stands for it: a number where the text chooses by it, words otherwise
     */
    public static String say(String key, Object... named) {
        var values = HashMap.<String, Object>newHashMap(named.length / 2);
        for (int at = 0; at + 1 < named.length; at += 2) {
            values.put((String) named[at], named[at + 1]);
        }
        var message = Messages.in(language()).of(key);
        if (!values.keySet().containsAll(message.names())) {
            throw new IllegalArgumentException(key + " wants " + message.names() + " and was given " + values.keySet());
        }
        return message.with(values);
    }

    /** A key that is said later, as by an enumeration. Written so, it is found where keys are checked. */
    public static String later(String key) {
        return key;
    }

    /** What is said in now. */
    public static Language language() {
        return READER.isBound() ? READER.get().get() : Language.ENGLISH;
    }

    /**
     * Does something for a reader.
     *
     * @param reader the language they read; asked for when the first text is said, and then again for each, so it should keep its answer
     */
    public static <R extends @Nullable Object, X extends Throwable> R to(
            Supplier<Language> reader, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(READER, reader).call(work);
    }
}

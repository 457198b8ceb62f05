package org.fairlead.platform.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The message files of one language: {@code /org/fairlead/MODULE/messages.properties} and its translations, and {@code staff.properties}
 * with what only staff read, which is there in English alone. The first part of a key is the module whose file it stands in. Files are
 * read when their first text is asked for, patterns likewise, and both are kept.
 */
final class Messages {

    private static final Map<Language, Messages> ALL = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();
    private final Map<String, Message> known = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
    }

    static Messages in(Language language) {
        return ALL.computeIfAbsent(language, Messages::new);
    }

    /**
     * The text of a key; the English one where the language has none.
     *
     * @throws IllegalArgumentException when there is none in English either, which a test rules out
     */
    Message of(String key) {
        var message = known.get(key);
        return message == null ? known.computeIfAbsent(key, this::read) : message;
    }

    private Message read(String key) {
        int dot = key.indexOf('.');
        var file = key.substring(0, Math.max(dot, 0)) + "/";
        var rest = key.substring(dot + 1);
        var text = text(file + "messages" + language.suffix(), rest);
        if (text != null) {
            return Message.of(language.dress(text), language.locale());
        }
        if (!language.isSource()) {
            return in(Language.ENGLISH).of(key);
        }
        var forStaff = text(file + "staff", rest);
        if (forStaff == null) {
            throw new IllegalArgumentException("no text of the key " + key);
        }
        return Message.of(language.dressForStaff(forStaff), language.locale());
    }

    private @Nullable String text(String file, String key) {
        return files.computeIfAbsent(file, Messages::readFile).getProperty(key);
    }

    private static Properties readFile(String file) {
        var texts = new Properties();
        var name = "/org/fairlead/" + file + ".properties";
        try (var bytes = Messages.class.getResourceAsStream(name)) {
            if (bytes != null) {
                texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
        return texts;
    }
}

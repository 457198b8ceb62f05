package org.fairlead.platform.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The message files of one language: {@code /org/fairlead/MODULE/messages.properties} and its translations. The first part of a key is the
 * module whose file it stands in. Files are read when their first text is asked for, patterns likewise, and both are kept.
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
        var text = dot < 0
                ? null
                : files.computeIfAbsent(key.substring(0, dot), this::file).getProperty(key.substring(dot + 1));
        if (text != null) {
            return Message.of(language.dress(text), language.locale());
        }
        if (language.isSource()) {
            throw new IllegalArgumentException("no text of the key " + key);
        }
        return in(Language.ENGLISH).of(key);
    }

    private Properties file(String module) {
        var texts = new Properties();
        var name = "/org/fairlead/" + module + "/messages" + language.suffix() + ".properties";
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

package org.fairlead.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The message files hold what is said, and nothing else. */
class MessageFilesTest {

    private static final Map<Language, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

    @Test
    void everyKeyThatIsUsedHasAnEnglishText() {
        var english = texts(Language.ENGLISH);

        assertThat(Sources.said().stream()
                        .filter(said -> !english.containsKey(said.key()))
                        .map(said -> said.where() + ": " + said.key()))
                .isEmpty();
    }

    @Test
    void everyTextIsSaidSomewhere() {
        var said = Sources.said().stream().map(Sources.Said::key).collect(Collectors.toSet());

        assertThat(texts(Language.ENGLISH).keySet()).isSubsetOf(said);
    }

    @Test
    void everyTextCanBeRead() {
        for (var language : Language.shipped()) {
            texts(language)
                    .forEach((key, text) -> assertThatCode(() -> Message.of(text, language.locale()))
                            .as("%s of %s", key, language)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void whoeverSaysATextFillsInWhatItNamesInSomeLanguageAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var said : Sources.said()) {
            var wanted = new TreeSet<String>();
            Language.shipped()
                    .forEach(language -> wanted.addAll(names(texts(language).getOrDefault(said.key(), ""))));
            if (!said.later() && !new TreeSet<>(said.names()).equals(wanted)) {
                wrong.add(said.where() + ": " + said.key() + " names " + wanted + " and is given " + said.names());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A text may be given a thing in two forms, such as whose it is and who: then each language takes the one it needs. */
    @Test
    void welshSaysEverythingThatEnglishSaysAndFillsInTheSame() {
        var english = texts(Language.ENGLISH);
        var welsh = texts(Language.WELSH);
        var given = Sources.said().stream()
                .collect(
                        Collectors.toMap(Sources.Said::key, said -> said.names().size(), Math::max));

        var forAll = new TreeSet<>(english.keySet());
        forAll.removeAll(forStaff());
        assertThat(welsh.keySet()).isEqualTo(forAll);
        welsh.forEach((key, text) -> {
            var wanted = names(english.getOrDefault(key, ""));
            if (given.getOrDefault(key, 0) <= wanted.size()) {
                assertThat(names(text)).as(key).isEqualTo(wanted);
            }
        });
    }

    @Test
    void choicesByNumberKnowOnlyCategoriesThatTheLanguageHas() {
        for (var language : Language.shipped()) {
            var known = new TreeSet<>(PluralRules.forLocale(language.locale()).getKeywords());
            texts(language)
                    .forEach((key, text) -> assertThat(categories(text))
                            .as("%s of %s", key, language)
                            .isSubsetOf(known));
        }
    }

    private static Set<String> names(String text) {
        return Message.of(text, Locale.ENGLISH).names();
    }

    /** The categories by which a text chooses for a number; exact numbers such as {@code =0} are none. */
    private static Set<String> categories(String text) {
        var found = new TreeSet<String>();
        var pattern = new MessagePattern(text);
        var within = new ArrayDeque<MessagePattern.ArgType>();
        for (int at = 0; at < pattern.countParts(); at++) {
            var part = pattern.getPart(at);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                within.push(part.getArgType());
            } else if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
                within.pop();
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR
                    && within.element().hasPluralStyle()
                    && !pattern.getSubstring(part).startsWith("=")) {
                found.add(pattern.getSubstring(part));
            }
        }
        return found;
    }

    /** All texts of a language by their whole keys. */
    private static Map<String, String> texts(Language language) {
        return TEXTS.computeIfAbsent(language, MessageFilesTest::readAll);
    }

    private static Map<String, String> readAll(Language language) {
        var texts = new TreeMap<String, String>();
        for (var file : Sources.files(Sources.TEXTS, "messages" + language.suffix() + ".properties")) {
            add(texts, file);
        }
        if (language == Language.ENGLISH) {
            for (var file : Sources.files(Sources.TEXTS, "staff.properties")) {
                add(texts, file);
            }
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static void add(Map<String, String> texts, Path file) {
        var module = Sources.TEXTS.relativize(file).getName(0);
        read(file)
                .forEach((key, text) -> assertThat(texts.put(module + "." + key, text.toString()))
                        .as(file + ": " + key)
                        .isNull());
    }

    /** What only staff read is written in English alone. */
    private static Set<String> forStaff() {
        var texts = new TreeMap<String, String>();
        Sources.files(Sources.TEXTS, "staff.properties").forEach(file -> add(texts, file));
        return texts.keySet();
    }

    /** Read as it will be read, and no key twice: the second would silently win. */
    private static Properties read(Path file) {
        var keys = new ArrayList<String>();
        var texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add(key.toString());
                return super.put(key, value);
            }
        };
        try {
            texts.load(new StringReader(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(keys).as("keys of %s", file).doesNotHaveDuplicates();
        return texts;
    }
}

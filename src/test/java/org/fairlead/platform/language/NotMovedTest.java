package org.fairlead.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Counts the texts that still stand in code and templates instead of a message file, module by module. A module may only ever have fewer:
 * whoever moves some runs this with {@code -Dgolden.write=true}, which keeps lower numbers and never higher ones. The count goes by what
 * reads like words, so it is a measure and not a law: a word of a filter or a log line counts as well.
 */
class NotMovedTest {

    private static final Path KEPT = Path.of("src/test/resources/golden/language/not-moved.txt");

    /** Two words beside each other, or one that begins like a heading. */
    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z’]{2,}[,;:.]? [A-Za-z’]{2,}|^[A-Z][a-z]{2,}[.:?]?$|^ ?[a-z]{2,}[:.]? $");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern IN_SCRIPT = Pattern.compile("([\"'`])((?:(?!\\1).)*)\\1");

    private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z’]+(?:[.!?]|[,:.]? .*)?");

    private static final Set<String> NAMES = Set.of("Enter", "Tab", "Escape", "Fairlead", "Home", "End");

    /** What is said to developers or to the browser, not to readers. */
    private static final Pattern NOT_FOR_READERS = Pattern.compile("^\\s*(\\*|//|/\\*|import |package"
            + " |@)|Exception\\(|LOG\\.|Pattern\\.compile|HX-|RequestHeader|\\bheader\\(|Header\\(");

    @Test
    void noModuleHasMoreTextsInCodeThanItHad() throws IOException {
        var now = counted();
        var kept = kept();
        if (Boolean.getBoolean("golden.write")) {
            now.replaceAll((module, count) -> Math.min(count, kept.getOrDefault(module, count)));
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, written(now));
        }
        var allowed = kept();
        var more = now.entrySet().stream()
                .filter(each -> each.getValue() > allowed.getOrDefault(each.getKey(), 0))
                .map(each -> each.getKey() + " has " + each.getValue() + " and had " + allowed.get(each.getKey()))
                .toList();

        assertThat(more)
                .as("texts in code: put new ones into the module's messages.properties")
                .isEmpty();
    }

    @Test
    void theCountSeesTextsInCodeAndInTemplates() {
        assertThat(inCode("Notice.done(\"Sent\", \"It is on the timeline.\");")).isEqualTo(2);
        assertThat(inCode("say(\"incident.note.sent\") // It is said")).isZero();
        assertThat(inCode("throw new IllegalStateException(\"no such thing\");"))
                .isZero();
        assertThat(inTemplate("<p class=\"a b\">Nothing here</p><a title=\"Open it\">${m.text()}</a>"))
                .isEqualTo(2);
        assertThat(inTemplate("<p>${m.late() ? \"Too late\" : say(\"a.b\")}</p>"))
                .isEqualTo(1);
    }

    @Test
    void scriptsGetWhatTheySayFromThePageOrFromTheServer() {
        var texts = new ArrayList<String>();
        for (var file : Sources.files(Sources.SCRIPTS, ".js")) {
            inScript(Sources.text(file)).forEach(text -> texts.add(file.getFileName() + ": " + text));
        }

        assertThat(texts)
                .as("texts in scripts: put them into an attribute of the page or among /account/session/texts")
                .isEmpty();
    }

    @Test
    void scriptsCountInTheLanguageOfThePage() {
        assertThat(Sources.files(Sources.SCRIPTS, ".js").stream()
                        .filter(file -> Sources.text(file).contains("en-GB")))
                .isEmpty();
    }

    @Test
    void aTextInAScriptIsTold() {
        assertThat(inScript("say(\"Saved\"); // \"It is Kept\"\nsay(`Put in: ${name}. Read it`);"))
                .containsExactly("Saved", "Put in: ${name}. Read it");
        assertThat(inScript("key === \"Enter\" || all(\"main [data-key], .fl-ask a\") || say(texts.saved)"))
                .isEmpty();
    }

    private static Map<String, Integer> counted() {
        var counts = new TreeMap<String, Integer>();
        for (var file : Sources.files(Sources.JAVA, ".java")) {
            if (isForReaders(file)) {
                add(counts, Sources.JAVA.relativize(file), inCode(Sources.text(file)));
            }
        }
        for (var file : Sources.files(Sources.TEMPLATES, ".jte")) {
            add(counts, Sources.TEMPLATES.relativize(file), inTemplate(Sources.text(file)));
        }
        return counts;
    }

    private static void add(Map<String, Integer> counts, Path file, int count) {
        var first = file.getName(0).toString();
        var module = List.of("ui", "layout").contains(first) ? "platform" : first;
        if (count > 0 && !module.equals("gallery")) {
            counts.merge(module, count, Integer::sum);
        }
    }

    /** Pages, words and refusals; what programs are told, and the samples of the gallery, are English for good. */
    private static boolean isForReaders(Path file) {
        var path = Sources.JAVA.relativize(file).toString().replace('\\', '/');
        return !path.contains("/gallery/")
                && (path.contains("/web/")
                        || path.startsWith("portal/")
                        || path.startsWith("platform/words/")
                        || path.endsWith("Refusal.java"));
    }

    static int inCode(String code) {
        int count = 0;
        for (var line : code.lines().toList()) {
            if (!NOT_FOR_READERS.matcher(line).find()) {
                count += literals(line);
            }
        }
        return count;
    }

    static int inTemplate(String template) {
        var text = template.lines()
                .filter(line -> !line.startsWith("@import") && !line.startsWith("@param"))
                .collect(Collectors.joining("\n"));
        int count = 0;
        var expressions = Pattern.compile("\\$\\{[^}]*}|@(?:template|if|elseif|for)[^\\n]*|!\\{[^}]*}")
                .matcher(text);
        while (expressions.find()) {
            count += literals(expressions.group());
        }
        var attributes = Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"$]+)\"")
                .matcher(text);
        while (attributes.find()) {
            count += WORDS.matcher(attributes.group(1)).find() ? 1 : 0;
        }
        var plain = text.replaceAll("\\$\\{[^}]*}", "\u0000")
                .replaceAll("!\\{[^}]*}", "")
                .replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "")
                .replaceAll("(?s)<[^>]*>", "\u0000")
                .replaceAll("@(?:template|if|elseif|else|endif|for|endfor)(?:\\([^\\n]*\\))?", "\u0000");
        for (var part : plain.split("[\u0000\\n`]")) {
            count += part.strip().length() > 2 && WORDS.matcher(part.strip()).find() ? 1 : 0;
        }
        return count;
    }

    /** What begins with a capital letter and is neither a key of the keyboard nor the product's name. */
    static List<String> inScript(String code) {
        return code.lines()
                .map(line -> line.replaceAll("(^|\\s)//.*", ""))
                .flatMap(line -> IN_SCRIPT.matcher(line).results())
                .map(found -> found.group(2))
                .filter(text -> SENTENCE.matcher(text).matches() && !NAMES.contains(text))
                .toList();
    }

    private static int literals(String code) {
        int count = 0;
        var literals = LITERAL.matcher(code);
        while (literals.find()) {
            count += WORDS.matcher(literals.group(1)).find() ? 1 : 0;
        }
        return count;
    }

    private static Map<String, Integer> kept() throws IOException {
        return Files.exists(KEPT)
                ? Files.readAllLines(KEPT).stream()
                        .map(line -> line.split(" "))
                        .collect(Collectors.toMap(line -> line[0], line -> Integer.valueOf(line[1])))
                : Map.of();
    }

    private static String written(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() + "\n")
                .collect(Collectors.joining());
    }
}

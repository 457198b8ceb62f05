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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Counts the texts that still stand in code and templates instead of a message file, module by module. A module may only ever have fewer:
 * whoever moves some runs this with {@code -Dgolden.write=true}, which keeps lower numbers and never higher ones.
 *
 * <p>All code is looked at. What programs or operators read is English for good and not counted: the packages {@code rest}, which answer
 * programs; {@code launch} and {@code operations}, which are the command line; comments, annotations and log lines; Java's own
 * exceptions, which are for bugs; patterns, SQL and filters. So are the made-up people of {@code demo} and the samples of the gallery. The count goes by what
 * reads like words, so it is a measure and not a law: words that are stored or compared count as well.
 */
class NotMovedTest {

    private static final Path KEPT = Path.of("src/test/resources/golden/language/not-moved.txt");

    /** Two words beside each other, or one that begins like a heading. */
    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z’]{2,}[,;:.]? [A-Za-z’]+|^[A-Z][a-z]{2,}[.:?]?$|^ ?[a-z]{2,}[:.]? $");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** What is said to developers, programs or the browser, up to the parenthesis behind which it stands. */
    private static final Pattern NOT_FOR_READERS = Pattern.compile(
            "@\\w+\\(|\\bLOG\\.\\w+\\(|\\bPattern\\.compile\\("
                    + "|\\bnew (?:Illegal(?:Argument|State)|UncheckedIO|UnsupportedOperation|NoSuchElement|IO|DateTime)Exception\\("
                    + "|\\bDSL\\.\\w+\\(|\\bnew Choice\\(|[hH]eader\\(|\\bofPattern\\(|\\bDateWords\\.of\\(|\\bsentUnder\\(|\\brequireNonNull\\(");

    /** Whole packages of it, wherever they stand, and whole modules. */
    private static final Set<String> PACKAGES = Set.of("rest", "gallery");

    private static final Set<String> MODULES = Set.of("launch", "operations", "demo");

    /** One comparison of a filter, such as {@code not paused} or {@code due < 2h}. */
    private static final String COMPARISON =
            "\\(*(?:not )?\\(*[a-z][a-z-]*(?: (?:[=<>!~]+|(?:not )?in) (?:[\\w%-]+|\\([^)]*\\)))?\\)*";

    /** Several of them, or one with a sign, and nothing else. */
    private static final Pattern FILTER =
            Pattern.compile("(?=.*(?:(?:^| )(?:and|or) | [=<>!~]+ | in \\()) ?(?:(?:and|or) )?" + COMPARISON
                    + "(?: (?:and|or) " + COMPARISON + ")*(?: and ?)?");

    /** A text, which stays, or a comment. */
    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:[^\"\\\\\\n]|\\\\.)*\")|(?s:/\\*.*?\\*/)|(?m)^\\s*//.*$|\\s// .*$");

    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|package) .*$");
    private static final Pattern LETTER = Pattern.compile("'(?:\\\\.|[^'\\\\])'");

    private static final Pattern IN_SCRIPT = Pattern.compile("([\"'`])((?:(?!\\1).)*)\\1");

    private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z’]+(?:[.!?]|[,:.]? .*)?");

    private static final Set<String> NAMES = Set.of("Enter", "Tab", "Escape", "Fairlead", "Home", "End");

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
        assertThat(inCode("throw new RefusedException(\"No such thing\");")).isEqualTo(1);
        assertThat(inCode("@Operation(summary = \"List them\",\n description = \"As \" + \"they are\")\nvoid list()"))
                .isZero();
        assertThat(inCode("problems.add(new FieldProblem(\n\"name\", \"Enter a name.\"));"))
                .isEqualTo(1);
        assertThat(inCode("list.filtered(OURS + \" and not paused and due < 2h\");"))
                .isZero();
        assertThat(inCode("Option.of(\"Open and waiting\");")).isEqualTo(1);
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

    private static boolean isForReaders(Path file) {
        var path = Sources.JAVA.relativize(file);
        return !MODULES.contains(path.getName(0).toString())
                && StreamSupport.stream(path.spliterator(), false)
                        .noneMatch(part -> PACKAGES.contains(part.toString()));
    }

    static int inCode(String code) {
        return literals(forReaders(code));
    }

    /** The code without what is not for readers. */
    private static String forReaders(String code) {
        var text = LETTER.matcher(COMMENT.matcher(code).replaceAll("$1")).replaceAll("0");
        text = IMPORT.matcher(text).replaceAll("");
        var left = new StringBuilder();
        var call = NOT_FOR_READERS.matcher(text);
        int from = 0;
        while (call.find(from)) {
            left.append(text, from, call.start());
            from = behind(text, call.end());
        }
        return left.append(text.substring(from)).toString();
    }

    /** Where the parenthesis ends that is open. */
    private static int behind(String text, int from) {
        int open = 1;
        int at = from;
        while (open > 0 && at < text.length()) {
            char letter = text.charAt(at);
            if (text.startsWith("\"\"\"", at)) {
                at = text.indexOf("\"\"\"", at + 3) + 2;
            } else if (letter == '"') {
                for (at++; text.charAt(at) != '"'; at++) {
                    at += text.charAt(at) == '\\' ? 1 : 0;
                }
            }
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            at++;
        }
        return at;
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
            var text = literals.group(1);
            count += WORDS.matcher(text).find() && !FILTER.matcher(text).matches() ? 1 : 0;
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

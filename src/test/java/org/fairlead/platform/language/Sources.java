package org.fairlead.platform.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The code and the templates as text, and what they say. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java/org/fairlead");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path SCRIPTS = Path.of("src/main/resources/static/js");
    static final Path TEXTS = Path.of("src/main/resources/org/fairlead");

    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(say|later)\\(");
    private static final Pattern IN_ANNOTATION =
            Pattern.compile("(?:@Words\\(|\\b(?:value|hint|words) = )\"([^\"]+)\"");
    private static final Pattern IN_TABLE = Pattern.compile("\\| ([a-z]+(?:\\.[a-z0-9-]+)+) \\|");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");

    private Sources() {}

    /**
     * A text that is asked for.
     *
     * @param where the file
     * @param key the key, as it is written there
     * @param names what is filled in
     * @param later whether only its key is named, so that what is filled in stands elsewhere
     */
    record Said(Path where, String key, List<String> names, boolean later) {}

    static List<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that code, templates and tables say, but what is said by a key that was named before. */
    static List<Said> said() {
        var said = new ArrayList<Said>();
        for (var root : List.of(JAVA, TEMPLATES)) {
            for (var file : files(root, root == JAVA ? ".java" : ".jte")) {
                said.addAll(said(file, text(file)));
            }
        }
        files(TEXTS, ".txt").forEach(table -> said.addAll(named(table, text(table), IN_TABLE)));
        return said;
    }

    /** Keys that stand where nothing can be called: what is filled in stands elsewhere. */
    private static List<Said> named(Path file, String text, Pattern place) {
        return place.matcher(text)
                .results()
                .map(key -> new Said(file, key.group(1), List.of(), true))
                .toList();
    }

    static List<Said> said(Path file, String text) {
        var said = new ArrayList<Said>();
        if (text.contains("import org.fairlead.platform.register.Words;")) {
            said.addAll(named(file, text, IN_ANNOTATION));
        }
        if (!text.contains("import static org.fairlead.platform.language.Say.")) {
            return said;
        }
        var calls = CALL.matcher(text);
        while (calls.find()) {
            var arguments = arguments(text, calls.end());
            var key = LITERAL.matcher(arguments.getFirst());
            if (key.matches()) {
                var names = new ArrayList<String>();
                for (int at = 1; at < arguments.size(); at += 2) {
                    names.add(arguments.get(at).replace("\"", ""));
                }
                said.add(new Said(file, key.group(1), names, calls.group(1).equals("later")));
            } else if (arguments.getFirst().contains("\"")
                    && !arguments.getFirst().contains("later(")) {
                throw new AssertionError(file + " puts a key together: " + arguments.getFirst());
            }
        }
        return said;
    }

    /** The arguments of a call, from behind its parenthesis on. */
    private static List<String> arguments(String text, int from) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        int begun = from;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (letter == '(' || letter == '{' || letter == '[')) {
                depth++;
            } else if (!quoted && depth == 0 && (letter == ',' || letter == ')')) {
                arguments.add(text.substring(begun, at).strip());
                begun = at + 1;
                if (letter == ')') {
                    return arguments;
                }
            } else if (!quoted && (letter == ')' || letter == '}' || letter == ']')) {
                depth--;
            }
        }
        return arguments;
    }
}

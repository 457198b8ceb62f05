package org.fairlead.register.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fairlead.platform.json.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns what a cell says into the JSON of a part. What cannot be read stays as it was written, so that the check of the shape refuses it
 * with the sentence it always has.
 *
 * @param names finds items by their names
 */
record CellReader(Names names) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "x");
    private static final Set<String> NO = Set.of("no", "false", "0", "n");
    private static final int MOST_OF_ONE_CELL = 1_000;

    /** Finds items. */
    @FunctionalInterface
    interface Names {

        /** The id of the item of a kind that a text names, or the text itself when it names none; empty to leave it out. */
        Optional<String> id(String kind, String text);
    }

    /** Whether a cell can say it. */
    static boolean reads(Answer answer) {
        return switch (answer) {
            case Answer.Group group -> false;
            case Answer.Table table -> false;
            case Answer.Written written -> false;
            case Answer.Several several ->
                several.each() instanceof Answer.Choice
                        || several.each() instanceof Answer.Reference
                        || several.each() instanceof Answer.Text;
            default -> true;
        };
    }

    /** What the cell says of a part. */
    JsonNode value(Answer answer, String cell) {
        var text = cell.strip();
        if (answer instanceof Answer.Several several) {
            return several(several.each(), text);
        }
        if (text.isEmpty()) {
            return answer instanceof Answer.YesNo ? JSON.booleanNode(false) : JSON.nullNode();
        }
        return switch (answer) {
            case Answer.Number number -> number(text);
            case Answer.YesNo yesNo -> yesNo(text);
            case Answer.Choice choice -> JSON.stringNode(code(choice.choices(), text));
            case Answer.Reference reference ->
                names.id(reference.kind(), text).<JsonNode>map(JSON::stringNode).orElseGet(JSON::nullNode);
            case Answer.Zone zone -> JSON.stringNode(text.replace(' ', '_'));
            case Answer.Length length -> JSON.stringNode(Spoken.duration(text));
            default -> JSON.stringNode(text.replace("\r\n", "\n"));
        };
    }

    private static JsonNode number(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")
                ? StoredJson.mapper().readTree(text.replaceFirst("^(-?)0+(?=[0-9])", "$1"))
                : JSON.stringNode(text);
    }

    private static JsonNode yesNo(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word)
                ? JSON.booleanNode(true)
                : NO.contains(word) ? JSON.booleanNode(false) : JSON.stringNode(text);
    }

    private static String code(List<Answer.Named> choices, String text) {
        return known(choices, text).orElse(text);
    }

    private static Optional<String> known(List<Answer.Named> choices, String text) {
        return choices.stream()
                .filter(choice ->
                        choice.code().equalsIgnoreCase(text) || choice.words().equalsIgnoreCase(text))
                .map(Answer.Named::code)
                .findFirst();
    }

    private JsonNode several(Answer each, String text) {
        var array = JSON.arrayNode();
        for (var one : split(each, text)) {
            if (each instanceof Answer.Reference reference) {
                names.id(reference.kind(), one).ifPresent(array::add);
            } else {
                array.add(each instanceof Answer.Choice choice ? code(choice.choices(), one) : one);
            }
        }
        return array;
    }

    /** The single texts. A name may hold a comma itself: the longest run of pieces that is known is one. */
    private List<String> split(Answer each, String text) {
        var pieces = Arrays.stream(text.split("[,;\\n]", MOST_OF_ONE_CELL))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        var found = new ArrayList<String>();
        for (int from = 0; from < pieces.size(); ) {
            int to = pieces.size();
            while (to > from + 1 && !isKnown(each, String.join(", ", pieces.subList(from, to)))) {
                to--;
            }
            found.add(String.join(", ", pieces.subList(from, to)));
            from = to;
        }
        return found;
    }

    private boolean isKnown(Answer each, String text) {
        return switch (each) {
            case Answer.Reference reference ->
                names.id(reference.kind(), text).filter(id -> !id.equals(text)).isPresent();
            case Answer.Choice choice -> known(choice.choices(), text).isPresent();
            default -> false;
        };
    }

    /** Whether a value in words is what the cell says already. */
    static boolean same(String words, String cell) {
        return words.replace("\r\n", "\n")
                .strip()
                .equals(cell.replace("\r\n", "\n").strip());
    }
}

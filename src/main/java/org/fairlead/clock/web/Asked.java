package org.fairlead.clock.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.clock.DueTimeAnswer.Problem;
import org.fairlead.clock.DueTimeRequest;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed into the calculator, and what was wrong with it. */
final class Asked {

    static final String SPELT_OUT = "";

    private static final List<String> FIELDS =
            List.of("calendar", "zone", "windows", "division", "dates", "opened", "target", "pauses", "as-of");

    private final MultiValueMap<String, String> sent;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Asked(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** Whether the form was sent, rather than opened. */
    boolean sent() {
        return sent.containsKey("opened");
    }

    String text(String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    String text(String name, String otherwise) {
        return sent() ? text(name) : otherwise;
    }

    /** The question, with a problem beside what cannot even be read. */
    DueTimeRequest request() {
        var windows = lines(text("windows").replace(';', '\n'));
        var spelt = new DueTimeRequest.Calendar(text("zone"), windows, holidays());
        return new DueTimeRequest(
                text("calendar").isBlank() ? spelt : null,
                text("opened"),
                minutes(),
                stops(),
                text("as-of").isBlank() ? null : text("as-of"));
    }

    /** Days on which nothing opens, beside those of a named calendar. */
    List<String> holidays() {
        var holidays = new ArrayList<String>();
        if (!text("division").isBlank()) {
            holidays.add(text("division"));
        }
        holidays.addAll(lines(text("dates").replace(',', '\n')));
        return holidays;
    }

    private @Nullable Long minutes() {
        var text = text("target").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,15}")) {
            errors.put("target", say("clock.asked.enter-the-target-as-a"));
            return null;
        }
        return Long.parseLong(text);
    }

    private List<DueTimeRequest.Stop> stops() {
        return lines(text("pauses")).stream()
                .map(line -> line.split("\\s+(?:to|until|-)\\s*|/", 2))
                .map(ends -> new DueTimeRequest.Stop(ends[0], ends.length == 1 || ends[1].isBlank() ? null : ends[1]))
                .toList();
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Puts problems beside their fields; the first of each stays. */
    void refuse(List<Problem> problems) {
        for (var problem : problems) {
            errors.putIfAbsent(field(problem.pointer()), sentence(problem));
        }
    }

    private String field(String pointer) {
        var parts = pointer.split("/", -1);
        return switch (parts[1]) {
            case "calendar" ->
                switch (parts.length > 2 ? parts[2] : "") {
                    case "zone" -> "zone";
                    case "windows" -> "windows";
                    case "holidays" -> "dates";
                    default -> "calendar";
                };
            case "targetMinutes" -> "target";
            case "asOf" -> "as-of";
            default -> parts[1];
        };
    }

    /** In a field of several lines, the line is said. */
    private static String sentence(Problem problem) {
        var parts = problem.pointer().split("/", -1);
        boolean line = parts.length > 2 && parts[1].equals("pauses");
        return line
                ? say("clock.asked.line", "number", Integer.parseInt(parts[2]) + 1, "problem", problem.sentence())
                : problem.sentence();
    }

    Field field(String name, String label) {
        var error = errors.get(name);
        return error == null ? Field.of(name, label) : Field.of(name, label).withError(error);
    }

    boolean refused() {
        return !errors.isEmpty();
    }

    /** The problems as links to their fields, in the order of the form. */
    List<Link> errors() {
        return FIELDS.stream()
                .filter(errors::containsKey)
                .map(name -> new Link(String.valueOf(errors.get(name)), "#" + name))
                .toList();
    }
}

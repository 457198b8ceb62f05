package org.fairlead.checklist.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.checklist.Doer;
import org.fairlead.checklist.Step;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * A step in a line: what is to be done, how, whether it must be, and by whom, with bars between. What is left out at the end is the usual.
 * A bar or a backslash within a text has a backslash before it.
 *
 * <pre>
 * Ring the site | its number stands in the register | required | holder
 * </pre>
 */
final class StepLine {

    private static final String REQUIRED = "required";
    private static final int PARTS = 4;

    private StepLine() {}

    static String write(Step step, Register register) {
        var parts = new ArrayList<String>();
        parts.add(guarded(step.text()));
        parts.add(step.hint() == null ? "" : guarded(step.hint()));
        parts.add(step.required() ? REQUIRED : "");
        parts.add(doer(step, register));
        while (parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return String.join(" | ", parts);
    }

    private static String guarded(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String doer(Step step, Register register) {
        var party = step.party();
        if (party != null) {
            return guarded(register.title(People.ORGANISATION, party));
        }
        return step.doer() == Doer.ANYBODY ? "" : step.doer().code();
    }

    /**
     * The step that a line says.
     *
     * @param field the field that is refused where it says none
     */
    static Step read(String line, String field, Register register) {
        var parts = parts(line);
        var required = parts.get(2);
        if (parts.size() > PARTS || !required.isEmpty() && !required.equalsIgnoreCase(REQUIRED)) {
            throw GeneralRefusal.invalid(field, say("checklist.list.not-a-step", "line", line.strip()));
        }
        var who = parts.get(3);
        var doer = who.isEmpty()
                ? Doer.ANYBODY
                : Doer.of(who).filter(each -> each != Doer.PARTY).orElse(Doer.PARTY);
        var party = doer == Doer.PARTY ? party(who, field, register) : null;
        return new Step(parts.get(0), parts.get(1), !required.isEmpty(), doer, party);
    }

    /** What stands between the bars, four parts at least. */
    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '\\' && at + 1 < line.length()) {
                at++;
                part.append(line.charAt(at));
            } else if (letter == '|') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString().strip());
        while (parts.size() < PARTS) {
            parts.add("");
        }
        return parts;
    }

    private static @Nullable UUID party(String who, String field, Register register) {
        var found = register.all(People.ORGANISATION).stream()
                .filter(item -> item.body().name().equalsIgnoreCase(who)
                        || item.id().toString().equals(who))
                .toList();
        if (found.size() != 1) {
            throw GeneralRefusal.invalid(field, say("checklist.list.nobody", "who", who));
        }
        return found.getFirst().id();
    }
}

package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.History;

/**
 * What a form was based on, so that it overwrites nothing its sender has not seen. A field counts as changed by the sender where it
 * differs from what the form showed, and as overtaken where somebody else has changed it to something else since.
 *
 * @param history as it is now
 * @param version the version the form showed
 */
record Basis(History history, int version) {

    /** The name of the form's field that carries the version. */
    static final String FIELD = "basedOn";

    static Basis of(Seen seen, Input input) {
        var history = seen.view().history();
        return new Basis(history, input.text(FIELD).isBlank() ? history.version() : input.number(FIELD));
    }

    /** The header the form showed; the first one when it showed none that there ever was. */
    Header then() {
        return history.steps().stream()
                .filter(step -> step.entry().seq() <= version)
                .map(History.Step::after)
                .reduce((first, last) -> last)
                .orElseGet(() -> history.steps().getFirst().after());
    }

    /** The newest fact of the kind that the form knew of. */
    <T extends Fact> Optional<T> then(Class<T> kind) {
        return history.of(kind)
                .filter(entry -> entry.seq() <= version)
                .map(entry -> kind.cast(entry.fact()))
                .reduce((first, last) -> last);
    }

    /** The newest entry of the kind since then. */
    Optional<Entry> since(Predicate<Fact> kind) {
        return history.entries().stream()
                .filter(entry -> entry.seq() > version && kind.test(entry.fact()))
                .reduce((first, last) -> last);
    }

    /**
     * A field of the form.
     *
     * @param name the field
     * @param then what the form showed
     * @param now what it is now
     * @param mine what was sent
     */
    record Value(String name, String then, String now, String mine) {

        boolean touched() {
            return !Objects.equals(then, mine);
        }

        boolean overtaken() {
            return touched() && !Objects.equals(then, now) && !Objects.equals(now, mine);
        }

        /** What both wanted: the sender's where the sender changed it, else as it is now. */
        String merged() {
            return touched() ? mine : now;
        }

        FieldProblem problem(String by, String theirs, String ours) {
            return new FieldProblem(name, say("incident.overtaken.field", "who", by, "theirs", theirs, "ours", ours));
        }
    }
}

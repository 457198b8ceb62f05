package org.fairlead.incident.web;

import java.util.Optional;
import java.util.function.Predicate;
import org.fairlead.incident.IncidentFields;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.History;

/**
 * What a form was based on, so that it overwrites nothing its sender has not seen.
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

    /** The same version, with what has happened since. */
    Basis with(History now) {
        return new Basis(now, version);
    }

    /** The fields the form showed. */
    IncidentFields fields() {
        return IncidentFields.at(history, version);
    }

    /** The header the form showed; the first one when it showed none that there ever was. */
    Header then() {
        return history.steps().stream()
                .filter(step -> step.entry().seq() <= version)
                .map(History.Step::after)
                .reduce((first, last) -> last)
                .orElseGet(() -> history.steps().getFirst().after());
    }

    /** The newest entry of the kind since then. */
    Optional<Entry> since(Predicate<Fact> kind) {
        return history.entries().stream()
                .filter(entry -> entry.seq() > version && kind.test(entry.fact()))
                .reduce((first, last) -> last);
    }
}

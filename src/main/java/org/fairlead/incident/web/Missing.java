package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.PersonField;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;

/** Says of a refused form everything that is missing at once, so that nobody mends one field only to hear of the next. */
final class Missing {

    private Missing() {}

    /** The refused input with a problem at each field that is needed, empty and without a problem yet. */
    static Input of(List<Object> fields, Input refused) {
        var found = refused;
        for (var part : fields) {
            var field = field(part).orElse(null);
            if (field != null && !field.optional() && found.text(field.name()).isBlank()) {
                found = found.withProblem(field.name(), say("incident.input.needed", "label", field.label()));
            }
        }
        return found;
    }

    private static Optional<Field> field(Object part) {
        return switch (part) {
            case TextArea area -> Optional.of(area.field());
            case TextField text -> Optional.of(text.field());
            case Select select -> Optional.of(select.field());
            case Radios radios -> Optional.of(radios.field());
            case PersonField person -> Optional.of(person.field());
            default -> Optional.empty();
        };
    }
}

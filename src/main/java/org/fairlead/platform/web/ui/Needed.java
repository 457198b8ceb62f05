package org.fairlead.platform.web.ui;

import static org.fairlead.platform.language.Say.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Says of a refused form everything that is missing at once, so that nobody mends one field only to hear of the next. */
public final class Needed {

    private Needed() {}

    /**
     * What is missing.
     *
     * @param fields the components of the form
     * @param given what was given under a name; empty for nothing
     * @return a sentence for each field that is needed and empty, in the order of the form
     */
    public static Map<String, String> missing(List<Object> fields, UnaryOperator<String> given) {
        var missing = new LinkedHashMap<String, String>();
        for (var part : fields) {
            if (part instanceof Folded folded) {
                missing.putAll(missing(folded.fields(), given));
            }
            field(part)
                    .filter(field -> !field.optional() && isEmpty(part, field.name(), given))
                    .ifPresent(
                            field -> missing.put(field.name(), say("platform.field.needed", "label", field.label())));
        }
        return missing;
    }

    private static boolean isEmpty(Object part, String name, UnaryOperator<String> given) {
        return part instanceof DateTimeField
                ? given.apply(name + "-date").isBlank()
                        || given.apply(name + "-time").isBlank()
                : given.apply(name).isBlank();
    }

    /** The field of a component in which one thing is given; empty for boxes to tick and what is no field. */
    static Optional<Field> field(Object part) {
        return switch (part) {
            case TextArea area -> Optional.of(area.field());
            case TextField text -> Optional.of(text.field());
            case Select select -> Optional.of(select.field());
            case Radios radios -> Optional.of(radios.field());
            case PersonField person -> Optional.of(person.field());
            case DateTimeField moment -> Optional.of(moment.field());
            default -> Optional.empty();
        };
    }
}

package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.fairlead.incident.PeopleToName;
import org.fairlead.incident.PeopleToName.Named;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PersonField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person in a form: drawn as a name, read as an id. */
@Component
class PersonChoice {

    private static final String SUGGESTIONS = "/incidents/people-to-name";

    /** More than these are not told apart by looking: the name must be written further. */
    private static final int MOST = 12;

    private final PeopleToName people;

    PersonChoice(PeopleToName people) {
        this.people = people;
    }

    /**
     * The field.
     *
     * @param written what was entered, or the id of whom the form begins with; empty for nobody
     */
    PersonField field(Field field, String written, Actor actor) {
        var id = id(written);
        var value =
                id == null ? written : people.one(actor, id).map(Named::label).orElse("");
        var fitting = field.hasError() && id == null ? fitting(actor, written) : List.<Named>of();
        return new PersonField(
                field,
                value,
                SUGGESTIONS,
                fitting.size() < 2
                        ? List.of()
                        : fitting.stream().map(PersonChoice::option).toList());
    }

    private static Option option(Named named) {
        return Option.of(named.person().toString(), named.label()).withHint(named.address());
    }

    /**
     * The same input with ids in the place of names. Refused where nobody or several people fit what was written.
     *
     * @param held each field's name, and the id of whom the form began with; empty for nobody
     */
    Input read(Input input, Actor actor, Map<String, String> held) {
        var read = input;
        for (var name : new TreeSet<>(held.keySet())) {
            if (input.has(name)) {
                var written = new Written(name, input.text(name), input.text(name + PersonField.ONE));
                var one = one(written, Objects.requireNonNull(held.get(name)), actor);
                read = read.with(name, one == null ? "" : one.toString());
            }
        }
        return read;
    }

    /**
     * What was entered for a person.
     *
     * @param field the field's name
     * @param words the name, or an id; empty for nobody
     * @param chosen the id of one of several that fitted; empty for none
     */
    record Written(String field, String words, String chosen) {}

    /**
     * Whom the words name; null for nobody. Refused where nobody or several people fit them.
     *
     * @param held the id of whom the form began with, who stays when the words are still theirs; empty for nobody
     */
    @Nullable
    UUID one(Written written, String held, Actor actor) {
        var words = written.words().strip();
        var given = id(words);
        if (words.isEmpty() || given != null) {
            return given;
        }
        var kept = id(held);
        if (kept != null
                && people.one(actor, kept)
                        .filter(one -> one.label().equals(words))
                        .isPresent()) {
            return kept;
        }
        var fitting = fitting(actor, words);
        if (fitting.size() == 1) {
            return fitting.getFirst().person();
        }
        return fitting.stream()
                .map(Named::person)
                .filter(person -> person.toString().equals(written.chosen()))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid(written.field(), problem(fitting.size())));
    }

    private List<Named> fitting(Actor actor, String written) {
        var called = people.called(actor, written);
        return called.isEmpty() ? people.like(actor, written, MOST + 1) : called;
    }

    private static String problem(int fitting) {
        if (fitting == 0) {
            return say("incident.person.nobody");
        }
        return fitting > MOST ? say("incident.person.many") : say("incident.person.several");
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException words) {
            return null;
        }
    }
}

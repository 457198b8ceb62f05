package org.fairlead.incident.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.incident.PeopleToName;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People to name, read from the register. What is compared is folded once for each list the register gives. */
@Component
class NameablePeople implements PeopleToName {

    private final Register register;
    private volatile @Nullable Folded folded;

    NameablePeople(Register register) {
        this.register = register;
    }

    /** Everybody in force, with what they are compared by. */
    private record Folded(List<Item<Person>> of, List<Line> lines) {}

    private record Line(Named named, String nameIndex, String index) {}

    private record Fitting(Line line, int fit) {}

    @Override
    public List<Named> like(Actor actor, String words, int most) {
        var wanted = Wanted.of(words);
        return nameable(actor)
                .map(line -> new Fitting(line, fit(wanted, line)))
                .filter(fitting -> fitting.fit() > 0)
                .sorted(Comparator.comparingInt(Fitting::fit).reversed())
                .limit(most)
                .map(fitting -> fitting.line().named())
                .toList();
    }

    /** Better where all the words are in the name. */
    private static int fit(Wanted wanted, Line line) {
        int inName = wanted.fit(line.nameIndex());
        return inName > 0 ? inName + 1 : Math.min(1, wanted.fit(line.index()));
    }

    @Override
    public List<Named> called(Actor actor, String words) {
        var label = words.strip().toLowerCase(Locale.ROOT);
        return nameable(actor)
                .map(Line::named)
                .filter(named -> named.label().toLowerCase(Locale.ROOT).equals(label))
                .toList();
    }

    @Override
    public Optional<Named> one(Actor actor, UUID person) {
        return register.latest(People.PERSON, person)
                .filter(item -> Rights.mayName(actor, new PersonId(person), register))
                .map(item -> line(item).named());
    }

    private Stream<Line> nameable(Actor actor) {
        return lines().stream()
                .filter(line -> Rights.mayName(actor, new PersonId(line.named().person()), register));
    }

    private List<Line> lines() {
        var now = register.all(People.PERSON);
        var before = folded;
        if (before != null && before.of() == now) {
            return before.lines();
        }
        var lines = now.stream().map(this::line).toList();
        folded = new Folded(now, lines);
        return lines;
    }

    private Line line(Item<Person> item) {
        var body = item.body();
        var organisation = register.title(People.ORGANISATION, body.organisation());
        var address = Objects.requireNonNullElse(body.email(), "");
        var named = new Named(item.id(), body.name(), organisation, address);
        return new Line(named, Wanted.index(body.name()), Wanted.index(named.label() + " " + address));
    }
}

package org.fairlead.record;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.NameResolver;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;

/** What names in filters stand for: items of the register by title; an id stands for itself, and whether it is anybody's is not said. */
record RecordNames(Register register, Actor actor) implements NameResolver {

    private static final int MOST = 200;

    @Override
    public Set<UUID> named(FilterField field, String name) {
        var found = new HashSet<UUID>();
        register.kinds().stream()
                .filter(kind -> kind.name().equals(kindOf(field)))
                .forEach(kind -> collect(kind, name.strip(), found));
        boolean ofStaff = field.type() == FilterType.PERSON || field.type() == FilterType.TEAM;
        if (ofStaff && actor.reach() == Reach.SELF) {
            found.retainAll(own(field.type()));
        }
        return found;
    }

    /** Names of which the text is a part, by how early it stands in them; as many as somebody looks through. */
    List<String> like(FilterField field, String part) {
        var wanted = part.strip().toLowerCase(Locale.ROOT);
        return register.kinds().stream()
                .filter(kind -> kind.name().equals(kindOf(field)))
                .flatMap(this::titles)
                .distinct()
                .filter(title -> title.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing((String title) ->
                                !title.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(String.CASE_INSENSITIVE_ORDER))
                .limit(MOST)
                .toList();
    }

    private <T> Stream<String> titles(RegisterKind<T> kind) {
        return register.all(kind).stream().map(item -> kind.title().apply(item.body()));
    }

    private static String kindOf(FilterField field) {
        return switch (field.type()) {
            case PARTY -> "organisation";
            case PERSON -> "person";
            case TEAM -> "team";
            case REF -> field.name();
            case TEXT, NUMBER, INSTANT, CHOICE, FLAG ->
                throw new IllegalArgumentException(field.name() + " is not compared with names");
        };
    }

    private <T> void collect(RegisterKind<T> kind, String name, Set<UUID> found) {
        register.all(kind).stream()
                .filter(item -> kind.title().apply(item.body()).equalsIgnoreCase(name))
                .forEach(item -> found.add(item.id()));
        if (name.length() == 36) {
            try {
                found.add(UUID.fromString(name.toLowerCase(Locale.ROOT)));
            } catch (IllegalArgumentException notAnId) {
                return;
            }
        }
    }

    @Override
    public Set<UUID> own(FilterType type) {
        var own = new HashSet<UUID>();
        switch (type) {
            case PERSON -> actor.optionalPerson().ifPresent(person -> own.add(person.value()));
            case PARTY -> actor.parties().stream().map(PartyId::value).forEach(own::add);
            case TEAM ->
                actor.optionalPerson()
                        .flatMap(person -> register.latest(People.PERSON, person.value()))
                        .ifPresent(item -> own.addAll(item.body().teams()));
            case TEXT, NUMBER, INSTANT, CHOICE, REF, FLAG ->
                throw new IllegalArgumentException("nobody owns a " + type);
        }
        return own;
    }
}

package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.Words;
import org.springframework.stereotype.Component;

/** The kinds there are, by name and by path, and the names of their items. */
@Component
public class Kinds {

    private final Register register;

    Kinds(Register register) {
        this.register = register;
    }

    /** Every kind, by its name in the plural. */
    public List<RegisterKind<?>> all() {
        return register.kinds().stream()
                .sorted(Comparator.comparing(Kinds::plural))
                .toList();
    }

    /** The kind at a path; refused when there is none. */
    public RegisterKind<?> at(String path) {
        return register.kinds().stream()
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("register.refusal.no-list")));
    }

    /** The kind of this name; empty when no module declares it. */
    public Optional<RegisterKind<?>> named(String name) {
        return register.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** A kind in words, singular. */
    public String words(String name) {
        return named(name).map(RegisterKind::words).orElse(name);
    }

    /** One of a kind in words. */
    public String one(String name) {
        return named(name).map(RegisterKind::one).orElse(name);
    }

    /** Whether there is such an item of the kind; of a kind nobody declares, any id will do. */
    boolean knows(String kind, UUID id) {
        return named(kind).map(found -> register.latest(found, id).isPresent()).orElse(true);
    }

    /** An item's name; the id itself for a kind that nobody declares. */
    public String title(String kind, UUID id) {
        return named(kind).map(found -> register.title(found, id)).orElse(id.toString());
    }

    /** The items of a kind that can be chosen now by the actor. */
    public List<Answer.Named> choices(String kind, Actor actor) {
        return named(kind).map(found -> choices(found, actor)).orElse(List.of());
    }

    private <T> List<Answer.Named> choices(RegisterKind<T> kind, Actor actor) {
        return register.all(kind).stream()
                .filter(item -> mayRead(actor, item))
                .map(item -> new Answer.Named(item.id().toString(), kind.title().apply(item.body())))
                .toList();
    }

    /** Whether the actor is among those who may read the item: the same rule as the database's own. */
    public static boolean mayRead(Actor actor, Item<?> item) {
        var readers = item.readers();
        return readers == null || overseesAll(actor) || readers.stream().anyMatch(actor::actsFor);
    }

    /** Whether the actor's reach is the whole estate. */
    static boolean overseesAll(Actor actor) {
        return actor.reach() == Reach.ALL || actor.reach() == Reach.SYSTEM;
    }

    /** The kind's name in the plural, with a capital. */
    public static String plural(RegisterKind<?> kind) {
        var words = kind.type().getAnnotation(Words.class);
        return words == null ? ShapeReader.capital(kind.path().replace('-', ' ')) : say(words.value());
    }

    /** What the kind is for, in one sentence. */
    public static String sentence(RegisterKind<?> kind) {
        var words = kind.type().getAnnotation(Words.class);
        return words == null || words.hint().isEmpty()
                ? say("register.kind.sentence", "kinds", plural(kind))
                : say(words.hint());
    }

    /** A kind in words with a capital. */
    public static String capital(String words) {
        return ShapeReader.capital(words);
    }
}

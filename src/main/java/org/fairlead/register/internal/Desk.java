package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.Registrar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reading and keeping items, with what the actor may read and from when a version may hold. */
@Component
public class Desk {

    private final Register register;
    private final Registrar registrar;
    private final Clock clock;
    private final UuidSource ids;

    Desk(Register register, Registrar registrar, Clock clock, UuidSource ids) {
        this.register = register;
        this.registrar = registrar;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is now. */
    public Instant now() {
        return clock.instant();
    }

    /** A fresh id. */
    public UUID nextId() {
        return ids.next();
    }

    /** The items in force at the instant, by title. */
    public <T> List<Item<T>> all(RegisterKind<T> kind, Instant at, Actor actor) {
        return readable(register.all(kind, at), actor);
    }

    /** The newest version of every item, by title. */
    public <T> List<Item<T>> newest(RegisterKind<T> kind, Actor actor) {
        return readable(register.newest(kind), actor);
    }

    /** The version in force now, or the newest when none is yet; retired ones too. */
    public <T> Item<T> now(RegisterKind<T> kind, UUID id, Actor actor) {
        return readable(register.latest(kind, id), kind, actor);
    }

    /** The version in force at the instant. */
    public <T> Item<T> at(RegisterKind<T> kind, UUID id, Instant at, Actor actor) {
        return readable(register.at(kind, id, at), kind, actor);
    }

    /** All versions, oldest first; refused when there is no such item. */
    public <T> List<Item<T>> history(RegisterKind<T> kind, UUID id, Actor actor) {
        now(kind, id, actor);
        return readable(register.history(kind, id), actor);
    }

    /** The newest version: what the next one is based on. */
    public <T> Item<T> newest(RegisterKind<T> kind, UUID id, Actor actor) {
        return history(kind, id, actor).getLast();
    }

    /** Who wrote the versions. */
    public Map<Integer, PersonId> writers(UUID id) {
        return registrar.writers(id);
    }

    /**
     * Adds an item.
     *
     * @param inForce from when it holds; null for now. It may lie in the past: nothing was said of the item before.
     */
    public <T> Item<T> add(RegisterKind<T> kind, T body, @Nullable Instant inForce, Actor actor, Once once) {
        var from = inForce == null ? clock.instant() : inForce;
        return registrar.write(kind, new Register.Change<>(ids.next(), 0, body, from, false), actor, once);
    }

    /** Adds a version; see {@link #inForce}. */
    public <T> Item<T> change(RegisterKind<T> kind, Register.Change<T> change, Actor actor, Once once) {
        return registrar.write(kind, change, actor, once);
    }

    /**
     * From when a new version holds. Nothing said, or what the newest version already says, means now, or the newest version's
     * own time when that lies ahead. What was in force in the past stays as it was.
     */
    public Instant inForce(Item<?> newest, @Nullable Instant said) {
        var now = clock.instant();
        if (said == null || said.equals(newest.inForce())) {
            return newest.inForce().isAfter(now) ? newest.inForce() : now;
        }
        if (said.isBefore(now)) {
            throw GeneralRefusal.invalid("inForce", say("register.refusal.from-now"));
        }
        return said;
    }

    private static <T> List<Item<T>> readable(List<Item<T>> items, Actor actor) {
        return items.stream().filter(item -> Kinds.mayRead(actor, item)).toList();
    }

    private static <T> Item<T> readable(java.util.Optional<Item<T>> item, RegisterKind<T> kind, Actor actor) {
        return item.filter(found -> Kinds.mayRead(actor, found))
                .orElseThrow(() -> new RefusedException(new GeneralRefusal.Unknown(kind.words())));
    }
}

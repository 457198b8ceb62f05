package org.fairlead.access.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Shared;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.springframework.stereotype.Component;

/** The rule of sharing, with teams looked up in the register. */
@Component
class RegisteredSharings implements Sharings {

    private final Access access;
    private final Register register;

    RegisteredSharings(Access access, Register register) {
        this.access = access;
        this.register = register;
    }

    @Override
    public boolean uses(Actor actor, Owned thing, Law law) {
        if (actor.reach() == Reach.SYSTEM || owns(actor, thing) || keeps(actor, thing, law)) {
            return true;
        }
        var team = thing.shared().team();
        return team == null || teams(actor).contains(team);
    }

    @Override
    public boolean mayChange(Actor actor, Owned thing, Law law) {
        return owns(actor, thing) || keeps(actor, thing, law);
    }

    /** What somebody shared stays with the organisation they shared it in: who goes to another takes only what was theirs alone. */
    private static boolean owns(Actor actor, Owned thing) {
        return Sharings.isOwner(actor, thing.owner())
                && (thing.shared().sharing() == Sharing.PERSON
                        || actor.actsFor(thing.shared().organisation()));
    }

    private boolean keeps(Actor actor, Owned thing, Law law) {
        return access.may(actor, law.widely())
                && switch (thing.shared().sharing()) {
                    case PERSON -> false;
                    case TEAM, ORGANISATION -> actor.actsFor(thing.shared().organisation());
                    case EVERYONE -> actor.reach() == Reach.ALL;
                };
    }

    @Override
    public List<Sharing> choices(Actor actor, Law law) {
        var found = new ArrayList<Sharing>();
        found.add(Sharing.PERSON);
        if (actor.reach() != Reach.SELF && !teams(actor).isEmpty()) {
            found.add(Sharing.TEAM);
        }
        if (access.may(actor, law.widely())) {
            found.add(Sharing.ORGANISATION);
            if (actor.reach() == Reach.ALL) {
                found.add(Sharing.EVERYONE);
            }
        }
        return found;
    }

    @Override
    public Shared allowed(Actor actor, Wish wish, Law law) {
        if (!choices(actor, law).contains(wish.sharing())) {
            throw GeneralRefusal.invalid("sharing", say("access.sharing.narrower", "things", law.things()));
        }
        if (wish.sharing() != Sharing.TEAM) {
            return new Shared(wish.sharing(), actor.home(), null);
        }
        var team = wish.team();
        if (team == null || !teams(actor).contains(team)) {
            throw GeneralRefusal.invalid("team", say("access.sharing.team"));
        }
        return new Shared(Sharing.TEAM, actor.home(), team);
    }

    @Override
    public Shared changed(Actor actor, Shared before, Wish wish, Law law) {
        boolean same = before.sharing() == wish.sharing()
                && (wish.sharing() != Sharing.TEAM || Objects.equals(wish.team(), before.team()));
        return same ? before : allowed(actor, wish, law);
    }

    @Override
    public Set<UUID> teams(Actor actor) {
        return actor.optionalPerson()
                .flatMap(person -> register.latest(People.PERSON, person.value()))
                .map(item -> Set.copyOf(item.body().teams()))
                .orElse(Set.of());
    }

    @Override
    public String words(Actor actor, Owned thing) {
        var shared = thing.shared();
        return switch (shared.sharing()) {
            case PERSON ->
                Sharings.isOwner(actor, thing.owner())
                        ? shared.sharing().words()
                        : say("access.sharing.only-its-owner");
            case TEAM -> register.title(People.TEAM, Objects.requireNonNull(shared.team()));
            case ORGANISATION -> People.name(register, shared.organisation());
            case EVERYONE -> shared.sharing().words();
        };
    }
}

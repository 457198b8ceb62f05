package org.fairlead.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.fairlead.access.Accounts;
import org.fairlead.access.NewAccount;
import org.fairlead.access.Scope;
import org.fairlead.access.Tokens;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Register;

/** Makes organisations and people that can sign in; each call makes new ones, so tests do not meet one another's. */
public final class Estate {

    /** The password of everybody made here. */
    public static final String PASSWORD = "correct horse battery";

    private final Register register;
    private final Accounts accounts;
    private final Tokens tokens;
    private final UuidSource ids;

    Estate(Register register, Accounts accounts, Tokens tokens, UuidSource ids) {
        this.register = register;
        this.accounts = accounts;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** A new organisation with these roles. */
    public PartyId organisation(String name, OrganisationRole... roles) {
        var tool = Actor.tool(new PartyId(ids.next()));
        return new PartyId(register.add(People.ORGANISATION, new Organisation(name, null, Set.of(roles), null), tool)
                .id());
    }

    /** Somebody at the service integrator with these roles. */
    public Someone atTheIntegrator(Role... roles) {
        return at(organisation("Meridian Integration", OrganisationRole.INTEGRATOR), roles);
    }

    /** Somebody at a provider with these roles. */
    public Someone atAProvider(Role... roles) {
        return at(organisation("Halyard Hosting", OrganisationRole.PROVIDER), roles);
    }

    /** Somebody at the organisation with these roles. */
    public Someone at(PartyId organisation, Role... roles) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(Arrays.asList(roles));
        var person = register.add(
                People.PERSON,
                new Person("Ann Example", null, organisation.value(), Set.of(), held, null, null),
                Actor.tool(organisation));
        var id = new PersonId(person.id());
        var login = "ann" + person.id().toString().replace("-", "");
        accounts.open(new NewAccount(id, login, PASSWORD));
        return new Someone(id, organisation, login);
    }

    /** The value of an Authorization header by which a program acts for them, with every scope. */
    public String bearer(Someone someone) {
        return bearer(someone, Scope.values());
    }

    /** The value of an Authorization header with these scopes. */
    public String bearer(Someone someone, Scope... scopes) {
        return "Bearer "
                + tokens.issue(someone.person(), "a test", Set.of(scopes), Tokens.USUAL_DAYS)
                        .secret();
    }

    /**
     * Somebody who can sign in with {@link #PASSWORD}.
     *
     * @param person who
     * @param organisation where
     * @param login as typed
     */
    public record Someone(PersonId person, PartyId organisation, String login) {}
}

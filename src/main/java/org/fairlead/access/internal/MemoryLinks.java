package org.fairlead.access.internal;

import static org.fairlead.platform.language.Say.say;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.access.Account;
import org.fairlead.access.Accounts;
import org.fairlead.access.FirstAdministrator;
import org.fairlead.access.FirstAdministratorLinks;
import org.fairlead.access.NewAccount;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the secret of the one-time link in memory. */
@Component
final class MemoryLinks implements FirstAdministratorLinks {

    private static final Set<Role> CHOICES = EnumSet.of(Role.AGENT, Role.DUTY_OFFICER);

    private final Accounts accounts;
    private final Register register;
    private final TokenSecrets secrets;
    private final UuidSource ids;
    private @Nullable String secret;

    MemoryLinks(Accounts accounts, Register register, TokenSecrets secrets, UuidSource ids) {
        this.accounts = accounts;
        this.register = register;
        this.secrets = secrets;
        this.ids = ids;
    }

    @Override
    public synchronized Optional<String> oneTimePath() {
        if (!accounts.none()) {
            secret = null;
            return Optional.empty();
        }
        if (secret == null) {
            secret = secrets.next();
        }
        return Optional.of(PATH + secret);
    }

    @Override
    public synchronized boolean works(String tried) {
        return secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), tried.getBytes(StandardCharsets.UTF_8))
                && accounts.none();
    }

    @Override
    public synchronized Account use(String tried, FirstAdministrator who) {
        if (!works(tried)) {
            throw GeneralRefusal.unknown(say("access.first-administrator.link"));
        }
        check(who);
        var tool = Actor.tool(new PartyId(ids.next()));
        var organisation = register.add(
                People.ORGANISATION,
                new Organisation(who.organisation().strip(), null, who.organisationRoles(), null),
                tool);
        var roles = EnumSet.of(Role.ADMINISTRATOR);
        roles.addAll(who.roles());
        var person = register.add(
                People.PERSON,
                new Person(who.name().strip(), null, organisation.id(), Set.of(), roles, null, null),
                tool);
        var id = new PersonId(person.id());
        accounts.open(new NewAccount(id, who.login(), who.password()));
        secret = null;
        return accounts.of(id).orElseThrow();
    }

    /** Everything is looked at before anything is kept. */
    private static void check(FirstAdministrator who) {
        var problems = new ArrayList<FieldProblem>();
        if (who.organisation().isBlank()) {
            problems.add(new FieldProblem("organisation", say("access.first-administrator.enter-organisation")));
        }
        if (who.organisationRoles().isEmpty() || who.organisationRoles().contains(OrganisationRole.PROVIDER)) {
            problems.add(new FieldProblem("organisationRoles", say("access.first-administrator.choose-what")));
        }
        if (who.name().isBlank()) {
            problems.add(new FieldProblem("name", say("access.first-administrator.enter-name")));
        }
        if (!CHOICES.containsAll(who.roles())) {
            problems.add(new FieldProblem("roles", say("access.first-administrator.choose-roles")));
        }
        problems.addAll(StoredAccounts.problems(who.login(), who.password()));
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(List.copyOf(problems)));
        }
    }
}

package org.fairlead.access;

import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.PersonId;

/**
 * Local accounts: who can sign in, with which login and password.
 *
 * <pre>{@code
 * accounts.open(new NewAccount(person, "ann", password));
 * switch (accounts.signIn(login, password)) { case SignIn.Welcome welcome -> ...; case SignIn.Refused refused -> ...; }
 * }</pre>
 */
public interface Accounts {

    /** The fewest characters a password may have. */
    int SHORTEST_PASSWORD = 10;

    /** The most characters a password may have. */
    int LONGEST_PASSWORD = 200;

    /** Opens an account; refused when the login is taken or the password will not do. */
    void open(NewAccount account);

    /** Opens many accounts in one round trip: for the demo estate. */
    void openAll(List<NewAccount> accounts);

    /** Whether nobody can sign in yet. */
    boolean none();

    /** The person's account. Read often and from memory; a change elsewhere is seen within two seconds. */
    Optional<Account> of(PersonId person);

    /** The account of this login, in any case. */
    Optional<Account> named(String login);

    /** Tries to sign in. Guesses count, also those made at the same time. */
    SignIn signIn(String login, String password);

    /** Changes one's own password; refused when the present one is wrong or wanted again. Every other session of the person ends. */
    Account changePassword(PersonId person, String present, String wanted);

    /**
     * Keeps which language a person reads. Pages are in it from now on, on every device; programs are answered in English.
     *
     * @param language its BCP 47 tag
     */
    void reads(PersonId person, String language);

    /** Keeps how a person works; what is null stays as it is. Refused when a key is no single character or stands for two things. */
    void keep(PersonId person, OwnSettings changed);

    /** Shuts an account: sessions and tokens stop working at once. Or opens it again. */
    void disable(PersonId person, boolean disabled);
}

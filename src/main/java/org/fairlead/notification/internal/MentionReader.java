package org.fairlead.notification.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairlead.access.Access;
import org.fairlead.access.Account;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Mentions;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Header;
import org.fairlead.record.Readership;
import org.springframework.stereotype.Component;

/** Finds mentions by a pattern, and people by login or full name. */
@Component
class MentionReader implements Mentions {

    /** An at sign that is not inside a word or an address, and a login or a name in quotes. */
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+@-])@(?:[\"“]([^\"”“\\n]{1,200})[\"”]|([\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,199}))");

    /** What others said and what machines say mentions nobody: quoted lines, and code between backticks. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\s{0,3}>.*$|(?s)```.{0,50000}?```|`[^`\\n]{0,1000}`");

    private static final String ENDS_A_SENTENCE = "[._@+-]+$";

    private final Accounts accounts;
    private final Actors actors;
    private final Access access;
    private final Register register;

    MentionReader(Accounts accounts, Actors actors, Access access, Register register) {
        this.accounts = accounts;
        this.actors = actors;
        this.access = access;
        this.register = register;
    }

    /** A mention as written, and whom it names. */
    private record Written(String text, Optional<PersonId> person) {}

    private List<Written> written(String text) {
        var found = new ArrayList<Written>();
        var matcher = MENTION.matcher(QUOTED.matcher(text).replaceAll(" "));
        while (found.size() < MOST && matcher.find()) {
            var name = matcher.group(1);
            if (name != null) {
                found.add(new Written(matcher.group(), named(name.strip())));
            } else {
                var login = matcher.group(2).replaceAll(ENDS_A_SENTENCE, "");
                found.add(new Written("@" + login, accounts.named(login).map(Account::person)));
            }
        }
        return found;
    }

    private Optional<PersonId> named(String name) {
        var all = register.all(People.PERSON).stream()
                .filter(item -> item.body().name().equalsIgnoreCase(name))
                .limit(2)
                .toList();
        return all.size() == 1 ? Optional.of(new PersonId(all.getFirst().id())) : Optional.empty();
    }

    @Override
    public List<PersonId> in(String text) {
        var people = new LinkedHashSet<PersonId>();
        written(text).forEach(mention -> mention.person().ifPresent(people::add));
        return List.copyOf(people);
    }

    @Override
    public boolean reaches(PersonId person, Header header, Readership readers) {
        return actors.of(person)
                .map(Viewer::actor)
                .filter(actor -> access.may(actor, Act.READ_RECORDS))
                .filter(actor -> readers.includes(actor, header))
                .isPresent();
    }

    @Override
    public List<String> missed(String text, Header header, Readership readers) {
        return written(text).stream()
                .filter(mention -> mention.person()
                        .filter(person -> reaches(person, header, readers))
                        .isEmpty())
                .map(Written::text)
                .distinct()
                .toList();
    }

    @Override
    public List<Suggestion> like(String begins, Actor actor, Header header, Readership readers, int most) {
        var wanted = begins.strip().toLowerCase(Locale.ROOT);
        if (actor.reach() == Reach.SELF) {
            return List.of();
        }
        var ofLogin = wanted.isEmpty()
                ? Optional.<UUID>empty()
                : accounts.named(wanted).map(account -> account.person().value());
        return register.all(People.PERSON).stream()
                .filter(item -> !item.body().roles().isEmpty())
                .filter(item -> knows(actor, item.body()))
                .filter(item ->
                        fits(item, wanted) || ofLogin.filter(item.id()::equals).isPresent())
                .filter(item -> reaches(new PersonId(item.id()), header, readers))
                .limit(most)
                .map(this::suggestion)
                .toList();
    }

    /** A supplier is not given a directory of other organisations' people. */
    private static boolean knows(Actor actor, Person person) {
        return actor.reach() != Reach.PARTY
                || actor.parties().stream().anyMatch(party -> party.value().equals(person.organisation()));
    }

    private static boolean fits(Item<Person> item, String wanted) {
        var name = item.body().name().toLowerCase(Locale.ROOT);
        return name.startsWith(wanted) || name.contains(" " + wanted);
    }

    private Suggestion suggestion(Item<Person> item) {
        var person = new PersonId(item.id());
        var name = item.body().name();
        var written = accounts.of(person)
                .filter(account -> !account.disabled())
                .map(account -> "@" + account.login())
                .orElse("@\"" + name + "\"");
        return new Suggestion(
                person, name, register.title(People.ORGANISATION, item.body().organisation()), written);
    }
}

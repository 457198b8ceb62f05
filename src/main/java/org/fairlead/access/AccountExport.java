package org.fairlead.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn.Flag;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.platform.web.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts as a file, by login, some at a time; no secret is in it. */
@Component
public final class AccountExport {

    private static final int AT_ONCE = 200;

    private final AccountKeeping keeping;
    private final Register register;
    private final Clock clock;

    AccountExport(AccountKeeping keeping, Register register, Clock clock) {
        this.keeping = keeping;
        this.register = register;
        this.clock = clock;
    }

    /**
     * The sheet.
     *
     * @param beginning what logins begin with, in small letters; empty for any
     * @param people or whose they are
     */
    public Sheet<AccountSummary> sheet(Viewer viewer, String beginning, Set<PersonId> people) {
        var about = new SheetAbout(
                "accounts",
                beginning,
                Marking.STANDARD.text(),
                new SheetAbout.Exporter(viewer.line(), viewer.actor()),
                clock.instant().atZone(viewer.zone()));
        return Sheet.of(
                about,
                List.of(
                        new Text<>("login", "Login", AccountSummary::login),
                        new Text<>(
                                "person-id",
                                "Person id",
                                account -> account.person().toString()),
                        new Text<>("person", "Person", account -> name(account.person())),
                        new Text<>("organisation", "Organisation", account -> organisation(account.person())),
                        new Flag<>("shut", "Shut", AccountSummary::disabled),
                        new Moment<>("locked-until", "Locked until", AccountSummary::lockedUntil),
                        new Moment<>("since", "So since", AccountSummary::since),
                        new Flag<>("must-choose", "Must choose a password", AccountSummary::mustChoose)),
                new Rows(beginning, people));
    }

    private String name(PersonId person) {
        return register.title(People.PERSON, person.value());
    }

    private @Nullable String organisation(PersonId person) {
        return register.latest(People.PERSON, person.value())
                .map(item -> register.title(People.ORGANISATION, item.body().organisation()))
                .orElse(null);
    }

    /** The accounts, read on from the last. */
    private final class Rows implements SheetRows<AccountSummary> {

        private final String beginning;
        private final Set<PersonId> people;
        private @Nullable String last;

        Rows(String beginning, Set<PersonId> people) {
            this.beginning = beginning;
            this.people = people;
        }

        @Override
        public List<AccountSummary> next() {
            var some = keeping.list(new AccountKeeping.Range(beginning, people, last, false, AT_ONCE));
            if (!some.isEmpty()) {
                last = some.getLast().login();
            }
            return some;
        }
    }
}

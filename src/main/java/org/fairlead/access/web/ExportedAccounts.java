package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Locale;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.AccountSummary;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Flag;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts, by login, some at a time; no secret is in it. */
@Component
final class ExportedAccounts implements ExportedList {

    private static final int AT_ONCE = 200;

    private final AccountKeeping keeping;
    private final AccountsDrawing drawing;
    private final Register register;

    ExportedAccounts(AccountKeeping keeping, AccountsDrawing drawing, Register register) {
        this.keeping = keeping;
        this.drawing = drawing;
        this.register = register;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Act needs() {
        return Act.MANAGE_ACCOUNTS;
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice("q", "What logins begin with, or a part of a person's name"));
    }

    @Override
    public Sheet<AccountSummary> sheet(Asked asked) {
        var words = asked.text("q");
        var beginning = words.toLowerCase(Locale.ROOT);
        var people = drawing.people(words);
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("login", say("access.sign-in.login"), AccountSummary::login),
                        new Text<>(
                                "person-id",
                                say("access.export.person-id"),
                                account -> account.person().toString()),
                        new Text<>("person", say("access.export.person"), account -> name(account.person())),
                        new Text<>(
                                "organisation",
                                say("access.export.organisation"),
                                account -> organisation(account.person())),
                        new Flag<>("shut", say("access.export.shut"), AccountSummary::disabled),
                        new Moment<>("locked-until", say("access.export.locked-until"), AccountSummary::lockedUntil),
                        new Moment<>("since", say("access.export.since"), AccountSummary::since),
                        new Flag<>("must-choose", say("access.export.must-choose"), AccountSummary::mustChoose)),
                SheetRows.onFrom(last -> keeping.list(new AccountKeeping.Range(
                        beginning, people, last == null ? null : last.login(), false, AT_ONCE))));
    }

    private String name(PersonId person) {
        return register.title(People.PERSON, person.value());
    }

    private @Nullable String organisation(PersonId person) {
        return register.latest(People.PERSON, person.value())
                .map(item -> register.title(People.ORGANISATION, item.body().organisation()))
                .orElse(null);
    }
}

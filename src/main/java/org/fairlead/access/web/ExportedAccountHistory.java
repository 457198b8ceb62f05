package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.AccountEntry;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of one account, newest first. */
@Component
final class ExportedAccountHistory implements ExportedList {

    private static final int AT_ONCE = 200;

    private final AccountKeeping keeping;
    private final Register register;

    ExportedAccountHistory(AccountKeeping keeping, Register register) {
        this.keeping = keeping;
        this.register = register;
    }

    @Override
    public String name() {
        return "account-history";
    }

    @Override
    public Act needs() {
        return Act.MANAGE_ACCOUNTS;
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice("person", "The id of the person whose account it is"));
    }

    @Override
    public Sheet<AccountEntry> sheet(Asked asked) {
        var person = new PersonId(asked.id("person"));
        return Sheet.of(
                asked.about(),
                List.of(
                        new Moment<>("at", say("access.export.at"), AccountEntry::at),
                        new Text<>(
                                "change",
                                say("access.export.change"),
                                entry -> entry.change().words()),
                        new Text<>("detail", say("access.export.detail"), AccountEntry::detail),
                        new Text<>("by", say("access.export.by"), entry -> name(entry.by())),
                        new Text<>(
                                "person",
                                say("access.export.person"),
                                entry -> register.title(
                                        People.PERSON, entry.about().value()))),
                SheetRows.onFrom(last -> keeping.history(
                        person, new AccountKeeping.Stretch(last == null ? null : place(last), false, AT_ONCE))));
    }

    private @Nullable String name(@Nullable PersonId by) {
        return by == null ? null : register.title(People.PERSON, by.value());
    }

    private static AccountKeeping.Place place(AccountEntry entry) {
        return new AccountKeeping.Place(entry.at(), entry.id());
    }
}

package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.AccountChange;
import org.fairlead.access.AccountEntry;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what to an account, and when. */
@Controller
@Needs(Act.MANAGE_ACCOUNTS)
final class AccountHistoryPages {

    private static final String LIST = "history of an account";
    private static final int ROWS = 50;

    private final AccountKeeping keeping;
    private final Register register;
    private final Clock clock;

    AccountHistoryPages(AccountKeeping keeping, Register register, Clock clock) {
        this.keeping = keeping;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping(AccountsPages.PATH + "/{person}/history")
    ModelAndView show(
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable String beside,
            Viewer viewer,
            Frame frame) {
        var cursor = beside == null ? null : Cursor.read(beside).of(LIST, 2);
        boolean back = cursor != null && cursor.back();
        var read = keeping.history(
                new PersonId(person),
                new AccountKeeping.Stretch(
                        cursor == null ? null : new AccountKeeping.Place(cursor.instant(0), cursor.id(1)),
                        back,
                        ROWS + 1));
        boolean more = read.size() > ROWS;
        var rows = more ? read.subList(0, ROWS) : read;
        var name = register.title(People.PERSON, person);
        var address = AccountsPages.PATH + "/" + person;
        var page = Page.of(say("access.account-history.what-became-of-this-account"), frame, Marking.STANDARD)
                .under(
                        new Link(say("access.account-history.administration"), "/administration"),
                        new Link(say("access.place.accounts"), AccountsPages.PATH),
                        new Link(name, address));
        var shown = back ? rows.reversed() : rows;
        return new ModelAndView(
                "access/accountHistory",
                "m",
                new AccountHistoryPage(
                        page,
                        PageHeader.titled(say("access.account-history.what-became-of-this-account")),
                        table(shown, viewer)
                                .exported(Downloads.list("account-history", Map.of("person", person.toString()))),
                        pager(address, shown, back ? more : cursor != null, back || more)));
    }

    private static Pager pager(String address, List<AccountEntry> shown, boolean newer, boolean older) {
        if (shown.isEmpty()) {
            return new Pager(null, null, "");
        }
        return new Pager(
                newer ? new Link(say("access.account-history.newer"), beside(address, shown.getFirst(), true)) : null,
                older ? new Link(say("access.account-history.older"), beside(address, shown.getLast(), false)) : null,
                "");
    }

    private static String beside(String address, AccountEntry entry, boolean back) {
        var cursor =
                new Cursor(LIST, back, List.of(entry.at().toString(), entry.id().toString()));
        return address + "/history?beside=" + cursor.text();
    }

    /** The entries as a table: when, what, by whom. */
    DataTable table(List<AccountEntry> entries, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        return new DataTable(
                say("access.account-history.newest-first"),
                List.of(
                        Column.text(say("access.account-history.when")),
                        Column.text(say("access.account-history.what")),
                        Column.text(say("access.account-history.by"))),
                entries.stream()
                        .map(entry -> Row.of(
                                Cell.of(times.full(entry.at())), Cell.of(what(entry, times)), Cell.of(by(entry))))
                        .toList(),
                false);
    }

    private static String what(AccountEntry entry, TimeWords times) {
        var words = entry.change().words();
        if (entry.detail().isEmpty()) {
            return words;
        }
        return entry.change() == AccountChange.LOCKED
                ? say("access.account-history.until", "what", words, "until", times.full(Instant.parse(entry.detail())))
                : say("access.account-history.detail", "what", words, "detail", entry.detail());
    }

    private String by(AccountEntry entry) {
        var by = entry.by();
        if (by == null) {
            return say("access.account-history.fairlead-itself");
        }
        return by.equals(entry.about())
                ? say("access.account-history.the-person")
                : register.title(People.PERSON, by.value());
    }
}

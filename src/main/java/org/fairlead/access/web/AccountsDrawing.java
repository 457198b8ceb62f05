package org.fairlead.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.AccountSummary;
import org.fairlead.access.Accounts;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the pages on the accounts of others. */
@Component
final class AccountsDrawing {

    private static final Link TOP = new Link("Administration", "/administration");
    private static final Link ABOVE = new Link("Accounts", AccountsPages.PATH);
    private static final int MOST_FOUND = 20;
    private static final int MOST_NAMED = 500;
    private static final int LATEST = 10;

    private final Register register;
    private final AccountKeeping keeping;
    private final AccountHistoryPages history;
    private final UuidSource ids;
    private final Clock clock;

    AccountsDrawing(
            Register register, AccountKeeping keeping, AccountHistoryPages history, UuidSource ids, Clock clock) {
        this.register = register;
        this.keeping = keeping;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A part of the list.
     *
     * @param q what was looked for
     * @param accounts by login
     * @param earlier whether there are some before
     * @param later whether there are some after
     */
    record Shown(String q, List<AccountSummary> accounts, boolean earlier, boolean later) {}

    /**
     * What was typed to open an account, the password apart.
     *
     * @param intent makes sending it twice happen once
     */
    record Wish(String who, @Nullable UUID person, String login, String intent) {}

    AccountsPage list(Shown shown, Viewer viewer, Frame frame) {
        var open = Action.go("Open an account", AccountsPages.PATH + "/new").withKey("n");
        var rows = shown.accounts().stream()
                .map(account -> row(account, viewer.zone()))
                .toList();
        var columns =
                List.of(Column.text("Login"), Column.text("Person"), Column.text("Organisation"), Column.text("State"));
        var empty = shown.q().isEmpty()
                ? new EmptyState("No accounts yet", "Open the first one to let somebody in.", open)
                : new EmptyState(
                        "Nobody is found",
                        "Enter the beginning of a login, or a part of a name.",
                        Action.go("Show all accounts", AccountsPages.PATH));
        return new AccountsPage(
                Page.of("Accounts", frame, Marking.STANDARD).under(TOP),
                new PageHeader("", "Accounts", List.of(), "", ActionBar.of(open.as(Action.Kind.PRIMARY))),
                shown.q(),
                new DataTable("Accounts by login", columns, rows, false),
                empty,
                pager(shown));
    }

    private Row row(AccountSummary account, ZoneId zone) {
        return Row.of(
                Cell.linked(account.login(), AccountsPages.PATH + "/" + account.person()),
                Cell.of(name(account.person())),
                Cell.of(organisation(account.person())),
                Cell.tags(state(account, zone)));
    }

    private Tag state(AccountSummary account, ZoneId zone) {
        if (account.disabled()) {
            return Tag.signed(Tone.OVER, "Shut");
        }
        var locked = account.lockedUntil();
        return locked == null
                ? Tag.of(Tone.MET, "Open")
                : Tag.signed(Tone.RISK, "Locked until " + new TimeWords(zone, clock.instant()).moment(locked));
    }

    private String name(PersonId person) {
        return register.title(People.PERSON, person.value());
    }

    private String organisation(PersonId person) {
        return register.latest(People.PERSON, person.value())
                .map(item -> register.title(People.ORGANISATION, item.body().organisation()))
                .orElse("");
    }

    private static Pager pager(Shown shown) {
        var rows = shown.accounts();
        if (rows.isEmpty()) {
            return new Pager(null, null, "");
        }
        return new Pager(
                shown.earlier() ? beside("Previous", shown.q(), "before", rows.getFirst()) : null,
                shown.later() ? beside("Next", shown.q(), "after", rows.getLast()) : null,
                rows.size() == 1 ? "1 account on this page" : rows.size() + " accounts on this page");
    }

    private static Link beside(String text, String q, String direction, AccountSummary account) {
        return new Link(
                text,
                AccountsPages.PATH + "?" + (q.isEmpty() ? "" : "q=" + encoded(q) + "&") + direction + "="
                        + encoded(account.login()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** People whose name holds the words, by name; the first few hundred. */
    List<Item<Person>> named(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return register.all(People.PERSON).stream()
                .filter(item -> item.body().name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_NAMED)
                .toList();
    }

    NewAccountPage opening(Wish wish, Answers answers, Frame frame) {
        var who = wish.who().strip();
        var found = who.isEmpty() ? List.<Item<Person>>of() : without(who);
        var sentence = who.isEmpty()
                ? ""
                : found.isEmpty()
                        ? "Nobody without an account is called that. Add the person first, or check the name."
                        : "";
        return new NewAccountPage(
                Page.of("Open an account", frame, Marking.STANDARD)
                        .under(TOP, ABOVE)
                        .mending(answers.summary()),
                answers.summary(),
                who,
                sentence,
                found.isEmpty() ? null : asked(wish, found, answers, frame));
    }

    private List<Item<Person>> without(String who) {
        return named(who).stream()
                .filter(item -> keeping.of(new PersonId(item.id())).isEmpty())
                .limit(MOST_FOUND)
                .toList();
    }

    private NewAccountPage.Asked asked(Wish wish, List<Item<Person>> found, Answers answers, Frame frame) {
        var key = wish.intent().isEmpty() ? ids.next().toString() : wish.intent();
        var options = found.stream()
                .map(item -> Option.of(item.id().toString(), item.body().name())
                        .withHint(
                                register.title(People.ORGANISATION, item.body().organisation()))
                        .asChosen(item.id().equals(wish.person()) || found.size() == 1))
                .toList();
        return new NewAccountPage.Asked(
                Form.to(
                        AccountsPages.PATH + "/new",
                        frame.csrf(),
                        new Hidden("intent", key),
                        new Hidden("who", wish.who())),
                new Radios(answers.on(Field.of("person", "Who gets it")), options, false),
                answers.text(Field.of("login", "Login").withHint("Letters, digits and . _ @ + -"), wish.login(), "off"),
                answers.password(
                        Field.of("password", "First password")
                                .withHint("At least " + Accounts.SHORTEST_PASSWORD
                                        + " characters. The person must choose their own when they sign in."),
                        "new-password"));
    }

    OneAccountPage one(AccountSummary account, String done, Answers answers, Viewer viewer, Frame frame) {
        var address = AccountsPages.PATH + "/" + account.person();
        boolean own = account.person().equals(viewer.actor().person());
        var key = ids.next().toString();
        var page = Page.of("Account of " + name(account.person()), frame, Marking.STANDARD)
                .under(TOP, ABOVE)
                .saying(notices(done).toArray(Notice[]::new))
                .mending(answers.summary());
        var header =
                new PageHeader("", name(account.person()), List.of(state(account, viewer.zone())), "", ActionBar.of());
        return new OneAccountPage(
                page,
                header,
                answers.summary(),
                facts(account, viewer),
                own ? null : Form.to(address + "/password", frame.csrf(), new Hidden("intent", key)),
                answers.password(
                        Field.of("wanted", "New password")
                                .withHint("At least " + Accounts.SHORTEST_PASSWORD
                                        + " characters. It lifts a lock, too. The person has to sign in again wherever they"
                                        + " were, their tokens end, and they must choose a password of their own."),
                        "new-password"),
                own
                        ? null
                        : Form.to(
                                address + (account.disabled() ? "/reopening" : "/closure"),
                                frame.csrf(),
                                new Hidden("intent", key + "s")),
                account.disabled() ? "Open it again" : "Shut this account",
                account.disabled()
                        ? "The person can sign in again with the same login and password."
                        : "Sessions and tokens of this person stop working at once. Nothing they did is lost.",
                history.table(keeping.history(account.person(), AccountKeeping.Stretch.newest(LATEST)), viewer),
                new Link("All that became of this account", address + "/history"));
    }

    private FactList facts(AccountSummary account, Viewer viewer) {
        var roles = register.latest(People.PERSON, account.person().value())
                .map(item ->
                        item.body().roles().stream().sorted().map(Role::words).collect(Collectors.joining(", ")))
                .orElse("");
        var times = new TimeWords(viewer.zone(), clock.instant());
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Login", account.login()));
        facts.add(Fact.of("Organisation", organisation(account.person())));
        facts.add(Fact.of("Roles", roles.isEmpty() ? "None" : roles));
        facts.add(Fact.of("Last changed", times.full(account.since())));
        if (account.mustChoose()) {
            facts.add(Fact.of("Password", "Set by somebody else; the person chooses their own at the next sign-in"));
        }
        return new FactList(facts, true);
    }

    private static List<Notice> notices(String done) {
        return switch (done) {
            case "opened" ->
                List.of(Notice.done(
                        "Account opened", "The person can sign in now, and then chooses a password of their own."));
            case "password" ->
                List.of(
                        Notice.done(
                                "Password set",
                                "The person has to sign in again wherever they were, and then chooses a password of their own. Their tokens have ended."));
            case "shut" -> List.of(Notice.done("Account shut", "The person can no longer sign in."));
            case "reopened" -> List.of(Notice.done("Account open again", "The person can sign in."));
            default -> List.of();
        };
    }
}

package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.fairlead.platform.web.ui.Downloads;
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
        var open = Action.go(say("access.accounts.open-an-account"), AccountsPages.PATH + "/new")
                .withKey("n");
        var rows = shown.accounts().stream()
                .map(account -> row(account, viewer.zone()))
                .toList();
        var columns = List.of(
                Column.text(say("access.sign-in.login")),
                Column.text(say("access.accounts.person")),
                Column.text(say("access.sign-in.organisation")),
                Column.text(say("access.accounts.state")));
        var empty = shown.q().isEmpty()
                ? new EmptyState(
                        say("access.accounts.no-accounts-yet"), say("access.accounts.open-the-first-one-to"), open)
                : new EmptyState(
                        say("access.accounts.nobody-is-found"),
                        say("access.accounts.enter-the-beginning-of-a"),
                        Action.go(say("access.accounts.show-all-accounts"), AccountsPages.PATH));
        return new AccountsPage(
                Page.of(say("access.place.accounts"), frame, Marking.STANDARD).under(top()),
                new PageHeader(
                        "", say("access.place.accounts"), List.of(), "", ActionBar.of(open.as(Action.Kind.PRIMARY))),
                shown.q(),
                new DataTable(say("access.accounts.accounts-by-login"), columns, rows, false)
                        .exported(Downloads.list("accounts", Map.of("q", shown.q()))),
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
            return Tag.signed(Tone.OVER, say("access.accounts.shut"));
        }
        var locked = account.lockedUntil();
        return locked == null
                ? Tag.of(Tone.MET, say("access.accounts.open"))
                : Tag.signed(
                        Tone.RISK,
                        say(
                                "access.accounts.locked-until",
                                "until",
                                new TimeWords(zone, clock.instant()).moment(locked)));
    }

    private static Link top() {
        return new Link(say("access.account-history.administration"), "/administration");
    }

    private static Link above() {
        return new Link(say("access.place.accounts"), AccountsPages.PATH);
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
                shown.earlier() ? beside(say("access.accounts.previous"), shown.q(), "before", rows.getFirst()) : null,
                shown.later() ? beside(say("access.accounts.next"), shown.q(), "after", rows.getLast()) : null,
                say("access.accounts.on-this-page", "count", rows.size()));
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

    /** The same people; nobody for no words. */
    Set<PersonId> people(String words) {
        return words.isEmpty()
                ? Set.of()
                : named(words).stream().map(item -> new PersonId(item.id())).collect(Collectors.toSet());
    }

    NewAccountPage opening(Wish wish, Answers answers, Frame frame) {
        var who = wish.who().strip();
        var found = who.isEmpty() ? List.<Item<Person>>of() : without(who);
        var sentence = who.isEmpty() ? "" : found.isEmpty() ? say("access.accounts.nobody-called-that") : "";
        return new NewAccountPage(
                Page.of(say("access.accounts.open-an-account"), frame, Marking.STANDARD)
                        .under(top(), above())
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
                new Radios(answers.on(Field.of("person", say("access.accounts.who-gets-it"))), options, false),
                answers.text(
                        Field.of("login", say("access.sign-in.login"))
                                .withHint(say("access.accounts.letters-digits-and")),
                        wish.login(),
                        "off"),
                answers.password(
                        Field.of("password", say("access.accounts.first-password"))
                                .withHint(say(
                                        "access.accounts.first-password-hint",
                                        "characters",
                                        Accounts.SHORTEST_PASSWORD)),
                        "new-password"));
    }

    OneAccountPage one(AccountSummary account, String done, Answers answers, Viewer viewer, Frame frame) {
        var address = AccountsPages.PATH + "/" + account.person();
        boolean own = account.person().equals(viewer.actor().person());
        var key = ids.next().toString();
        var page = Page.of(say("access.accounts.account-of", "person", name(account.person())), frame, Marking.STANDARD)
                .under(top(), above())
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
                        Field.of("wanted", say("access.accounts.new-password"))
                                .withHint(say(
                                        "access.accounts.new-password-hint", "characters", Accounts.SHORTEST_PASSWORD)),
                        "new-password"),
                own
                        ? null
                        : Form.to(
                                address + (account.disabled() ? "/reopening" : "/closure"),
                                frame.csrf(),
                                new Hidden("intent", key + "s")),
                account.disabled() ? say("access.accounts.open-it-again") : say("access.accounts.shut-this-account"),
                account.disabled()
                        ? say("access.accounts.same-login")
                        : say("access.accounts.sessions-and-tokens-of-this"),
                history.table(keeping.history(account.person(), AccountKeeping.Stretch.newest(LATEST)), viewer),
                new Link(say("access.accounts.all-that-became-of-this"), address + "/history"));
    }

    private FactList facts(AccountSummary account, Viewer viewer) {
        var roles = register.latest(People.PERSON, account.person().value())
                .map(item ->
                        item.body().roles().stream().sorted().map(Role::words).collect(Collectors.joining(", ")))
                .orElse("");
        var times = new TimeWords(viewer.zone(), clock.instant());
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(say("access.sign-in.login"), account.login()));
        facts.add(Fact.of(say("access.sign-in.organisation"), organisation(account.person())));
        facts.add(Fact.of(say("access.account.roles"), roles.isEmpty() ? say("access.account.none") : roles));
        facts.add(Fact.of(say("access.accounts.last-changed"), times.full(account.since())));
        if (account.mustChoose()) {
            facts.add(Fact.of(say("access.sign-in.password"), say("access.accounts.set-by-somebody-else-the")));
        }
        return new FactList(facts, true);
    }

    private static List<Notice> notices(String done) {
        return switch (done) {
            case "opened" ->
                List.of(Notice.done(
                        say("access.accounts.account-opened"), say("access.accounts.the-person-can-sign-in")));
            case "password" ->
                List.of(Notice.done(
                        say("access.accounts.password-set"), say("access.accounts.the-person-has-to-sign")));
            case "shut" -> List.of(Notice.done(say("access.accounts.is-shut"), say("access.accounts.is-shut-text")));
            case "reopened" ->
                List.of(Notice.done(say("access.accounts.is-open"), say("access.accounts.is-open-text")));
            default -> List.of();
        };
    }
}

package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.OwnZone;
import org.fairlead.access.Scope;
import org.fairlead.access.Token;
import org.fairlead.access.Tokens;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.language.Language;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.words.DateWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: who one is here, and the tokens by which programs act for one. */
@Controller
@Needs(Act.KEEP_OWN_ACCOUNT)
final class AccountPages {

    private static final DateWords DAY = DateWords.of("d MMMM yyyy");

    private final Accounts accounts;
    private final Tokens tokens;
    private final OwnZone zones;

    AccountPages(Accounts accounts, Tokens tokens, OwnZone zones) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.zones = zones;
    }

    @GetMapping("/account")
    ModelAndView show(
            @RequestParam(name = "password-changed", required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String kept,
            Viewer viewer,
            Frame frame) {
        var page = page(frame);
        var said = changed != null ? say("access.password.changed") : kept != null ? say("access.settings.kept") : "";
        var shown = said.isEmpty() ? page : page.saying(Notice.done(said, ""));
        return view(shown, viewer, new Said("", TokenWish.USUAL, Answers.NONE));
    }

    @Needs(Act.MANAGE_TOKENS)
    @PostMapping("/account/tokens")
    ModelAndView make(TokenWish wish, Viewer viewer, Frame frame) {
        try {
            var issued = tokens.issue(person(viewer), wish.words(), wish.chosen(), wish.wantedDays());
            return view(page(frame), viewer, new Said(issued.secret(), TokenWish.USUAL, Answers.NONE));
        } catch (RefusedException refused) {
            var view = view(page(frame), viewer, new Said("", wish, Answers.to(refused.refusal(), "label")));
            view.setStatus(HttpStatusCode.valueOf(refused.refusal().kind().status()));
            return view;
        }
    }

    @Needs(Act.MANAGE_TOKENS)
    @PostMapping("/account/tokens/{id}/revocation")
    ModelAndView revoke(@PathVariable UUID id, Viewer viewer) {
        tokens.revoke(person(viewer), id);
        return Going.to("/account");
    }

    private static Page page(Frame frame) {
        return Page.of(say("access.account.title"), frame, Marking.STANDARD).spoken();
    }

    private ModelAndView view(Page page, Viewer viewer, Said said) {
        var model = new AccountPage(
                page,
                said.answers().summary(),
                facts(viewer),
                Form.to("/look/language", page.frame().csrf()),
                languages(),
                settings(viewer, page.frame()),
                said.secret(),
                tokens.of(person(viewer)).stream()
                        .map(token -> line(token, viewer.zone(), page.frame()))
                        .toList(),
                form(page.frame(), said));
        return new ModelAndView("access/account", "m", model);
    }

    private FactList facts(Viewer viewer) {
        var roles = viewer.actor().roles().stream()
                .sorted()
                .map(AccountPages::words)
                .collect(Collectors.joining(", "));
        var login = accounts.of(person(viewer)).map(account -> account.login()).orElse("");
        return FactList.of(
                Fact.of(say("access.account.name"), viewer.name()),
                Fact.of(say("access.account.organisation"), viewer.organisation()),
                Fact.of(say("access.account.roles"), roles.isEmpty() ? say("access.account.none") : roles),
                Fact.of(say("access.account.login"), login),
                Fact.of(say("access.account.zone"), zone(viewer.zone())));
    }

    private static Radios languages() {
        return new Radios(
                Field.of("language", say("access.account.language-which"))
                        .withHint(say("access.account.language-hint")),
                Language.shipped().stream()
                        .map(language ->
                                Option.of(language.tag(), language.ownName()).asChosen(language == Say.language()))
                        .toList(),
                false);
    }

    private AccountPage.SettingsForm settings(Viewer viewer, Frame frame) {
        var chosen = zones.chosen(viewer.actor());
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("access.settings.zone-site")).asChosen(chosen == null));
        OwnZone.all()
                .forEach(id -> options.add(Option.of(id, id.replace('_', ' '))
                        .asChosen(chosen != null && chosen.getId().equals(id))));
        if (chosen != null && !OwnZone.all().contains(chosen.getId())) {
            options.add(Option.of(chosen.getId(), chosen.getId()).asChosen(true));
        }
        boolean single = accounts.of(person(viewer))
                .map(account -> !Boolean.FALSE.equals(account.settings().singleKeys()))
                .orElse(true);
        return new AccountPage.SettingsForm(
                Form.to("/account/settings", frame.csrf()),
                new Select(
                        Field.of("zone", say("access.settings.zone")).withHint(say("access.settings.zone-hint")),
                        options),
                new Radios(
                        Field.of("singleKeys", say("access.settings.keys")).withHint(say("access.settings.keys-hint")),
                        List.of(
                                Option.of("on", say("access.settings.keys-on")).asChosen(single),
                                Option.of("off", say("access.settings.keys-off"))
                                        .asChosen(!single)),
                        false));
    }

    private static String zone(ZoneId zone) {
        return zone.getDisplayName(
                        TextStyle.FULL_STANDALONE,
                        Say.language() == Language.ENGLISH
                                ? Locale.UK
                                : Say.language().locale())
                + " (" + zone.getId() + ")";
    }

    private static AccountPage.TokenLine line(Token token, ZoneId zone, Frame frame) {
        var scopes = token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
        var until = DAY.format(token.expiresAt().atZone(zone));
        return new AccountPage.TokenLine(
                token.label(),
                say("access.account.token", "scopes", scopes, "until", until),
                Form.to("/account/tokens/" + token.id() + "/revocation", frame.csrf()));
    }

    private static AccountPage.TokenForm form(Frame frame, Said said) {
        var wish = said.wish();
        var answers = said.answers();
        return new AccountPage.TokenForm(
                Form.to("/account/tokens", frame.csrf()),
                answers.text(Field.of("label", say("access.account.for")), wish.words(), "off"),
                new Checkboxes(
                        answers.on(Field.of("scopes", say("access.account.may"))),
                        Arrays.stream(Scope.values())
                                .map(scope -> Option.of(scope.word(), words(scope))
                                        .asChosen(wish.chosen().contains(scope)))
                                .toList()),
                new Select(
                        answers.on(Field.of("expiresInDays", say("access.account.days"))),
                        Stream.of(1, 7, Tokens.USUAL_DAYS, 90, Tokens.MOST_DAYS)
                                .map(days -> Option.of(days.toString(), say("access.account.lasts", "days", days))
                                        .asChosen(days == wish.wantedDays()))
                                .toList()));
    }

    private static String words(Role role) {
        return switch (role) {
            case REQUESTER -> say("access.role.requester");
            case AGENT -> say("access.role.agent");
            case RESOLVER -> say("access.role.resolver");
            case TEAM_LEAD -> say("access.role.team-lead");
            case DUTY_OFFICER -> say("access.role.duty-officer");
            case ADMINISTRATOR -> say("access.role.administrator");
        };
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case READ -> say("access.account.read");
            case WRITE -> say("access.account.write");
            case ADMIN -> say("access.account.admin");
        };
    }

    private static PersonId person(Viewer viewer) {
        return viewer.actor().optionalPerson().orElseThrow();
    }

    /** What the page says besides what is always on it. */
    private record Said(String secret, TokenWish wish, Answers answers) {}

    /** What was asked for a new token. */
    record TokenWish(
            @Nullable String label,
            @Nullable List<String> scopes,
            @Nullable Integer expiresInDays) {

        static final TokenWish USUAL = new TokenWish("", List.of(Scope.READ.word()), Tokens.USUAL_DAYS);

        String words() {
            return Optional.ofNullable(label).orElse("");
        }

        Set<Scope> chosen() {
            var chosen = EnumSet.noneOf(Scope.class);
            Optional.ofNullable(scopes)
                    .orElse(List.of())
                    .forEach(word -> Scope.of(word).ifPresent(chosen::add));
            return chosen;
        }

        int wantedDays() {
            return Optional.ofNullable(expiresInDays).orElse(Tokens.USUAL_DAYS);
        }
    }
}

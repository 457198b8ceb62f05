package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import java.util.UUID;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.AccountSummary;
import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Needs;
import org.fairlead.access.NewAccount;
import org.fairlead.access.OnceWithoutSecrets;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts of others: who can sign in, opening, a new password, shutting. */
@Controller
@Needs(Act.MANAGE_ACCOUNTS)
final class AccountsPages {

    static final String PATH = "/administration/accounts";

    private static final int ROWS = 50;

    private final AccountKeeping keeping;
    private final AccountsDrawing drawing;

    AccountsPages(AccountKeeping keeping, AccountsDrawing drawing) {
        this.keeping = keeping;
        this.drawing = drawing;
    }

    /** Shows the way here on the administration page. */
    @Configuration(proxyBeanMethods = false)
    static class Places {
        @Bean
        AdministrationPlace accountsPlace() {
            return new AdministrationPlace(
                    later("access.place.accounts"), PATH, later("access.place.accounts-sentence"), Act.MANAGE_ACCOUNTS);
        }
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Frame frame) {
        var words = q.strip();
        boolean back = before != null;
        var read = keeping.list(new AccountKeeping.Range(
                words.toLowerCase(Locale.ROOT), drawing.people(words), back ? before : after, back, ROWS + 1));
        boolean more = read.size() > ROWS;
        var rows = more ? read.subList(0, ROWS) : read;
        var shown = new AccountsDrawing.Shown(
                words, back ? rows.reversed() : rows, back ? more : after != null, back || more);
        return new ModelAndView("access/accounts", "m", drawing.list(shown, viewer, frame));
    }

    @GetMapping(PATH + "/new")
    ModelAndView ask(@RequestParam(defaultValue = "") String who, Frame frame) {
        return asked(new AccountsDrawing.Wish(who, null, "", ""), Answers.NONE, frame);
    }

    private ModelAndView asked(AccountsDrawing.Wish wish, Answers answers, Frame frame) {
        return new ModelAndView("access/newAccount", "m", drawing.opening(wish, answers, frame));
    }

    @PostMapping(PATH + "/new")
    ModelAndView open(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame) {
        var wish = new AccountsDrawing.Wish(who, person, login, intent);
        try {
            if (person == null) {
                throw GeneralRefusal.invalid("person", say("access.accounts.choose-the-person-who-gets"));
            }
            var once = OnceWithoutSecrets.of(intent, "open", person.toString(), login);
            keeping.open(new NewAccount(new PersonId(person), login, password), viewer.actor(), once);
            return Going.to(PATH + "/" + person + "?done=opened");
        } catch (RefusedException refused) {
            return again(asked(wish, answers(refused, "login"), frame), refused);
        }
    }

    @GetMapping(PATH + "/{person}")
    ModelAndView one(
            @PathVariable UUID person, @RequestParam(defaultValue = "") String done, Viewer viewer, Frame frame) {
        return one(needed(person), done, Answers.NONE, viewer, frame);
    }

    private ModelAndView one(AccountSummary account, String done, Answers answers, Viewer viewer, Frame frame) {
        return new ModelAndView("access/oneAccount", "m", drawing.one(account, done, answers, viewer, frame));
    }

    @PostMapping(PATH + "/{person}/password")
    ModelAndView password(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame) {
        try {
            var once = OnceWithoutSecrets.of(intent, "password", person.toString());
            keeping.setPassword(new PersonId(person), wanted, viewer.actor(), once);
            return Going.to(PATH + "/" + person + "?done=password");
        } catch (RefusedException refused) {
            return again(one(needed(person), "", answers(refused, "wanted"), viewer, frame), refused);
        }
    }

    @PostMapping(PATH + "/{person}/closure")
    ModelAndView shut(@PathVariable UUID person, @RequestParam(defaultValue = "") String intent, Viewer viewer) {
        keeping.shut(new PersonId(person), viewer.actor(), OnceWithoutSecrets.of(intent, "shut", person.toString()));
        return Going.to(PATH + "/" + person + "?done=shut");
    }

    @PostMapping(PATH + "/{person}/reopening")
    ModelAndView reopen(@PathVariable UUID person, @RequestParam(defaultValue = "") String intent, Viewer viewer) {
        keeping.reopen(
                new PersonId(person), viewer.actor(), OnceWithoutSecrets.of(intent, "reopen", person.toString()));
        return Going.to(PATH + "/" + person + "?done=reopened");
    }

    private AccountSummary needed(UUID person) {
        return keeping.of(new PersonId(person)).orElseThrow(() -> GeneralRefusal.unknown("account"));
    }

    private static Answers answers(RefusedException refused, String first) {
        if (refused.refusal().kind() == RefusalKind.NOT_FOUND
                || refused.refusal().kind() == RefusalKind.FORBIDDEN) {
            throw refused;
        }
        return Answers.to(refused.refusal(), first);
    }

    private static ModelAndView again(ModelAndView view, RefusedException refused) {
        view.setStatus(HttpStatusCode.valueOf(refused.refusal().kind().status()));
        return view;
    }
}

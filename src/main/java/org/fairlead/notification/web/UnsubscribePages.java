package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ReasonWords;
import org.fairlead.notification.Unsubscribing;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.OpenToAnyone;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link in e-mails that ends them (RFC 8058). Reading it changes nothing, so that scanners of e-mails end nothing; sending it does,
 * with nobody signed in. What it may end stands signed in the link.
 */
@Controller
@OpenToAnyone
class UnsubscribePages {

    private final Unsubscribing unsubscribing;

    UnsubscribePages(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Frame frame, Model model) {
        var wish = needed(token);
        return page(
                model,
                frame,
                say("notification.unsubscribe.ask", "what", words(wish)),
                token,
                ActionBar.of(Action.submit(say("notification.unsubscribe.end"))));
    }

    @PostMapping("/unsubscribe/{token}")
    String end(@PathVariable String token, Frame frame, Model model) {
        var wish = needed(token);
        unsubscribing.end(wish);
        return page(
                model,
                frame,
                say("notification.unsubscribe.done", "what", words(wish)),
                token,
                ActionBar.of(Action.go(say("notification.unsubscribe.settings"), "/notifications/settings")));
    }

    private Unsubscribing.Wish needed(String token) {
        return unsubscribing
                .read(token)
                .orElseThrow(() -> GeneralRefusal.unknown(say("notification.unsubscribe.unknown")));
    }

    private static String words(Unsubscribing.Wish wish) {
        return wish.what().equals(Unsubscribing.DIGESTS)
                ? say("notification.unsubscribe.digests")
                : Reason.of(wish.what())
                        .map(reason -> say("notification.unsubscribe.headed", "reason", ReasonWords.of(reason)))
                        .orElseGet(() -> say("notification.unsubscribe.kind"));
    }

    private static String page(Model model, Frame frame, String title, String token, ActionBar send) {
        model.addAttribute("page", Page.of(title, frame, Marking.STANDARD).spoken());
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("explanation", say("notification.unsubscribe.still"));
        model.addAttribute("errors", new ErrorSummary(List.of()));
        model.addAttribute("form", Form.to("/unsubscribe/" + token, frame.csrf()));
        model.addAttribute("fields", List.of());
        model.addAttribute("send", send);
        return "layout/form";
    }
}

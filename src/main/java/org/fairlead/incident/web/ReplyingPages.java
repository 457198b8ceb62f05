package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting canned replies into the forms of a record. What was typed is kept as a draft on the way, so nothing can be lost. */
@Controller
@Needs(Act.ADD_NOTE)
class ReplyingPages {

    private static final int LONGEST_TYPED = 80;

    private final Opened records;
    private final Acts acts;
    private final DraftDesk drafts;
    private final ReplyDesk replies;

    ReplyingPages(Opened records, Acts acts, DraftDesk drafts, ReplyDesk replies) {
        this.records = records;
        this.acts = acts;
        this.drafts = drafts;
        this.replies = replies;
    }

    /** Puts the chosen reply in, shows it first, or leads to the choice. */
    @PostMapping("/incidents/{number}/{act:[a-z-]+}/reply")
    String put(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes after) {
        var seen = seen(number, viewer);
        var form = replying(seen, act);
        var input = Input.of(sent);
        var chosen = input.text(ReplyDesk.CHOSEN);
        var back = "redirect:" + seen.href() + "/" + form.code();
        var list = Whence.list(input.text(Whence.BACK), "");
        if (!list.isEmpty()) {
            after.addAttribute(Whence.BACK, list);
        }
        if (!replies.any(seen)) {
            goOn(after, drafts.kept(seen, form, sent));
            after.addFlashAttribute(
                    "notice",
                    new Notice(
                            Tone.ACCENT,
                            say("incident.reply.none"),
                            say("incident.reply.none-text"),
                            Action.go(say("incident.reply.new"), "/replies/new")));
            return back;
        }
        if (chosen.isEmpty() || !input.text("how").isEmpty()) {
            goOn(after, drafts.kept(seen, form, sent));
            after.addAttribute(ReplyDesk.CHOSEN, chosen);
            return back;
        }
        var put = replies.filled(seen, form, input, chosen);
        goOn(after, drafts.kept(seen, form, replies.with(put, form, sent)));
        var notes = put.notes();
        var tone = put.filled().gaps().isEmpty() ? Tone.MET : Tone.RISK;
        after.addFlashAttribute(
                "notice",
                new Notice(
                        tone,
                        say("incident.reply.put-in", "name", put.reply().name()),
                        Stream.concat(Stream.of(say("incident.reply.read-it")), notes.stream())
                                .collect(Collectors.joining(" ")),
                        null));
        return back;
    }

    /** The form begins with the draft that was kept on the way. */
    private static void goOn(RedirectAttributes after, Drafts.Kept kept) {
        if (kept.id() != null) {
            after.addAttribute(DraftBox.FROM, kept.id().toString());
        }
    }

    /** What the list shows while its code is typed. */
    @GetMapping("/incidents/{number}/{act:[a-z-]+}/reply/all")
    String suggested(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String audience,
            Viewer viewer,
            Model model) {
        var seen = seen(number, viewer);
        var form = replying(seen, act);
        var values = new LinkedMultiValueMap<String, String>();
        values.add("audience", audience);
        var typed = code.length() > LONGEST_TYPED ? "" : code.strip().toLowerCase(Locale.ROOT);
        model.addAttribute(
                "replies",
                replies.suggested(seen, form, Input.of(values), typed).stream()
                        .map(put -> new SuggestedReply(
                                put.reply().id().toString(),
                                put.reply().name(),
                                put.reply().code(),
                                put.filled().text(),
                                String.join(" ", put.notes())))
                        .toList());
        return "incident/replies";
    }

    private Seen seen(String number, Viewer viewer) {
        return records.seen(viewer, number, Integer.MAX_VALUE);
    }

    private ActForm replying(Seen seen, String act) {
        var form = acts.needed(act);
        if (form.replying().isEmpty() || !form.offered(seen)) {
            throw GeneralRefusal.unknown(say("incident.act.unknown"));
        }
        return form;
    }
}

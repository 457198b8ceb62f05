package org.fairlead.attachment.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.attachment.AttachedFile;
import org.fairlead.attachment.Attachments;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Confirm;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.record.Intent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdrawing a file, with a reason, after a question. */
@Controller
@RequestMapping("/records/{number}/attachments/{seq}/withdrawal")
@Needs(Act.ATTACH)
class WithdrawalPages {

    private final Attachments attachments;
    private final OnRecord onRecord;
    private final UuidSource ids;

    WithdrawalPages(Attachments attachments, OnRecord onRecord, UuidSource ids) {
        this.attachments = attachments;
        this.onRecord = onRecord;
        this.ids = ids;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable int seq, Viewer viewer, Frame frame, Model model) {
        var found = onRecord.find(number, viewer.actor());
        return ask(found, attachments.one(found.id(), seq, viewer.actor()), Said.NOTHING, frame, model);
    }

    private String ask(OnRecord.Found found, AttachedFile file, Said said, Frame frame, Model model) {
        var key = said.text(AttachmentPages.KEY, ids.next().toString());
        var form = Form.to(
                found.files() + "/" + file.seq() + "/withdrawal", frame.csrf(), new Hidden(AttachmentPages.KEY, key));
        model.addAttribute(
                "page",
                Page.of(say("attachment.withdrawal.heading", "number", found.number()), frame, found.marking())
                        .under(found.trail())
                        .spoken());
        model.addAttribute("errors", said.errors());
        model.addAttribute(
                "m",
                new Confirm(
                        say("attachment.withdrawal.sure", "file", file.file().name()),
                        List.of(
                                say("attachment.withdrawal.nobody"),
                                say("attachment.withdrawal.timeline"),
                                say("attachment.withdrawal.for-good")),
                        say("attachment.withdrawal.send"),
                        found.files(),
                        form));
        model.addAttribute(
                "reason",
                new TextArea(
                        said.field("reason", say("attachment.withdrawal.why")), said.text("reason", ""), 3, 2_000));
        return "attachment/withdraw";
    }

    @PostMapping
    String withdraw(
            @PathVariable String number,
            @PathVariable int seq,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = AttachmentPages.KEY, defaultValue = "") String key,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = onRecord.find(number, viewer.actor());
        try {
            @Nullable String once = key.isEmpty() ? null : key;
            var intent = new Intent(null, once, Once.digest(request.getRequestURI() + "\n" + reason));
            attachments.withdraw(found.id(), seq, reason, viewer.actor(), intent);
        } catch (RefusedException refused) {
            if (refused.refusal().kind() != RefusalKind.INVALID) {
                throw refused;
            }
            response.setStatus(refused.refusal().kind().status());
            var typed = Map.of("reason", List.of(reason), AttachmentPages.KEY, List.of(key));
            var file = attachments.one(found.id(), seq, viewer.actor());
            return ask(found, file, Said.refused(typed, refused.refusal()), frame, model);
        }
        after.addFlashAttribute(
                "notice", Notice.done(say("attachment.withdrawal.done"), say("attachment.withdrawal.done-text")));
        return "redirect:" + found.files();
    }
}

package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Records;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping and discarding what is typed into the forms of a record. */
@Controller
@Needs(Act.ADD_NOTE)
class DraftPages {

    private final Records records;
    private final Acts acts;
    private final DraftDesk desk;
    private final Clock clock;

    DraftPages(Records records, Acts acts, DraftDesk desk, Clock clock) {
        this.records = records;
        this.acts = acts;
        this.desk = desk;
        this.clock = clock;
    }

    private Seen seen(Viewer viewer, String number) {
        return records.view(viewer.actor(), number, 1, Integer.MAX_VALUE)
                .map(view -> new Seen(view, viewer, clock.instant()))
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.which", "number", number)));
    }

    /** As it is typed, without leaving the page: the answer says when it was kept. */
    @PostMapping(path = "/incidents/{number}/{act:[a-z-]+}/draft", headers = "HX-Request")
    ResponseEntity<String> keepTyped(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer) {
        var seen = seen(viewer, number);
        sent.remove("draftName");
        desk.keep(seen, acts.needed(act), sent);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(say("incident.draft.now", "time", seen.times().time(seen.now())));
    }

    @PostMapping("/incidents/{number}/{act:[a-z-]+}/draft")
    String keep(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes after) {
        var seen = seen(viewer, number);
        try {
            desk.keep(seen, acts.needed(act), sent);
            after.addFlashAttribute("notice", Notice.done(say("incident.draft.done"), say("incident.draft.done-text")));
            return "redirect:" + Whence.list(sent.getFirst(Whence.BACK), seen.href());
        } catch (RefusedException refused) {
            sent.remove("draftName");
            desk.keep(seen, acts.needed(act), sent);
            after.addFlashAttribute(
                    "notice",
                    new Notice(
                            Tone.OVER,
                            say("incident.draft.nameless"),
                            refused.refusal().sentence(),
                            null));
            return "redirect:" + Whence.list(sent.getFirst(Whence.BACK), seen.href());
        }
    }

    @PostMapping("/incidents/{number}/{act:[a-z-]+}/draft/removal")
    String discard(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes after) {
        var seen = seen(viewer, number);
        var from = Optional.ofNullable(sent.getFirst(DraftDesk.FROM)).orElse("");
        desk.discard(seen, acts.needed(act), desk.isOwn(seen, from) ? from : "");
        after.addFlashAttribute("notice", Notice.done(say("incident.draft.discarded"), ""));
        return "redirect:" + Whence.list(sent.getFirst(Whence.BACK), seen.href());
    }
}

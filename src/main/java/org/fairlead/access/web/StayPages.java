package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Keeps somebody signed in who says so on a page that was left alone, and tells a page that outlived its session who is there now. */
@Controller
@Needs(Act.KEEP_OWN_ACCOUNT)
final class StayPages {

    /**
     * Who is signed in.
     *
     * @param line name and role as the page shows them, so that one person's words are not sent as another's
     * @param token for the forms of a page that was opened in an older session
     */
    record SignedInNow(String line, String token) {}

    /**
     * What scripts say that begin long after their page: that a session ends, that a draft is not kept, what is put in and what is saved.
     * The names in braces are filled in by the script.
     */
    @GetMapping(path = "/account/session/texts", produces = "application/json")
    @ResponseBody
    Map<String, String> texts() {
        return Map.ofEntries(
                Map.entry("again", say("access.staying.again")),
                Map.entry("out", say("access.staying.out")),
                Map.entry("outText", say("access.staying.out-text")),
                Map.entry("show", say("access.staying.show")),
                Map.entry("soon", say("access.staying.soon")),
                Map.entry("soonText", say("access.staying.soon-text", "time", "{time}", "minutes", "{minutes}")),
                Map.entry("lastText", say("access.staying.last-text", "time", "{time}")),
                Map.entry("away", say("access.staying.away")),
                Map.entry("stay", say("access.staying.stay")),
                Map.entry("other", say("access.staying.other", "who", "{who}")),
                Map.entry("draftOut", say("access.staying.draft-out")),
                Map.entry("draftAway", say("access.staying.draft-away")),
                Map.entry("people", say("platform.typing.people")),
                Map.entry("replies", say("platform.typing.replies")),
                Map.entry("replyKeys", say("platform.typing.reply-keys")),
                Map.entry("replyNone", say("platform.typing.reply-none")),
                Map.entry("replyPut", say("platform.typing.reply-put", "name", "{name}", "notes", "{notes}")),
                Map.entry("editAway", say("platform.edit.away")),
                Map.entry("editElsewhere", say("platform.edit.elsewhere")),
                Map.entry("editGone", say("platform.edit.gone")),
                Map.entry("editNothing", say("platform.edit.nothing")),
                Map.entry("editSaved", say("platform.edit.saved")),
                Map.entry("keysDone", say("platform.keys.done")),
                Map.entry("keysOne", say("platform.keys.one")),
                Map.entry("keysReset", say("platform.keys.reset")),
                Map.entry("keysWere", say("platform.keys.were")),
                Map.entry("keysWrite", say("platform.keys.write")));
    }

    /** Being asked is what keeps the session. */
    @GetMapping(path = "/account/session", produces = "application/json")
    @ResponseBody
    SignedInNow stay(Frame frame) {
        var person = frame.person();
        return new SignedInNow(person == null ? "" : person.line(), frame.csrf().token());
    }
}

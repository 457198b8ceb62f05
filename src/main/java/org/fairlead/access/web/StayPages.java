package org.fairlead.access.web;

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

    /** Being asked is what keeps the session. */
    @GetMapping(path = "/account/session", produces = "application/json")
    @ResponseBody
    SignedInNow stay(Frame frame) {
        var person = frame.person();
        return new SignedInNow(person == null ? "" : person.line(), frame.csrf().token());
    }
}

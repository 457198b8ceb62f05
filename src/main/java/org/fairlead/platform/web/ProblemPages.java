package org.fairlead.platform.web;

import org.fairlead.platform.refusal.GeneralRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Explains the codes that problems carry: their type leads here. */
@Controller
final class ProblemPages {

    @OpenToAnyone
    @GetMapping("/problems/{code}")
    String explain(@PathVariable String code, Frame frame, Model model) {
        if (!code.matches("[a-z][a-z0-9.-]{1,80}")) {
            throw GeneralRefusal.unknown("problem of that name");
        }
        model.addAttribute("page", Page.of("Problem " + code, frame, Marking.STANDARD));
        model.addAttribute("code", code);
        model.addAttribute("meaning", meaning(code));
        return "platform/problem";
    }

    private static String meaning(String code) {
        return switch (code) {
            case "not-signed-in" -> "The call needs a person or a token, and came without one that is valid.";
            case "not-allowed" -> "The person is known, but their roles do not include this act.";
            case "scope-missing" -> "The token is valid, but was made for less than this call does.";
            case "not-found" -> "There is no such thing, or the person may not know that there is.";
            case "stale-version" -> "Somebody changed the thing first. Read it again, then send the change again.";
            case "version-missing" -> "A change has to say which version it is based on: send If-Match.";
            case "idempotency-key-reused" -> "A key belongs to one intent. A new intent needs a new key.";
            case "invalid-input" -> "Some fields cannot be taken as they are. The answer names each of them.";
            case "unreadable-body" -> "The body is not JSON, or is missing.";
            case "wrong-type" -> "A value is of another kind than the call takes, such as words for a number.";
            case "missing-value" -> "A value that the call needs was not sent.";
            case "database-away" ->
                "The connection to the database broke. Send the same request again, with the same key: it is not done twice.";
            case "unexpected" -> "The tool failed. The reference in the answer finds the failure in its log.";
            default -> "The answer that carried this code says in its detail what was wrong and what to do.";
        };
    }
}

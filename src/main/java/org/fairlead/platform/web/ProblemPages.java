package org.fairlead.platform.web;

import static org.fairlead.platform.language.Say.say;

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
            throw GeneralRefusal.unknown(say("platform.problem.unknown"));
        }
        model.addAttribute("page", Page.of(say("platform.problem.title", "code", code), frame, Marking.STANDARD));
        model.addAttribute("code", code);
        model.addAttribute("meaning", meaning(code));
        return "platform/problem";
    }

    private static String meaning(String code) {
        return switch (code) {
            case "not-signed-in" -> say("platform.problem.not-signed-in");
            case "not-allowed" -> say("platform.problem.not-allowed");
            case "scope-missing" -> say("platform.problem.scope-missing");
            case "not-found" -> say("platform.problem.not-found");
            case "stale-version" -> say("platform.problem.stale-version");
            case "version-missing" -> say("platform.problem.version-missing");
            case "idempotency-key-reused" -> say("platform.problem.idempotency-key-reused");
            case "invalid-input" -> say("platform.problem.invalid-input");
            case "unreadable-body" -> say("platform.problem.unreadable-body");
            case "wrong-type" -> say("platform.problem.wrong-type");
            case "missing-value" -> say("platform.problem.missing-value");
            case "database-away" -> say("platform.problem.database-away");
            case "unexpected" -> say("platform.problem.unexpected");
            default -> say("platform.problem.other");
        };
    }
}

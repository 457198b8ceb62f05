package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Help that needs no network: the words used here, and how accessible it is. */
@Controller
@Needs(Act.SEE_HELP)
class HelpPages {

    @GetMapping("/help/{topic}")
    String topic(@PathVariable String topic, Frame frame, Model model) {
        if (!HelpTopics.TOPICS.contains(topic)) {
            throw GeneralRefusal.unknown(say("portal.help.unknown"));
        }
        model.addAttribute(
                "page",
                Page.of(HelpTopics.title(topic), frame, Marking.STANDARD).spoken());
        model.addAttribute("header", PageHeader.titled(HelpTopics.title(topic)));
        model.addAttribute("facts", HelpTopics.facts(topic));
        return "portal/help";
    }
}

package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.portal.HandingOut.Given;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving work to somebody of a team: by dragging, by key and by ticking it alike. */
@Controller
@Needs(Act.EDIT_RECORD)
class TeamPages {

    private static final int MOST = 50;

    private final HandingOut handing;

    TeamPages(HandingOut handing) {
        this.handing = handing;
    }

    @PostMapping("/team/assignments")
    String assign(
            @RequestParam(defaultValue = "") List<String> record,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        after.addFlashAttribute("notices", said(record, person, intent, viewer, frame));
        return "redirect:/" + team(team);
    }

    private List<Notice> said(List<String> record, String person, String intent, Viewer viewer, Frame frame) {
        var given = record.stream().limit(MOST).flatMap(HandingOut.Asked::read).toList();
        if (given.isEmpty()) {
            return List.of(nothing(say("portal.team.tick-the-incidents-first-then")));
        }
        var to = HandingOut.person(person);
        if (to.isEmpty() && !person.equals(TeamHome.NOBODY)) {
            return List.of(nothing(say("portal.team.choose-who-gets-them")));
        }
        var results = new ArrayList<Given>();
        given.forEach(each -> results.add(handing.give(each, to, intent, viewer.actor())));
        return handing.notices(results, to, viewer, frame);
    }

    private static Notice nothing(String text) {
        return new Notice(Tone.RISK, say("portal.team.nothing-was-assigned"), text, null);
    }

    private static String team(String sent) {
        return HandingOut.person(sent).map(team -> "?team=" + team).orElse("");
    }
}

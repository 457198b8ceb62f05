package org.fairlead.incident.web;

import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.PeopleToName;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests people while a name is typed. */
@Controller
@Needs(Act.READ_RECORDS)
class PeopleToNamePages {

    private static final int MOST = 8;

    private final PeopleToName people;

    PeopleToNamePages(PeopleToName people) {
        this.people = people;
    }

    @GetMapping("/incidents/people-to-name")
    String suggestions(@RequestParam(defaultValue = "") String words, Viewer viewer, Model model) {
        model.addAttribute("people", people.like(viewer.actor(), words, MOST));
        return "incident/named";
    }
}

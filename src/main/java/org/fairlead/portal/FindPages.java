package org.fairlead.portal;

import java.time.Clock;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentTables;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding by number or by words in titles and notes, among what the viewer may read. */
@Controller
@Needs(Act.READ_RECORDS)
class FindPages {

    private static final int MOST = 50;

    private final Records records;
    private final IncidentTables tables;
    private final Clock clock;

    FindPages(Records records, IncidentTables tables, Clock clock) {
        this.records = records;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping("/find")
    String find(@RequestParam(defaultValue = "") String q, Viewer viewer, Frame frame, Model model) {
        var wanted = q.strip();
        if (HumanNumber.read(wanted).isPresent()
                && records.find(viewer.actor(), wanted).isPresent()) {
            return "redirect:/incidents/" + HumanNumber.read(wanted).orElseThrow();
        }
        List<Row> found = wanted.isEmpty() ? List.of() : records.search(viewer.actor(), wanted, MOST);
        model.addAttribute("page", Page.of("Find", frame, Marking.STANDARD));
        model.addAttribute("query", wanted);
        model.addAttribute("header", PageHeader.titled(wanted.isEmpty() ? "Find" : "Found for “" + wanted + "”"));
        model.addAttribute("table", tables.found("Best matches first", found, wanted, viewer, clock.instant()));
        model.addAttribute(
                "more", found.size() == MOST ? "The first " + MOST + " are shown. Add a word to find fewer." : "");
        model.addAttribute(
                "empty",
                wanted.isEmpty()
                        ? new EmptyState(
                                "What are you looking for?",
                                "Enter a number such as INC-7K39-QF2X, or words from a title or a note, in the box at the top.",
                                null)
                        : new EmptyState(
                                "Nothing found",
                                "Check the spelling, or try fewer words. You find only what you may read.",
                                Action.go("Show every open incident", "/incidents")));
        return "portal/find";
    }
}

package org.fairlead.intake.web;

import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of an import that was tried: carried out, ended, taken back. */
@Controller
@Needs(Act.IMPORT_LIST)
class IntakeActPages {

    private final IntakeDesk desk;

    IntakeActPages(IntakeDesk desk) {
        this.desk = desk;
    }

    /** Asks once more before many rows are carried out. */
    @GetMapping(IntakeDrawing.PATH + "/{id}/execution")
    String confirm(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var drawing = desk.drawing(desk.needed(id, viewer), viewer);
        model.addAttribute("page", IntakeDesk.page(drawing.title(), frame));
        model.addAttribute("header", PageHeader.titled(drawing.title()));
        model.addAttribute("confirm", drawing.confirm(frame.csrf()));
        return "bulk/confirm";
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/execution")
    String carryOut(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return IntakeDesk.moved(id, after, () -> desk.imports().carryOut(id, viewer.actor()));
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return IntakeDesk.moved(id, after, () -> desk.imports().end(id, viewer.actor()));
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/undoing")
    String undo(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return IntakeDesk.moved(id, after, () -> desk.imports().undo(id, viewer.actor()));
    }
}

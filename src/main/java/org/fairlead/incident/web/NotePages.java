package org.fairlead.incident.web;

import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.web.FormDrawing.Filled;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a note as its readers will see it, without writing anything. */
@Controller
@Needs(Act.ADD_NOTE)
class NotePages {

    private final Opened records;
    private final NoteForm notes;
    private final FormDrawing drawing;
    private final UuidSource ids;

    NotePages(Opened records, NoteForm notes, FormDrawing drawing, UuidSource ids) {
        this.records = records;
        this.notes = notes;
        this.drawing = drawing;
        this.ids = ids;
    }

    @PostMapping(path = "/incidents/{number}/" + NoteForm.PREVIEW, headers = "HX-Request")
    String fragment(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Viewer viewer, Model model) {
        model.addAttribute("m", notes.preview(records.seen(viewer, number, Integer.MAX_VALUE), Input.of(sent)));
        return "ui/preview";
    }

    @PostMapping("/incidents/{number}/" + NoteForm.PREVIEW)
    String page(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        var input = Input.of(sent);
        var filled = Filled.of(notes, input, seen).with(notes.previewed(seen, input));
        var key = FormDrawing.key(input).orElseGet(() -> ids.next().toString());
        return drawing.page(seen, filled, new Sending(frame.csrf(), key).backTo(input.text(Whence.BACK)), frame, model);
    }
}

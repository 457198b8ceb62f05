package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Entry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** A record in short, opened under its row of a list; without scripts a page of its own. Looking at it leaves no trace. */
@Controller
@Needs(Act.READ_RECORDS)
class PreviewPages {

    private static final int LONGEST = 600;

    private final Opened opened;
    private final Drawings drawings;
    private final Names names;
    private final UuidSource ids;

    PreviewPages(Opened opened, Drawings drawings, Names names, UuidSource ids) {
        this.opened = opened;
        this.drawings = drawings;
        this.names = names;
        this.ids = ids;
    }

    @GetMapping("/incidents/{number}/preview")
    String preview(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fetched,
            Viewer viewer,
            Frame frame,
            Model model) {
        var seen = opened.seen(viewer, number, Integer.MAX_VALUE);
        var sending = new Sending(frame.csrf(), ids.next().toString());
        var asks = new ArrayList<>(drawings.escalations().asks(seen, sending));
        var openable = drawings.openable().of(seen);
        asks.addAll(drawings.asks().asks(seen, sending, openable));
        var last = seen.view().entries().stream()
                .filter(entry -> entry.text() != null && !entry.text().isBlank())
                .reduce((first, second) -> second);
        var header = seen.header();
        var shown = header.identity().number().text();
        model.addAttribute(
                "m",
                new Preview(
                        shown,
                        header.subject().title(),
                        seen.href(),
                        asks,
                        last.map(entry -> by(seen, entry)).orElse(""),
                        last.map(entry -> ProseWriter.of(shortly(entry), NoteTargets.of(seen, openable)))
                                .orElse(Prose.NONE),
                        drawings.clocks().strip(seen)));
        if (!fetched.isEmpty()) {
            return "incident/preview";
        }
        model.addAttribute(
                "page",
                Page.of(say("incident.preview.title", "number", shown), frame, RecordDrawing.marking(header.marking()))
                        .under(new Link(say("incident.list.title"), "/incidents"), new Link(shown, seen.href())));
        model.addAttribute("header", new PageHeader(shown, header.subject().title(), List.of(), "", ActionBar.of()));
        return "incident/previewPage";
    }

    private String by(Seen seen, Entry entry) {
        var who = names.person(entry.stamp().person());
        var when = seen.times().moment(entry.stamp().recordedAt());
        return who.isEmpty() ? when : who + ", " + when;
    }

    private static String shortly(Entry entry) {
        var text = String.valueOf(entry.text()).strip();
        return Readable.shortened(text, LONGEST);
    }
}

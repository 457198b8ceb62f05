package org.fairlead.attachment.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.attachment.AttachmentForm;
import org.fairlead.attachment.Attachments;
import org.fairlead.platform.files.Download;
import org.fairlead.platform.files.Upload;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Intent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files on a record, and attaching another. */
@Controller
@Needs(Act.READ_RECORDS)
class AttachmentPages {

    static final String KEY = "intent";

    private final Attachments attachments;
    private final OnRecord onRecord;
    private final FilesDrawing drawing;
    private final Clock clock;
    private final UuidSource ids;

    AttachmentPages(Attachments attachments, OnRecord onRecord, FilesDrawing drawing, Clock clock, UuidSource ids) {
        this.attachments = attachments;
        this.onRecord = onRecord;
        this.drawing = drawing;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/records/{number}/attachments")
    String list(@PathVariable String number, Viewer viewer, Frame frame, Model model) {
        return list(onRecord.find(number, viewer.actor()), Said.NOTHING, viewer, frame, model);
    }

    private String list(OnRecord.Found found, Said said, Viewer viewer, Frame frame, Model model) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        var files = new ArrayList<FilesPage.OneFile>();
        for (var file : attachments.list(found.id(), viewer.actor()).reversed()) {
            files.add(drawing.file(file, viewer, times, found.href(), found.files()));
        }
        var key = said.text(KEY, ids.next().toString());
        var form = Form.to(found.files(), frame.csrf(), new Hidden(KEY, key)).withFiles();
        var page = Page.of(say("attachment.heading", "number", found.number()), frame, found.marking())
                .spoken()
                .under(found.trail());
        model.addAttribute("page", page.told(model));
        model.addAttribute(
                "m",
                new FilesPage(
                        new PageHeader(
                                found.number(), say("attachment.title"), List.of(), found.title(), ActionBar.of()),
                        said.errors(),
                        files,
                        new EmptyState(say("attachment.none"), say("attachment.none-text"), null),
                        drawing.mayAttach(viewer) ? form : null,
                        drawing.fields(found.header(), viewer, said),
                        ActionBar.of(
                                Action.submit(say("attachment.attach")),
                                Action.go(say("attachment.back"), found.href()).as(Action.Kind.QUIET))));
        return "attachment/files";
    }

    @PostMapping("/records/{number}/attachments")
    @Needs(Act.ATTACH)
    String attach(
            @PathVariable String number,
            Upload upload,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = onRecord.find(number, viewer.actor());
        var sent = upload.receive(attachments.limits().file().toBytes());
        try {
            @Nullable String key = sent.text(KEY).isEmpty() ? null : sent.text(KEY);
            var intent = new Intent(null, key, sent.hashAt(request.getRequestURI()));
            attachments.attach(found.id(), AttachmentForm.read(sent), viewer.actor(), intent);
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == RefusalKind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.refusal().kind().status());
            return list(found, Said.refused(sent.fields(), refused.refusal()), viewer, frame, model);
        }
        after.addFlashAttribute("notice", Notice.done(say("attachment.done"), say("attachment.done-text")));
        return "redirect:" + found.files();
    }

    @GetMapping("/records/{number}/attachments/{seq}/content")
    void content(
            @PathVariable String number,
            @PathVariable int seq,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var content = attachments.open(onRecord.find(number, viewer.actor()).id(), seq, viewer.actor());
        var file = content.file().file();
        new Download(file.name(), file.mediaType(), file.bytes(), file.sha256(), content::writeTo)
                .send(request, response);
    }

    /** A picture as it stands in a note. */
    @GetMapping("/records/{number}/attachments/{seq}/picture")
    void picture(@PathVariable String number, @PathVariable int seq, Viewer viewer, HttpServletResponse response)
            throws IOException {
        var drawn = attachments
                .picture(onRecord.find(number, viewer.actor()).id(), seq, viewer.actor())
                .orElseThrow(() -> GeneralRefusal.unknown(say("attachment.which")));
        Download.guard(response);
        response.setContentType("image/png");
        response.setContentLength(drawn.length);
        response.getOutputStream().write(drawn);
    }
}

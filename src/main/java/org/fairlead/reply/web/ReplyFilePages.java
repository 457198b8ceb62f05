package org.fairlead.reply.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.access.Viewer;
import org.fairlead.platform.files.Download;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.FileField;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.ReplyFile;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Canned replies as a text file: written to be edited or passed on, and read. What is read becomes the reader's own. */
@Controller
@Needs(Act.KEEP_TEMPLATES)
class ReplyFilePages {

    private final Templates templates;
    private final UuidSource ids;

    ReplyFilePages(Templates templates, UuidSource ids) {
        this.templates = templates;
        this.ids = ids;
    }

    @GetMapping("/replies/export")
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        var said = templates.offered(viewer.actor(), Replies.KIND).stream()
                .map(Template::said)
                .toList();
        var bytes = ReplyFile.write(said).getBytes(StandardCharsets.UTF_8);
        Download.guard(response);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replies.txt\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/replies/import")
    String ask(Frame frame, Model model) {
        return asked("", null, frame, model);
    }

    private String asked(String text, @Nullable String problem, Frame frame, Model model) {
        var title = say("reply.reply-file.title");
        model.addAttribute(
                "page", Page.of(title, frame, Marking.STANDARD).under(new Link(say("reply.title"), "/replies")));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("explanation", say("reply.reply-file.they-become-your-own-one"));
        model.addAttribute(
                "errors", new ErrorSummary(problem == null ? List.of() : List.of(new Link(problem, "#file"))));
        model.addAttribute(
                "form",
                Form.to(
                                "/replies/import",
                                frame.csrf(),
                                new Hidden("intent", ids.next().toString()))
                        .withFiles());
        var file = Field.of("file", say("reply.reply-file.file")).asOptional();
        model.addAttribute(
                "fields",
                List.of(
                        new FileField(problem == null ? file : file.withError(problem), ".txt", false),
                        new TextArea(
                                Field.of("text", say("reply.reply-file.or-its-text"))
                                        .asOptional(),
                                text,
                                10,
                                ReplyFile.LONGEST)));
        model.addAttribute("send", ActionBar.of(Action.submit(say("reply.reply-file.read-it"))));
        return "layout/form";
    }

    @PostMapping("/replies/import")
    String read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        try {
            var counted = keep(ReplyFile.read(content(file, text)), viewer, intent);
            after.addFlashAttribute("notice", counted.notice());
            return "redirect:/replies";
        } catch (RefusedException refused) {
            var problem = refused.refusal().fields().stream()
                    .findFirst()
                    .map(each -> each.sentence())
                    .orElseGet(() -> refused.refusal().sentence());
            return asked(text, problem, frame, model);
        }
    }

    private static String content(@Nullable MultipartFile file, String text) {
        try {
            if (file == null || file.isEmpty()) {
                return text;
            }
            if (file.getSize() > 4L * ReplyFile.LONGEST) {
                throw GeneralRefusal.invalid("file", say("reply.reply-file.the-file-is-too-long"));
            }
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** How many became what, and why some did not. */
    private record Counted(int added, int changed, int same, List<String> refused) {
        Notice notice() {
            var words = say("reply.reply-file.counted", "added", added, "changed", changed, "same", same);
            return refused.isEmpty()
                    ? Notice.done(say("reply.reply-file.the-file-was-read"), words)
                    : new Notice(
                            Tone.RISK,
                            say("reply.reply-file.part-of-the-file-was"),
                            words + " " + String.join(" ", refused),
                            null);
        }
    }

    private Counted keep(List<Template.Said<Reply>> read, Viewer viewer, String intent) {
        int added = 0;
        int changed = 0;
        int same = 0;
        var refused = new ArrayList<String>();
        for (var said : read) {
            var mine = mine(viewer, said.name());
            var once = Once.sentUnder(intent.isBlank() ? null : intent + "." + added + "." + changed, said.toString());
            try {
                if (mine == null) {
                    var wish = new Templates.Wish<>(said, new Sharings.Wish(Sharing.PERSON, null));
                    templates.keep(Replies.KIND, wish, viewer.actor(), once);
                    added++;
                } else if (mine.said().equals(said)) {
                    same++;
                } else {
                    var shared = mine.shared();
                    var wish = new Templates.Wish<>(said, new Sharings.Wish(shared.sharing(), shared.team()));
                    var basis = new Templates.Read(mine.id(), mine.version());
                    templates.change(Replies.KIND, basis, wish, viewer.actor(), once);
                    changed++;
                }
            } catch (RefusedException wrong) {
                refused.add("“%s”: %s".formatted(said.name(), wrong.refusal().sentence()));
            }
        }
        return new Counted(added, changed, same, refused);
    }

    private @Nullable Template<Reply> mine(Viewer viewer, String name) {
        return templates.all(viewer.actor(), Replies.KIND).stream()
                .filter(each -> Sharings.isOwner(viewer.actor(), each.owner())
                        && each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}

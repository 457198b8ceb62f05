package org.fairlead.imports.web;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.imports.ImportRefusal;
import org.fairlead.imports.Imports;
import org.fairlead.imports.NewImport;
import org.fairlead.imports.ShippedMappings;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.Refusal;
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
import org.fairlead.platform.web.ui.NavItem;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tabs;
import org.fairlead.platform.web.ui.TextArea;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Giving in a log: its file, its kind, and the mapping to read and edit. */
@Controller
@Needs(Act.IMPORT)
class NewImportPages {

    private static final int ROWS = 24;

    private final Imports imports;
    private final UuidSource ids;

    NewImportPages(Imports imports, UuidSource ids) {
        this.imports = imports;
        this.ids = ids;
    }

    @GetMapping("/imports/new")
    String form(@RequestParam(defaultValue = ShippedMappings.SERVICENOW_LOG) String kind, Frame frame, Model model) {
        var known = ShippedMappings.names().contains(kind) ? kind : ShippedMappings.SERVICENOW_LOG;
        return form(new Asked(known, ShippedMappings.text(known), ids.next().toString()), null, frame, model);
    }

    private record Asked(String kind, String mapping, String key) {}

    private static String form(Asked asked, @Nullable Refusal refusal, Frame frame, Model model) {
        model.addAttribute(
                "page",
                Page.of(say("portal.shortcut.import"), frame, Marking.STANDARD)
                        .under(new Link(say("imports.title"), "/imports")));
        model.addAttribute("header", PageHeader.titled(say("portal.shortcut.import")));
        model.addAttribute("kinds", kinds(asked.kind()));
        model.addAttribute("errors", new ErrorSummary(errors(refusal)));
        model.addAttribute(
                "form",
                Form.to("/imports", frame.csrf(), new Hidden("kind", asked.kind()), new Hidden("intent", asked.key()))
                        .withFiles());
        model.addAttribute("file", file(asked.kind(), refusal));
        model.addAttribute("mapping", mapping(asked.mapping(), refusal));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("imports.new-import.try-it-first"), "simulate", "true"),
                        Action.submit(say("imports.new-import.import"), "simulate", "false")
                                .as(Action.Kind.SECONDARY),
                        Action.go(say("imports.new-import.back"), "/imports").as(Action.Kind.QUIET)));
        return "imports/new";
    }

    private static Tabs kinds(String chosen) {
        return new Tabs(
                say("imports.job.kind-of-log"),
                List.of(
                        new NavItem(
                                say("imports.new-import.servicenow-audit-log"),
                                "/imports/new?kind=" + ShippedMappings.SERVICENOW_LOG,
                                chosen.equals(ShippedMappings.SERVICENOW_LOG),
                                ""),
                        new NavItem(
                                say("imports.new-import.xes-event-log"),
                                "/imports/new?kind=" + ShippedMappings.XES,
                                chosen.equals(ShippedMappings.XES),
                                "")));
    }

    private static FileField file(String kind, @Nullable Refusal refusal) {
        var types = kind.equals(ShippedMappings.XES) ? ".xes,.xml,.zip,.gz" : ".csv,.txt,.tsv,.zip,.gz";
        var field = Field.of("file", say("imports.new-import.the-log"))
                .withHint(say("imports.new-import.plain-zip-or-gzip-mib"));
        var shown = refusal instanceof ImportRefusal.NoFile || refusal instanceof ImportRefusal.TooLarge
                ? field.withError(words(refusal))
                : field;
        return new FileField(shown, types, false);
    }

    private static String words(@Nullable Refusal refusal) {
        return refusal == null ? "" : refusal.sentence();
    }

    private static TextArea mapping(String text, @Nullable Refusal refusal) {
        var field = Field.of("mapping", say("imports.new-import.what-its-columns-and-states"))
                .withHint(say("imports.new-import.json-change-it-to-what"));
        var shown = refusal instanceof ImportRefusal.WrongMapping || refusal instanceof ImportRefusal.OtherForm
                ? field.withError(places(refusal))
                : field;
        return new TextArea(shown, text, ROWS, 0);
    }

    private static String places(@Nullable Refusal refusal) {
        if (refusal == null) {
            return "";
        }
        return refusal.fields().isEmpty()
                ? refusal.sentence()
                : refusal.fields().stream()
                        .map(field -> place(field.field()) + field.sentence())
                        .collect(Collectors.joining(" "));
    }

    private static String place(String field) {
        var pointer = field.substring("mapping".length());
        return pointer.isEmpty() ? "" : pointer + ": ";
    }

    private static List<Link> errors(@Nullable Refusal refusal) {
        if (refusal == null) {
            return List.of();
        }
        var links = new ArrayList<Link>();
        refusal.fields().forEach(field -> links.add(new Link(place(field.field()) + field.sentence(), "#mapping")));
        if (links.isEmpty()) {
            links.add(new Link(refusal.sentence(), refusal instanceof ImportRefusal.OtherForm ? "#mapping" : "#file"));
        }
        return links;
    }

    @PostMapping("/imports")
    String submit(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "true") boolean simulate,
            @RequestParam(defaultValue = "") String intent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Frame frame,
            Model model) {
        var known = ShippedMappings.names().contains(kind) ? kind : ShippedMappings.SERVICENOW_LOG;
        var key = intent.isEmpty() ? ids.next().toString() : intent;
        try {
            if (file == null) {
                throw new RefusedException(new ImportRefusal.NoFile());
            }
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            try (var content = file.getInputStream()) {
                var wanted = new NewImport(known, name, mapping, simulate, key);
                return "redirect:/imports/"
                        + imports.submit(wanted, content, viewer.actor()).id();
            }
        } catch (RefusedException refused) {
            return form(new Asked(known, mapping, ids.next().toString()), refused.refusal(), frame, model);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}

package org.fairlead.help.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.help.Chapter;
import org.fairlead.help.Handbook;
import org.fairlead.platform.prose.PageWriter;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The handbook: its contents, its chapters, and the chapter for the page one comes from. */
@Controller
@Needs(Act.SEE_HELP)
class HandbookPages {

    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.png");
    private static final Duration KEPT = Duration.ofHours(1);

    private final Handbook handbook;

    HandbookPages(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping("/help")
    String contents(Frame frame, Model model) {
        return shown(handbook.contents(), say("help.title"), frame, model, List.of());
    }

    /** The chapter for the page that led here; the contents where there is none. */
    @GetMapping("/help/here")
    String here(@RequestHeader(value = HttpHeaders.REFERER, required = false) @Nullable String from) {
        return "redirect:"
                + path(from).flatMap(handbook::helping).map(Chapter::href).orElse("/help");
    }

    private static Optional<String> path(@Nullable String address) {
        try {
            return Optional.ofNullable(address).map(URI::create).map(URI::getPath);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    @GetMapping("/help/{name:glossary|changes}")
    String single(@PathVariable String name, Frame frame, Model model) {
        return chapter(name, frame, model);
    }

    @GetMapping("/help/{kind:how-to|tutorial|reference|explanation}/{name}")
    String chapter(@PathVariable String kind, @PathVariable String name, Frame frame, Model model) {
        return chapter(kind + "/" + name, frame, model);
    }

    private String chapter(String path, Frame frame, Model model) {
        var chapter = handbook.chapter(path).orElseThrow(() -> GeneralRefusal.unknown(say("help.no-chapter")));
        return shown(chapter, chapter.title(), frame, model, List.of(new Link(say("help.title"), "/help")));
    }

    private String shown(Chapter chapter, String title, Frame frame, Model model, List<Link> above) {
        var targets = new Targets(handbook, chapter.path());
        model.addAttribute("page", Page.of(title, frame, Marking.STANDARD).under(above.toArray(Link[]::new)));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("text", PageWriter.of(chapter.text(), targets));
        model.addAttribute("version", version());
        return "help/chapter";
    }

    /** Which version the handbook is of: it ships with the product. */
    private static String version() {
        return Objects.requireNonNullElse(HandbookPages.class.getPackage().getImplementationVersion(), "");
    }

    @GetMapping("/help/images/{name}")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        var picture = new ClassPathResource("handbook/images/" + name);
        if (!PICTURE.matcher(name).matches() || !picture.exists()) {
            throw GeneralRefusal.unknown(say("help.no-picture"));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(picture);
    }
}

package org.fairlead.platform.web.gallery;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Assets;
import org.fairlead.platform.web.FromRequest;
import org.fairlead.platform.web.OpenToAnyone;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Each component on a page of its own: when to use it, it in every state, and its markup. Shown where fairlead.gallery=true. */
@Controller
@OpenToAnyone
@ConditionalOnProperty("fairlead.gallery")
class PartPages {

    private final Assets assets;
    private final TemplateEngine engine;

    PartPages(Assets assets, TemplateEngine engine) {
        this.assets = assets;
        this.engine = engine;
    }

    /** Every component. */
    static List<Part> all(Csrf csrf) {
        return Stream.of(WordParts.all(csrf), FieldParts.all(csrf), RecordParts.all(csrf), ListParts.all())
                .flatMap(List::stream)
                .toList();
    }

    @GetMapping("/gallery/parts")
    String list(HttpServletRequest request, Model model) {
        var csrf = FromRequest.csrf(request);
        model.addAttribute("page", page("Components, one by one", request).under(new Link("Gallery", "/gallery")));
        model.addAttribute("header", PageHeader.titled("Components, one by one"));
        model.addAttribute("parts", all(csrf).stream().map(Part::line).toList());
        return "gallery/parts";
    }

    @GetMapping("/gallery/parts/{name}")
    String part(@PathVariable String name, HttpServletRequest request, Model model) {
        var part = all(FromRequest.csrf(request)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown("component " + name));
        model.addAttribute(
                "page",
                page(name, request)
                        .under(new Link("Gallery", "/gallery"), new Link("Components, one by one", "/gallery/parts")));
        model.addAttribute("header", PageHeader.titled(name));
        model.addAttribute("part", part.line());
        model.addAttribute("shown", part.shown(engine));
        return "gallery/part";
    }

    private Page page(String title, HttpServletRequest request) {
        var frame = Samples.frame("", FromRequest.theme(request), FromRequest.csrf(request), assets);
        return Page.of(title, frame, Samples.MARKING);
    }
}

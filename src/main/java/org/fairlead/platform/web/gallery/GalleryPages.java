package org.fairlead.platform.web.gallery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fairlead.platform.web.Assets;
import org.fairlead.platform.web.FromRequest;
import org.fairlead.platform.web.OpenToAnyone;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Link;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The gallery: every component once, and whole pages as practices compose them. Shown where fairlead.gallery=true. */
@Controller
@OpenToAnyone
@ConditionalOnProperty("fairlead.gallery")
class GalleryPages {

    private static final Link HOME = new Link("Gallery", "/gallery");

    private final Assets assets;

    GalleryPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/gallery")
    String components(HttpServletRequest request, Model model) {
        var csrf = FromRequest.csrf(request);
        model.addAttribute("page", page("Components", "", request));
        model.addAllAttributes(FormSamples.all(csrf, false));
        model.addAttribute("offered", FormSamples.offered(csrf));
        model.addAttribute("refused", FormSamples.refused());
        model.addAttribute("merge", FormSamples.merge(csrf));
        model.addAttribute("asks", AskSamples.all(csrf));
        model.addAttribute("clocks", RecordSamples.clocks());
        model.addAttribute("lanes", RecordSamples.lanes());
        model.addAttribute("longLanes", RecordSamples.longLanes());
        model.addAttribute("timeline", TimelineSamples.timeline());
        model.addAttribute("why", RecordSamples.why());
        model.addAttribute("filter", ListSamples.filter());
        model.addAttribute("pager", ListSamples.pager());
        model.addAttribute("downloads", ListSamples.downloads());
        model.addAttribute("table", ListSamples.table());
        model.addAttribute("tiles", ListSamples.tiles());
        model.addAttribute("tour", ListSamples.tour());
        return "gallery/components";
    }

    @GetMapping("/gallery/record")
    String record(HttpServletRequest request, Model model) {
        var title = RecordSamples.NUMBER + " E-mail delayed for everyone at the northern site";
        model.addAttribute("page", page(title, "Records", request).under(new Link("Records", "/gallery/list")));
        model.addAttribute("header", RecordSamples.header(FromRequest.csrf(request)));
        model.addAttribute("clocks", RecordSamples.clocks());
        model.addAttribute("lanes", RecordSamples.lanes());
        model.addAttribute("timeline", TimelineSamples.timeline());
        model.addAttribute("facts", RecordSamples.facts());
        return "gallery/record";
    }

    @GetMapping("/gallery/why")
    String why(HttpServletRequest request, Model model) {
        var record = new Link(RecordSamples.NUMBER, "/gallery/record");
        model.addAttribute("page", page("Why 35 min over?", "Records", request).under(record));
        model.addAttribute("why", RecordSamples.why());
        model.addAttribute("lanes", RecordSamples.lanes());
        return "gallery/why";
    }

    @GetMapping("/gallery/list")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", page("Records", "Records", request));
        model.addAttribute("filter", ListSamples.filter());
        model.addAttribute("table", ListSamples.table());
        model.addAttribute("pager", ListSamples.pager());
        return "gallery/list";
    }

    @GetMapping("/gallery/home")
    String home(HttpServletRequest request, Model model) {
        model.addAttribute("page", page("My work", "My work", request));
        model.addAttribute("tiles", ListSamples.tiles());
        model.addAttribute("table", ListSamples.table());
        model.addAttribute("rulings", ListSamples.rulings());
        model.addAttribute("numbers", ListSamples.numbers());
        model.addAttribute("tour", ListSamples.tour());
        return "gallery/home";
    }

    @GetMapping("/gallery/form")
    String form(HttpServletRequest request, Model model) {
        model.addAttribute(
                "page", page("Report something wrong", "", request).under(HOME).forRequesters());
        model.addAllAttributes(FormSamples.all(FromRequest.csrf(request), true));
        return "gallery/form";
    }

    @GetMapping("/gallery/related")
    String related(Model model) {
        model.addAttribute(
                "links",
                List.of(
                        new Link("CHG-2M8D-TT41", "relay firmware, 08:30 today"),
                        new Link("PRB-90QX-1C7K", "throttling after restart"),
                        new Link("KB-4411-ZD0P", "drain a relay queue")));
        return "gallery/related";
    }

    private Page page(String title, String place, HttpServletRequest request) {
        var frame = Samples.frame(place, FromRequest.theme(request), FromRequest.csrf(request), assets);
        return Page.of(title, frame, Samples.MARKING);
    }
}

package org.fairlead.help.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.help.Handbook;
import org.fairlead.help.Tours;
import org.fairlead.platform.prose.PageWriter;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.words.Readable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is new in this version: what concerns the reader stands first. */
@Controller
@Needs(Act.SEE_HELP)
class NewsPages {

    private static final String PATH = "news";
    private static final Pattern PART = Pattern.compile("(?m)^## (.+)$");

    /** Whom a part concerns, by the name of their tour. */
    private static final Map<String, String> CONCERNED = Map.of(
            "requester", "Whoever reports",
            "agent", "The service desk",
            "provider", "Service providers",
            "duty-officer", "Duty officers",
            "administrator", "Administrators");

    private static final String EVERYBODY = "Everybody";

    private final Handbook handbook;
    private final Tours tours;

    NewsPages(Handbook handbook, Tours tours) {
        this.handbook = handbook;
        this.tours = tours;
    }

    @GetMapping("/help/news")
    String news(Viewer viewer, Frame frame, Model model) {
        var chapter = handbook.chapter(PATH).orElseThrow(() -> GeneralRefusal.unknown(say("help.no-chapter")));
        var own = CONCERNED.getOrDefault(tours.of(viewer.actor()).name(), EVERYBODY);
        model.addAttribute(
                "page", Page.of(chapter.title(), frame, Marking.STANDARD).under(new Link(say("help.title"), "/help")));
        model.addAttribute("header", PageHeader.titled(chapter.title()));
        model.addAttribute("text", PageWriter.of(ordered(chapter.text(), own), new Targets(handbook, PATH)));
        model.addAttribute("version", "");
        return "help/chapter";
    }

    /** The parts, what concerns the reader first, then what concerns everybody. */
    static String ordered(String text, String own) {
        var parts = new LinkedHashMap<String, String>();
        var found = PART.matcher(text);
        var title = "";
        int from = 0;
        while (found.find()) {
            parts.put(title, text.substring(from, found.start()).strip());
            title = found.group(1).strip();
            from = found.end();
        }
        parts.put(title, text.substring(from).strip());
        var order = new ArrayList<>(List.of("", own, EVERYBODY));
        order.addAll(parts.keySet());
        var all = new StringBuilder();
        order.stream()
                .distinct()
                .filter(parts::containsKey)
                .forEach(name ->
                        all.append(heading(name, own)).append(parts.get(name)).append("\n\n"));
        return all.toString();
    }

    private static String heading(String name, String own) {
        if (name.isEmpty()) {
            return "";
        }
        return "## " + (name.equals(own) ? say("help.news.for-you", "name", Readable.within(name)) : name) + "\n\n";
    }
}

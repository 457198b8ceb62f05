package org.fairlead.search.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.search.Searches.Answer;
import org.springframework.stereotype.Component;

/** Hits as lines of pages. */
@Component
class Drawing {

    private final Clock clock;

    Drawing(Clock clock) {
        this.clock = clock;
    }

    List<HitLine> lines(List<Hit> hits, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        return hits.stream().map(hit -> line(hit, times)).toList();
    }

    private static HitLine line(Hit hit, TimeWords times) {
        var at = hit.at();
        return new HitLine(
                hit.title(),
                hit.href(),
                hit.number(),
                hit.what(),
                hit.snippet(),
                at == null ? "" : times.moment(at),
                at == null ? "" : times.full(at),
                at == null ? "" : times.iso(at));
    }

    /** The first of one kind, and where the others are. */
    Section first(Answer answer, String query, Viewer viewer) {
        var found = answer.found();
        var facet = answer.facet();
        var more = found.count() > found.hits().size()
                ? new Link(say("search.show-all", "count", found.counted()), address(query, facet.key()))
                : null;
        return new Section(facet.key(), facet.words(), lines(found.hits(), viewer), more, "");
    }

    /** As many of one kind as fit on a page. */
    Section whole(Answer answer, Viewer viewer) {
        var found = answer.found();
        int shown = found.hits().size();
        var note = found.count() > shown
                ? say("search.best", "shown", Integer.toString(shown), "count", found.counted())
                : "";
        return new Section(answer.facet().key(), answer.facet().words(), lines(found.hits(), viewer), null, note);
    }

    /** A chip for each kind of which something was found, and for the one that is looked at. */
    List<Chip> chips(List<Answer> answers, String query, String current) {
        var chips = new ArrayList<Chip>();
        var all = Chip.of(say("search.all"), address(query, ""));
        chips.add(current.isEmpty() ? all.asCurrent() : all);
        for (var answer : answers) {
            boolean here = answer.facet().key().equals(current);
            if (here || answer.found().count() > 0) {
                var chip = Chip.of(
                                answer.facet().words(),
                                address(query, answer.facet().key()))
                        .withCount(counted(answer));
                chips.add(here ? chip.asCurrent() : chip);
            }
        }
        return chips;
    }

    private static String counted(Answer answer) {
        return answer.found().more()
                ? Question.MOST_COUNTED + "+"
                : Integer.toString(answer.found().count());
    }

    static String address(String query, String facet) {
        var address = "/find?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return facet.isEmpty() ? address : address + "&facet=" + facet;
    }
}

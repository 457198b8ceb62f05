package org.fairlead.help.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.access.Guiding;
import org.fairlead.access.Viewer;
import org.fairlead.help.Handbook;
import org.fairlead.help.Tour;
import org.fairlead.help.Tours;
import org.fairlead.platform.prose.PageWriter;
import org.fairlead.platform.web.Frame.Guide;
import org.fairlead.platform.web.Frame.Guide.Button;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.words.Readable;
import org.springframework.stereotype.Component;

/** The tour, above the pages it leads over. On the first page, whoever has never taken it is asked whether they would. */
@Component
class TourGuide implements Guiding {

    static final String PATH = "/help/tour";
    static final String END = "end";

    private final Tours tours;
    private final Targets targets;

    TourGuide(Tours tours, Handbook handbook) {
        this.tours = tours;
        this.targets = new Targets(handbook, "tour/");
    }

    @Override
    public Optional<Guide> of(Viewer viewer, HttpServletRequest request) {
        var standing = TourCookie.read(request);
        if (standing.isEmpty()) {
            return request.getRequestURI().equals("/")
                    ? Optional.of(invitation(tours.of(viewer.actor())))
                    : Optional.empty();
        }
        int step = standing.get();
        if (step == 0) {
            return Optional.empty();
        }
        var tour = tours.of(viewer.actor());
        return step > tour.steps().size() ? Optional.empty() : Optional.of(guide(tour, step, request.getRequestURI()));
    }

    private Guide invitation(Tour tour) {
        var text =
                say("help.tour-guide.invitation", "steps", tour.steps().size(), "tour", Readable.within(tour.title()));
        return new Guide(
                say("help.tour-guide.new-here"),
                say("help.tour-guide.be-shown-around"),
                PageWriter.of(text, targets),
                null,
                PATH,
                List.of(
                        new Button("1", say("help.tour-guide.begin")),
                        new Button(END, say("help.tour-guide.not-now"))));
    }

    private Guide guide(Tour tour, int at, String here) {
        var step = tour.steps().get(at - 1);
        var buttons = new ArrayList<Button>();
        boolean last = at == tour.steps().size();
        buttons.add(
                last
                        ? new Button(END, say("help.tour-guide.that-was-it"))
                        : new Button(Integer.toString(at + 1), say("help.tour-guide.next")));
        if (at > 1) {
            buttons.add(new Button(Integer.toString(at - 1), say("help.tour-guide.back")));
        }
        if (!last) {
            buttons.add(new Button(END, say("help.tour-guide.end-the-tour")));
        }
        var there = step.href().replaceAll("\\?.*", "");
        return new Guide(
                say("help.tour-guide.step", "at", at, "steps", tour.steps().size()),
                step.title(),
                PageWriter.of(step.text(), targets),
                there.equals(here) ? null : new Link(step.words(), step.href()),
                PATH,
                buttons);
    }
}

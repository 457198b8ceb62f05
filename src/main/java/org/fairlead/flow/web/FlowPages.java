package org.fairlead.flow.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Place;
import org.fairlead.access.Viewer;
import org.fairlead.flow.Flows;
import org.fairlead.platform.filter.FilterRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.FilterBar;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.record.RecordFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How work flows between teams and organisations, over any filter. The address is the filter. */
@Controller
@Needs(Act.SEE_FLOW)
class FlowPages {

    private final Flows flows;
    private final RecordFilter filters;

    FlowPages(Flows flows, RecordFilter filters) {
        this.flows = flows;
        this.filters = filters;
    }

    /** Its place in the navigation. */
    @Bean
    static Place flowPlace() {
        return new Place(40, () -> say("flow.title"), "/flow", Act.SEE_FLOW);
    }

    @GetMapping("/flow")
    String flow(@RequestParam(defaultValue = "") String filter, Viewer viewer, Frame frame, Model model) {
        var asked = filter.strip();
        model.addAttribute("page", Page.of(say("flow.title"), frame, Marking.STANDARD));
        model.addAttribute("header", PageHeader.titled(say("flow.title")));
        var bar = new FilterBar("/flow", asked, say("flow.flow.hint"), List.of(), views(asked))
                .completedBy("/incidents/completions");
        model.addAttribute("bar", bar);
        try {
            var drawing = new FlowDrawing(
                    flows.log(viewer.actor(), filters.condition(asked, viewer.actor(), viewer.zone())), asked);
            model.addAttribute("errors", new ErrorSummary(List.of()));
            drawing.put(model);
            model.addAttribute(
                    "empty",
                    new EmptyState(
                            say("flow.flow.nothing-fits-this-filter"),
                            say("flow.flow.choose-another-view-or-take"),
                            Action.go(say("flow.flow.show-everything"), "/flow")));
        } catch (RefusedException refused) {
            model.addAttribute(
                    "errors",
                    new ErrorSummary(List.of(new Link(refused.refusal().sentence(), "#filter"))));
            model.addAttribute("bar", bar.refused(refused.refusal().sentence(), place(refused)));
            FlowDrawing.putNothing(model);
            model.addAttribute(
                    "empty",
                    new EmptyState(
                            say("flow.flow.the-filter-was-not-understood"),
                            say("flow.flow.your-words-are-kept-above"),
                            null));
        }
        return "flow/flow";
    }

    private static int place(RefusedException refused) {
        return refused.refusal() instanceof FilterRefusal.NotUnderstood notUnderstood ? notUnderstood.offset() : -1;
    }

    private static List<Chip> views(String asked) {
        return List.of(
                view(asked, say("flow.flow.everything"), ""),
                view(asked, say("flow.flow.opened-in-days"), "opened >= now-30d"),
                view(asked, say("flow.flow.open-now"), "open"),
                view(asked, say("flow.flow.over"), "breached"),
                view(asked, say("flow.flow.imported"), "source = import"));
    }

    private static Chip view(String asked, String text, String filter) {
        var chip = Chip.of(text, FlowDrawing.href("/flow", filter));
        return filter.equals(asked) ? chip.asCurrent() : chip;
    }
}

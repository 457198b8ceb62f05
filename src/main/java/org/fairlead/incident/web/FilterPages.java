package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Objects;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.filter.FilterLanguage;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.RecordFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Help with writing filters: one more condition by choosing, and what could come next. */
@Controller
@Needs(Act.READ_RECORDS)
class FilterPages {

    private final RecordFilter filters;
    private final Building building;
    private final ListViews views;

    FilterPages(RecordFilter filters, Building building, ListViews views) {
        this.filters = filters;
        this.building = building;
        this.views = views;
    }

    /**
     * A condition as it was chosen.
     *
     * @param field the field's name
     * @param how how it is compared
     * @param value what it is compared with
     */
    record Condition(
            @Nullable String field,
            @Nullable String how,
            @Nullable List<String> value) {
        Building.Choice choice(String error) {
            return new Building.Choice(or(field), or(how), value == null ? "" : String.join(",", value), error);
        }

        private static String or(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @GetMapping(ListPages.PATH + "/narrowed")
    String narrowed(
            @RequestParam(required = false) @Nullable String view,
            @ModelAttribute ListAsk.Sent sent,
            @ModelAttribute Condition condition,
            Viewer viewer,
            RedirectAttributes after) {
        var reach = viewer.actor().reach();
        var ask = ListAsk.of(sent, views.needed(view, viewer), reach);
        var choice = condition.choice("");
        var field = filters.schema()
                .field(choice.field())
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.filter.unknown")));
        if (field.type() != FilterType.FLAG && choice.value().isBlank()) {
            after.addFlashAttribute("choice", condition.choice(say("incident.filter.no-value")));
            return "redirect:" + ask.href(reach, "&build=" + field.name());
        }
        try {
            var comparison = FilterLanguage.comparison(field, choice.how(), choice.value());
            return "redirect:"
                    + ask.filtered(filters.narrowed(ask.filter(), comparison, viewer.actor()))
                            .href(reach);
        } catch (RefusedException refused) {
            after.addFlashAttribute("choice", condition.choice(refused.refusal().sentence()));
            return "redirect:" + ask.href(reach, "&build=" + field.name());
        }
    }

    /** What could be written at the place, as choices for the box. */
    @GetMapping(ListPages.PATH + "/completions")
    String completions(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int at,
            Viewer viewer,
            Model model) {
        if (text.length() > FilterLanguage.MOST_TEXT) {
            throw GeneralRefusal.invalid("text", say("incident.filter.long"));
        }
        model.addAttribute("completion", filters.completion(text, at, viewer.actor(), building.knowsNames(viewer)));
        return "incident/completions";
    }
}

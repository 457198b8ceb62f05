package org.fairlead.portal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement: what was tested and what came of it, and whom to tell. */
@Controller
@Needs(Act.SEE_HELP)
class AccessibilityPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final AccessibilityStatement statement = AccessibilityStatement.shipped();
    private final String contact;
    private final String enforcement;

    /**
     * @param contact whom people tell what they cannot use, in a sentence or two
     * @param enforcement whom they can turn to when the answer does not help them
     */
    AccessibilityPages(
            @Value(
                            "${fairlead.accessibility.contact:"
                                    + "Tell your service desk, by an incident or by telephone: which page it is, what you wanted to do, and what you use to do it.}")
                    String contact,
            @Value(
                            "${fairlead.accessibility.enforcement:"
                                    + "If the answer does not help you, turn to whoever answers for accessibility in your organisation.}")
                    String enforcement) {
        this.contact = contact;
        this.enforcement = enforcement;
    }

    @GetMapping("/help/accessibility")
    String statement(Frame frame, Model model) {
        model.addAttribute(
                "page",
                Page.of("Accessibility statement", frame, Marking.STANDARD).under(new Link("Help", "/help")));
        model.addAttribute("header", PageHeader.titled("Accessibility statement"));
        model.addAttribute("status", statement.status());
        model.addAttribute("use", use());
        model.addAttribute("known", known());
        model.addAttribute("tested", tested());
        model.addAttribute("judges", judges());
        model.addAttribute("contact", contact);
        model.addAttribute("enforcement", enforcement);
        model.addAttribute("pages", statement.pages());
        model.addAttribute("states", statement.states());
        return "portal/accessibility";
    }

    private static FactList use() {
        return new FactList(
                List.of(
                        Fact.of(
                                "Without a mouse",
                                "Everything can be done by keyboard. The focus is always to be seen."),
                        Fact.of("Without scripts", "Every page works with JavaScript off."),
                        Fact.of("Larger", "Pages fit their window at 400 %, but for boards and wide tables."),
                        Fact.of(
                                "Colours",
                                "There are dark and high-contrast colours, and three for those who tell fewer apart. Colour never carries meaning alone."),
                        Fact.of("Movement", "Nothing moves for those whose device asks for less of it."),
                        Fact.of("Time", "You are warned before you are signed out, and what you typed is kept.")),
                true);
    }

    private DataTable known() {
        return new DataTable(
                "What does not hold yet",
                List.of(Column.text("Where"), Column.text("What"), Column.text("Instead"), Column.text("WCAG 2.2")),
                statement.known().stream()
                        .map(each -> Row.of(
                                Cell.of(each.where()),
                                Cell.of(each.what()),
                                Cell.of(each.instead()),
                                Cell.of(each.criterion())))
                        .toList(),
                false);
    }

    private FactList tested() {
        return new FactList(
                List.of(
                        Fact.of("When", statement.date().format(DAY)),
                        Fact.of("Standard", "WCAG 2.2 level AA, as EN 301 549 asks for web pages"),
                        Fact.of("Browser", statement.browser()),
                        Fact.of("Colours", String.join(", ", statement.themes())),
                        Fact.of(
                                "Widths",
                                statement.widths().stream().map(String::valueOf).collect(Collectors.joining(", "))
                                        + " pixels"),
                        Fact.of(
                                "By keyboard",
                                "Twenty tasks of all roles, in a window of 320 by 256 pixels: 1,280 by 1,024 at 400 %"),
                        Fact.of("By people", "Not yet by people who use a screen reader every day")),
                true);
    }

    private DataTable judges() {
        return new DataTable(
                "What judged the pages",
                List.of(
                        Column.text("Program"),
                        Column.text("Rules"),
                        Column.number("Looks"),
                        Column.number("Findings")),
                statement.tools().stream()
                        .map(tool -> Row.of(
                                Cell.of(tool.name() + " " + tool.version()),
                                Cell.of(tool.rules()),
                                Cell.of("%,d".formatted(tool.pages())),
                                Cell.of("%,d".formatted(tool.findings()))))
                        .toList(),
                false);
    }
}

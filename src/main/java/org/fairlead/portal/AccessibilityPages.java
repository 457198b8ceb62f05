package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
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
import org.fairlead.platform.words.DateWords;
import org.fairlead.platform.words.NumberWords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement: what was tested and what came of it, and whom to tell. */
@Controller
@Needs(Act.SEE_HELP)
class AccessibilityPages {

    private static final DateWords DAY = DateWords.of("d MMMM uuuu");

    private final AccessibilityStatement statement = AccessibilityStatement.shipped();
    private final String contact;
    private final String enforcement;

    /**
     * @param contact whom people tell what they cannot use, in a sentence or two; empty for the service desk
     * @param enforcement whom they can turn to when the answer does not help them; empty for whoever answers for it
     */
    AccessibilityPages(
            @Value("${fairlead.accessibility.contact:}") String contact,
            @Value("${fairlead.accessibility.enforcement:}") String enforcement) {
        this.contact = contact;
        this.enforcement = enforcement;
    }

    @GetMapping("/help/accessibility")
    String statement(Frame frame, Model model) {
        model.addAttribute(
                "page",
                Page.of(say("portal.accessibility.title"), frame, Marking.STANDARD)
                        .spoken()
                        .under(new Link(say("portal.accessibility.help"), "/help")));
        model.addAttribute("header", PageHeader.titled(say("portal.accessibility.title")));
        model.addAttribute("status", statement.status());
        model.addAttribute("use", use());
        model.addAttribute("known", known());
        model.addAttribute("tested", tested());
        model.addAttribute("judges", judges());
        model.addAttribute("contact", contact.isEmpty() ? say("portal.accessibility.tell-desk") : contact);
        model.addAttribute("enforcement", enforcement.isEmpty() ? say("portal.accessibility.turn-to") : enforcement);
        model.addAttribute("pages", statement.pages());
        model.addAttribute("states", statement.states());
        return "portal/accessibility";
    }

    private static FactList use() {
        return new FactList(
                List.of(
                        Fact.of(say("portal.accessibility.mouse"), say("portal.accessibility.keyboard")),
                        Fact.of(
                                say("portal.accessibility.without-scripts"),
                                say("portal.accessibility.javascript-off")),
                        Fact.of(say("portal.accessibility.larger"), say("portal.accessibility.fit")),
                        Fact.of(say("portal.accessibility.colours"), say("portal.accessibility.themes")),
                        Fact.of(say("portal.accessibility.movement"), say("portal.accessibility.nothing-moves")),
                        Fact.of(say("portal.accessibility.time"), say("portal.accessibility.warned"))),
                true);
    }

    private DataTable known() {
        return new DataTable(
                say("portal.accessibility.what-does-not-hold-yet"),
                List.of(
                        Column.text(say("portal.accessibility.where")),
                        Column.text(say("portal.todos.what")),
                        Column.text(say("portal.accessibility.instead")),
                        Column.text("WCAG 2.2")),
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
                        Fact.of(say("portal.accessibility.when"), DAY.format(statement.date())),
                        Fact.of(say("portal.accessibility.standard"), say("portal.accessibility.wcag")),
                        Fact.of(say("portal.accessibility.browser"), statement.browser()),
                        Fact.of(say("portal.accessibility.colours"), String.join(", ", statement.themes())),
                        Fact.of(
                                say("portal.accessibility.widths"),
                                say(
                                        "portal.accessibility.pixels",
                                        "widths",
                                        statement.widths().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ")))),
                        Fact.of(say("portal.accessibility.by-keyboard"), say("portal.accessibility.tasks")),
                        Fact.of(say("portal.accessibility.by-people"), say("portal.accessibility.not-yet"))),
                true);
    }

    private DataTable judges() {
        return new DataTable(
                say("portal.accessibility.what-judged-the-pages"),
                List.of(
                        Column.text(say("portal.accessibility.program")),
                        Column.text(say("portal.accessibility.rules")),
                        Column.number(say("portal.accessibility.looks")),
                        Column.number(say("portal.accessibility.findings"))),
                statement.tools().stream()
                        .map(tool -> Row.of(
                                Cell.of(tool.name() + " " + tool.version()),
                                Cell.of(tool.rules()),
                                Cell.of(NumberWords.of(tool.pages())),
                                Cell.of(NumberWords.of(tool.findings()))))
                        .toList(),
                false);
    }
}

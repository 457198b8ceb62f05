package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.record.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Moving a card of a board: by dragging, by key and by this page alike. Each move is an act on the incident; one that needs words leads to
 * its form.
 */
@Controller
@Needs(Act.READ_RECORDS)
class BoardPages {

    private final Records records;
    private final Opened opened;
    private final BoardMoves moves;
    private final Acts acts;
    private final Drawn drawn;

    BoardPages(Records records, Opened opened, BoardMoves moves, Acts acts, Drawn drawn) {
        this.records = records;
        this.opened = opened;
        this.moves = moves;
        this.acts = acts;
        this.drawn = drawn;
    }

    /** What these pages are drawn with. */
    @Component
    record Drawn(BoardColumns columns, ListViews views, RowValues values, UuidSource ids) {}

    /** The incident, with what a board by that stands it by. */
    private Row row(String number, By by, Viewer viewer) {
        return drawn.values()
                .filled(viewer.actor(), List.of(row(number, viewer)), List.of(by.code()))
                .getFirst();
    }

    private Row row(String number, Viewer viewer) {
        return HumanNumber.read(number)
                .map(HumanNumber::text)
                .flatMap(known -> records
                        .list(
                                viewer.actor(),
                                RecordList.first(RecordFields.numbered(Set.of(known)), RecordList.Sort.NEWEST, 1))
                        .rows()
                        .stream()
                        .findFirst())
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.which", "number", number)));
    }

    private static By by(String code, Viewer viewer) {
        return ListAsk.groupings(viewer.actor().reach()).stream()
                .filter(by -> by.code().equals(code))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("by", say("incident.board.no-board")));
    }

    /** Where it can be moved to, and why not elsewhere. */
    @GetMapping("/incidents/{number}/move")
    String where(
            @PathVariable String number,
            @RequestParam(defaultValue = "state") String by,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String cameFrom,
            Viewer viewer,
            Frame frame,
            Model model) {
        var what = by(by, viewer);
        var row = row(number, what, viewer);
        var ways = drawn.columns().of(row, what).stream()
                .map(option -> Map.entry(option, moves.move(row, what, option.value(), viewer.actor())))
                .toList();
        var open = ways.stream()
                .filter(way -> way.getValue().why().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var href = "/incidents/" + row.number();
        var back = back(cameFrom);
        model.addAttribute(
                "page",
                Page.of(
                                say("incident.board.move-number", "number", row.number()),
                                frame,
                                RecordDrawing.marking(row.marking()))
                        .under(new Link(say("incident.list.title"), back), new Link(row.number(), href)));
        model.addAttribute(
                "header", new PageHeader("", say("incident.board.move-title"), List.of(), row.title(), ActionBar.of()));
        model.addAttribute("closed", closed(ways));
        model.addAttribute("errors", new ErrorSummary(List.of()));
        model.addAttribute(
                "form",
                Form.to(
                        href + "/move",
                        frame.csrf(),
                        new Hidden("by", what.code()),
                        new Hidden("back", back),
                        new Hidden(Basis.FIELD, Integer.toString(row.version())),
                        new Hidden("intent", drawn.ids().next().toString())));
        model.addAttribute(
                "fields",
                open.isEmpty() ? List.of() : List.<Object>of(new Select(Field.of("to", ListWords.of(what)), open)));
        var actions = new ArrayList<Action>();
        if (!open.isEmpty()) {
            actions.add(Action.submit(say("incident.board.move")));
        }
        actions.add(Action.go(say("incident.back"), back).as(Action.Kind.QUIET));
        model.addAttribute("send", new ActionBar(actions));
        return "incident/move";
    }

    /** Reasons why it cannot go somewhere, with the columns of which each is true. */
    private static Map<String, String> closed(List<Map.Entry<Option, Move>> ways) {
        var reasons = new LinkedHashMap<String, String>();
        ways.stream()
                .filter(way -> way.getValue() instanceof Move.Refused)
                .forEach(way -> reasons.merge(
                        way.getValue().why(), way.getKey().text(), (before, more) -> before + ", " + more));
        return reasons;
    }

    /** Does it, or leads to the form of what it takes. */
    @PostMapping("/incidents/{number}/move")
    String move(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes after,
            HttpServletRequest request) {
        var input = Input.of(sent);
        var what = by(input.text("by"), viewer);
        var row = row(number, what, viewer);
        var to = drawn.columns()
                .known(what, input.text("to"))
                .orElseThrow(() -> GeneralRefusal.invalid("to", say("incident.board.no-column")));
        var again = "redirect:" + back(input.text("back")) + "#" + row.number();
        return switch (moves.move(row, what, to, viewer.actor())) {
            case Move.Here here -> again;
            case Move.Refused refused -> {
                after.addFlashAttribute("notice", unchanged(refused.why()));
                yield again;
            }
            case Move.Asking asking -> {
                var form = UriComponentsBuilder.fromPath("/incidents/" + row.number() + "/" + asking.act());
                asking.values().forEach((name, value) -> form.queryParam(name, value));
                yield "redirect:" + form.encode().toUriString();
            }
            case Move.AtOnce atOnce -> {
                after.addFlashAttribute("notice", done(atOnce, row, input, viewer, request));
                yield again;
            }
        };
    }

    private Notice done(Move.AtOnce move, Row row, Input input, Viewer viewer, HttpServletRequest request) {
        var seen = opened.seen(viewer, row.number(), Integer.MAX_VALUE);
        var form = acts.needed(move.act());
        var values = new LinkedMultiValueMap<String, String>();
        move.values().forEach(values::add);
        if (!input.text(Basis.FIELD).isEmpty()) {
            values.add(Basis.FIELD, input.text(Basis.FIELD));
        }
        try {
            form.perform(seen, Input.of(values), IncidentPages.intent(request, input));
            return Notice.done(form.done(seen).title(), row.number() + " " + row.title());
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == RefusalKind.NOT_FOUND) {
                throw refused;
            }
            var fields = refused.refusal().fields();
            return unchanged(
                    fields.isEmpty()
                            ? refused.refusal().sentence()
                            : fields.getFirst().sentence());
        }
    }

    private static Notice unchanged(String why) {
        return new Notice(Tone.OVER, say("incident.board.stays"), why, null);
    }

    private static String back(@Nullable String path) {
        return Whence.list(path, ListPages.PATH + "?layout=board");
    }

    /** The board with another limit of a column. */
    @GetMapping(ListPages.PATH + "/limits")
    String limit(
            @RequestParam(required = false) @Nullable String view,
            @ModelAttribute ListAsk.Sent sent,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String most,
            Viewer viewer) {
        var reach = viewer.actor().reach();
        var ask = ListAsk.of(sent, drawn.views().needed(view, viewer), reach);
        var limit = most.isBlank() ? "0" : most.strip();
        boolean known = limit.equals("0") || BoardShape.isLimit(column + ":" + limit);
        var limited = known ? ask.on(ask.board().limited(column, Integer.parseInt(limit))) : ask;
        return "redirect:" + limited.href(reach);
    }
}

package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.watchlog.WatchLogs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The desks of the reader's organisation: who has the watch of each, and since when. */
@Controller
@RequestMapping(WatchLogPages.HERE)
@Needs(Act.KEEP_WATCH)
class DeskPages {

    private final WatchLogs logs;
    private final WatchLogDrawing drawing;

    DeskPages(WatchLogs logs, WatchLogDrawing drawing) {
        this.logs = logs;
        this.drawing = drawing;
    }

    @GetMapping
    String desks(Viewer viewer, Frame frame, Model model) {
        var times = drawing.times(viewer);
        var spells = logs.spells(viewer.actor());
        var rows = logs.desks(viewer.actor()).stream()
                .map(desk -> {
                    var spell = Optional.ofNullable(spells.get(desk.id()));
                    return Row.of(
                            Cell.linked(desk.name(), WatchLogDrawing.href(desk))
                                    .withNote(
                                            desk.team() == null
                                                    ? say("watchlog.watch-log.the-whole-organisation")
                                                    : say("watchlog.watch-log.team")),
                            Cell.of(spell.map(each -> drawing.name(each.person()))
                                    .orElse(say("watchlog.watch-log.nobody"))),
                            Cell.of(spell.map(each -> times.moment(each.since()))
                                    .orElse("")),
                            Cell.linked(say("watchlog.watch-log.roster"), WatchLogDrawing.href(desk) + "/roster"));
                })
                .toList();
        var columns = List.of(
                Column.text(say("watchlog.watch-log.desk")),
                Column.text(say("watchlog.watch-log.has-the-watch")),
                Column.text(say("watchlog.watch-log.since")),
                Column.text(say("watchlog.watch-log.to-come")));
        model.addAttribute("page", Page.of(say("watchlog.place.watch"), frame, Marking.STANDARD));
        model.addAttribute("header", PageHeader.titled(say("watchlog.place.watch")));
        model.addAttribute(
                "table",
                new DataTable(say("watchlog.watch-log.desks-of-your-organisation"), columns, rows, false)
                        .exported(Downloads.list(ExportedDesks.NAME)));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("watchlog.watch-log.you-keep-no-watch"),
                        say("watchlog.watch-log.watch-logs-are-kept-by"),
                        null));
        return "layout/list";
    }
}

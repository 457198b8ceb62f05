package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ReasonWords;
import org.fairlead.notification.ToldLog;
import org.fairlead.notification.ToldLog.Line;
import org.fairlead.notification.ToldLog.Place;
import org.fairlead.notification.ToldLog.Result;
import org.fairlead.notification.ToldLog.Wanted;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was told what, why and how, or why not: one's own for everybody, everybody's for those who see to it. */
@Controller
@Needs(Act.READ_RECORDS)
class ToldPages {

    private static final String OWN = "/notifications/told";
    private static final String ALL = "/notifications/log";
    private static final String LIST = "told";
    private static final int AT_ONCE = 50;

    private final ToldLog log;
    private final ExportedTold export;
    private final Register register;
    private final Access access;
    private final Clock clock;

    ToldPages(ToldLog log, ExportedTold export, Register register, Access access, Clock clock) {
        this.log = log;
        this.export = export;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    /** What is looked for. */
    record Asked(
            @Nullable String person,
            @Nullable String number,
            @Nullable String reason,
            @Nullable String result) {

        private static String or(@Nullable String text) {
            return Optional.ofNullable(text).map(String::strip).orElse("");
        }

        Map<String, String> export() {
            return Map.of(
                    ExportedTold.PERSON,
                    or(person),
                    ExportedTold.RECORD,
                    or(number),
                    ExportedTold.REASON,
                    or(reason),
                    ExportedTold.RESULT,
                    or(result));
        }

        String query() {
            return "person=" + encoded(or(person)) + "&number=" + encoded(or(number)) + "&reason=" + encoded(or(reason))
                    + "&result=" + encoded(or(result));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @GetMapping(OWN)
    String own(@RequestParam(defaultValue = "") String after, Viewer viewer, Frame frame, Model model) {
        var page = log.own(viewer, place(after), AT_ONCE);
        model.addAttribute("fields", List.of());
        model.addAttribute("downloads", Downloads.list(ExportedTold.OWN));
        return shown(page, say("notification.log"), OWN + "?", viewer, frame, model);
    }

    @GetMapping(ALL)
    @Needs(Act.SEE_TOLD)
    String all(
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer,
            Frame frame,
            Model model) {
        var page = log.all(viewer, wanted(asked), place(after), AT_ONCE);
        model.addAttribute("fields", fields(asked));
        model.addAttribute("downloads", Downloads.list(ExportedTold.ALL, asked.export()));
        return shown(page, say("notification.place.log"), ALL + "?" + asked.query() + "&", viewer, frame, model);
    }

    private Wanted wanted(Asked asked) {
        return export.wanted(
                Asked.or(asked.person()), Asked.or(asked.number()), Asked.or(asked.reason()), Asked.or(asked.result()));
    }

    private static List<Object> fields(Asked asked) {
        var reasons = new ArrayList<Option>(List.of(Option.of("", say("notification.told.any"))));
        Arrays.stream(Reason.values())
                .forEach(reason -> reasons.add(Option.of(reason.code(), ReasonWords.of(reason))
                        .asChosen(reason.code().equals(asked.reason()))));
        var results = new ArrayList<Option>(List.of(Option.of("", say("notification.told.any"))));
        Arrays.stream(Result.values())
                .forEach(result -> results.add(Option.of(result.name(), result.words())
                        .asChosen(result.name().equals(asked.result()))));
        return List.of(
                TextField.of(
                                Field.of("person", say("notification.told.login-or-full-name")),
                                Asked.or(asked.person()),
                                TextField.Width.M)
                        .expecting(TextField.Kind.LOGIN),
                TextField.of(
                                Field.of("number", say("notification.told.record")),
                                Asked.or(asked.number()),
                                TextField.Width.M)
                        .expecting(TextField.Kind.CODE),
                new Select(Field.of("reason", say("notification.told.reason")), reasons),
                new Select(Field.of("result", say("notification.told.result")), results));
    }

    private static @Nullable Place place(String after) {
        if (after.isEmpty()) {
            return null;
        }
        var cursor = Cursor.read(after).of(LIST, 2);
        return new Place(cursor.instant(0), cursor.id(1));
    }

    private String shown(ToldLog.Page page, String title, String here, Viewer viewer, Frame frame, Model model) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        boolean others = here.startsWith(ALL);
        var about =
                Page.of(title, frame, Marking.STANDARD).under(new Link(say("notification.title"), "/notifications"));
        var columns = List.of(
                Column.text(say("notification.told.when")),
                Column.text(others ? say("notification.told.who") : say("notification.told.record")),
                Column.text(others ? say("notification.told.record") : say("notification.told.entry")),
                Column.text(say("notification.told.why")),
                Column.text(say("notification.way.page")),
                Column.text(say("notification.told.mail")));
        var rows = page.lines().stream().map(line -> row(line, others, times)).toList();
        model.addAttribute("page", others ? about : about.spoken());
        model.addAttribute("header", header(title, viewer, others));
        model.addAttribute("table", new DataTable(title, columns, rows, false));
        model.addAttribute("here", here.replaceAll("\\?.*", ""));
        var next = page.next();
        model.addAttribute(
                "next",
                next == null
                        ? null
                        : new Link(
                                say("notification.told.earlier"),
                                here + "after="
                                        + Cursor.after(LIST, next.at(), next.id())
                                                .text()));
        return "notification/told";
    }

    private PageHeader header(String title, Viewer viewer, boolean others) {
        var acts = !others && access.may(viewer.actor(), Act.SEE_TOLD)
                ? ActionBar.of(Action.go(say("notification.place.log"), ALL))
                : ActionBar.of();
        return new PageHeader("", title, List.of(), say("notification.told.kept", "days", 180), acts);
    }

    private Row row(Line line, boolean others, TimeWords times) {
        var number = line.number().isEmpty()
                ? Cell.of(say("notification.told.hidden"))
                : Cell.number(line.number(), "/incidents/" + line.number());
        var entry =
                line.seq() == 0 ? "" : say("notification.told.entry-number", "number", Integer.toString(line.seq()));
        var read = line.readAt() == null ? "" : say("notification.told.read", "when", times.moment(line.readAt()));
        return Row.of(
                Cell.of(times.moment(line.at())),
                others ? Cell.of(register.title(People.PERSON, line.person().value())) : number,
                others ? number.withNote(entry) : Cell.of(entry),
                Cell.of(ReasonWords.of(line.reason())),
                Cell.of(
                                line.times() > 1
                                        ? say(
                                                "notification.told.times",
                                                "result",
                                                line.result().words(),
                                                "times",
                                                line.times())
                                        : line.result().words())
                        .withNote(read),
                Cell.of(line.mail()));
    }
}

package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rates: what holds now, every version of one, and adding a version. */
@Controller
@Needs(Act.SEE_COSTS)
class RatePages {

    static final String HERE = "/rates";

    private static final String ONE = HERE + "/{organisation}/{class}";

    private final Rates rates;
    private final Register register;
    private final UuidSource ids;
    private final Clock clock;

    RatePages(Rates rates, Register register, UuidSource ids, Clock clock) {
        this.rates = rates;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String list(Viewer viewer, Frame frame, Model model) {
        var seen = rates.seenBy(viewer.actor());
        var pairs = new LinkedHashSet<Rate.Of>();
        seen.forEach(rate -> pairs.add(rate.of()));
        for (var party : rates.keptFor(viewer.actor())) {
            register.all(EffortClasses.KIND).forEach(item -> pairs.add(new Rate.Of(party, item.id())));
        }
        var rows = pairs.stream()
                .sorted(Comparator.comparing((Rate.Of of) -> party(of)).thenComparing(this::effortClass))
                .map(of -> row(of, seen))
                .toList();
        var columns = List.of(
                Column.text(say("effort.rate.organisation")),
                Column.text(say("effort.rate.class")).at(Column.Slot.START),
                Column.number(say("effort.rate.an-hour-now")).at(Column.Slot.END),
                Column.text(say("effort.rate.from")).at(Column.Slot.NONE));
        model.addAttribute(
                "page",
                Page.of(say("effort.rate.rates"), frame, Marking.STANDARD).told(model));
        model.addAttribute(
                "header",
                new PageHeader("", say("effort.rate.rates"), List.of(), say("effort.rate.intro"), ActionBar.of()));
        model.addAttribute(
                "table",
                new DataTable(say("effort.rate.what-holds-now"), columns, rows, false)
                        .exported(Downloads.list(ExportedRates.NAME)));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("effort.rate.no-rates-that-you-can"),
                        rates.mayKeep(viewer.actor())
                                ? say("effort.rate.add-class")
                                : say("effort.rate.administrators-of-those-you-work"),
                        rates.mayKeep(viewer.actor())
                                ? Action.go(
                                        say("effort.rate.classes-of-effort"),
                                        "/administration/" + EffortClasses.KIND.path())
                                : null));
        return "layout/list";
    }

    private String party(Rate.Of of) {
        return People.name(register, of.party());
    }

    private String effortClass(Rate.Of of) {
        return register.title(EffortClasses.KIND, of.effortClass());
    }

    private static String href(Rate.Of of) {
        return HERE + "/" + of.party() + "/" + of.effortClass();
    }

    private Row row(Rate.Of of, List<Rate> seen) {
        var now = clock.instant();
        var holding = Rate.holding(seen, of, now);
        var coming = seen.stream()
                .filter(each -> each.of().equals(of) && each.from().instant().isAfter(now))
                .min(Comparator.comparing(each -> each.from().instant()));
        var from = Cell.of(holding.map(rate -> rate.from().words()).orElse(""));
        return Row.of(
                Cell.of(party(of)),
                Cell.linked(effortClass(of), href(of)),
                Cell.of(holding.map(rate -> rate.price().words()).orElse(say("effort.rate.none"))),
                coming.map(rate -> from.withNote(say(
                                "effort.rate.price-from",
                                "price",
                                rate.price().words(),
                                "day",
                                rate.from().words())))
                        .orElse(from));
    }

    @GetMapping(ONE)
    String one(
            @PathVariable("organisation") UUID organisation,
            @PathVariable("class") UUID effortClass,
            Viewer viewer,
            Frame frame,
            Model model) {
        var of = new Rate.Of(new PartyId(organisation), effortClass);
        return one(of, null, viewer, frame, model);
    }

    private String one(Rate.Of of, @Nullable RateSheet sent, Viewer viewer, Frame frame, Model model) {
        var versions = versions(of, viewer);
        boolean keeps = rates.keptFor(viewer.actor()).contains(of.party());
        boolean known = register.latest(EffortClasses.KIND, of.effortClass()).isPresent();
        if (versions.isEmpty() && !(keeps && known)) {
            throw GeneralRefusal.unknown(say("effort.thing.rate"));
        }
        Optional<Rate> newest = versions.isEmpty() ? Optional.empty() : Optional.of(versions.getFirst());
        var sheet = sent == null ? RateSheet.after(newest) : sent;
        var title = say("effort.rate.of", "class", effortClass(of), "organisation", party(of));
        model.addAttribute(
                "page",
                Page.of(title, frame, Marking.STANDARD)
                        .under(new Link(say("effort.rate.rates"), HERE))
                        .told(model));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("errors", sheet.summary());
        model.addAttribute(
                "table",
                table(of, versions, viewer)
                        .exported(Downloads.list(
                                ExportedRates.NAME,
                                Map.of(
                                        ExportedRates.ORGANISATION,
                                        of.party().toString(),
                                        ExportedRates.CLASS,
                                        of.effortClass().toString()))));
        var basedOn = sent == null ? newest.map(Rate::version).orElse(0) : sheet.version();
        model.addAttribute(
                "form",
                keeps
                        ? Form.to(
                                href(of),
                                frame.csrf(),
                                new Hidden("version", Integer.toString(basedOn)),
                                new Hidden("intent", ids.next().toString()))
                        : null);
        model.addAttribute(
                "price",
                TextField.of(
                                sheet.marked(Field.of("price", say("effort.rate.an-hour-costs"))
                                        .withHint(say("effort.rate.such-as-for-nothing"))),
                                sheet.text("price"),
                                TextField.Width.S)
                        .expecting(TextField.Kind.DECIMAL));
        model.addAttribute(
                "currency",
                TextField.of(
                        sheet.marked(Field.of("currency", say("effort.rate.currency"))
                                .withHint(say("effort.rate.its-three-letters-such-as"))),
                        sheet.text("currency"),
                        TextField.Width.S));
        model.addAttribute(
                "from",
                sheet.marked(Field.of("from", say("effort.rate.from"))
                        .withHint(say(
                                "effort.rate.first-day",
                                "zone",
                                new TimeWords(viewer.zone(), clock.instant()).zoneWords()))));
        model.addAttribute("day", sheet.text("from"));
        return "effort/rate";
    }

    /** Those of one, the newest version first. */
    private List<Rate> versions(Rate.Of of, Viewer viewer) {
        return rates.seenBy(viewer.actor()).stream()
                .filter(each -> each.of().equals(of))
                .sorted(Comparator.comparing(Rate::version).reversed())
                .toList();
    }

    private DataTable table(Rate.Of of, List<Rate> versions, Viewer viewer) {
        var now = clock.instant();
        var times = new TimeWords(viewer.zone(), now);
        var holding = Rate.holding(versions, of, now);
        var columns = List.of(
                Column.text(say("effort.rate.version")),
                Column.number(say("effort.rate.an-hour")),
                Column.text(say("effort.rate.from")),
                Column.text(say("effort.rate.written-down")));
        var rows = new ArrayList<Row>();
        for (var rate : versions) {
            var version = Cell.of(Integer.toString(rate.version()));
            boolean holds = holding.filter(rate::equals).isPresent();
            var by = rate.recorded().by();
            var written = Cell.of(times.moment(rate.recorded().at()));
            rows.add(Row.of(
                    holds ? version.withTags(Tag.signed(Tone.MET, say("effort.rate.holds-now"))) : version,
                    Cell.of(rate.price().words()),
                    Cell.of(rate.from().words()),
                    by == null ? written : written.withNote(register.title(People.PERSON, by.value()))));
        }
        return new DataTable(say("effort.rate.every-version"), columns, rows, false);
    }

    @PostMapping(ONE)
    @Needs(Act.KEEP_RATES)
    String add(
            @PathVariable("organisation") UUID organisation,
            @PathVariable("class") UUID effortClass,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var of = new Rate.Of(new PartyId(organisation), effortClass);
        var sheet = RateSheet.sent(sent);
        try {
            var once = Once.sentUnder(sheet.text("intent"), sent, "add a rate", href(of));
            var rate = rates.add(sheet.wish(of, viewer.zone()), sheet.version(), viewer.actor(), once);
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            say("effort.rate.kept"),
                            say(
                                    "effort.rate.kept-text",
                                    "price",
                                    rate.price().words(),
                                    "day",
                                    rate.from().words())));
        } catch (RefusedException refused) {
            var again = sheet.refused(refused);
            response.setStatus(refused.refusal().kind().status());
            return one(of, again, viewer, frame, model);
        }
        return "redirect:" + href(of);
    }
}

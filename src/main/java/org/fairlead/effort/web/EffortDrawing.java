package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Booking;
import org.fairlead.effort.Cost;
import org.fairlead.effort.EffortClass;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.Efforts;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.effort.Spent;
import org.fairlead.effort.Sum;
import org.fairlead.people.People;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.words.Readable;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws booked time. */
@Component
class EffortDrawing {

    private static final int FEW = 10;

    private final Efforts efforts;
    private final Rates rates;
    private final Register register;
    private final Clock clock;

    EffortDrawing(Efforts efforts, Rates rates, Register register, Clock clock) {
        this.efforts = efforts;
        this.rates = rates;
        this.register = register;
        this.clock = clock;
    }

    TimeWords times(Viewer viewer) {
        return new TimeWords(viewer.zone(), clock.instant());
    }

    /**
     * The time booked on a record.
     *
     * @param all whether every booking is wanted, and not only the newest
     * @param form how more is booked; used where the viewer may
     */
    EffortPanel panel(Shown shown, Viewer viewer, boolean all, EffortSheet sheet, Form form) {
        var seen = BookedTime.of(shown.history()).seenBy(viewer.actor()).reversed();
        var named = seen.stream()
                .map(each -> each.content().rate())
                .filter(Objects::nonNull)
                .toList();
        var look = new Look(viewer, times(viewer), rates.maySee(viewer.actor()), rates.among(viewer.actor(), named));
        boolean cut = !all && seen.size() > FEW;
        boolean may = efforts.mayBook(viewer.actor(), shown.history());
        boolean classes = !register.all(EffortClasses.KIND).isEmpty();
        return new EffortPanel(
                sums(seen, look),
                bookings(shown, cut ? seen.subList(0, FEW) : seen, look),
                say("effort.effort.nobody-has-booked-time-on"),
                may && classes ? new InlineForm(form, fields(sheet, viewer, null), send()) : null,
                readers(viewer),
                may && !classes ? say("effort.effort.there-is-no-class-of") : "",
                cut
                        ? new Link(
                                say("effort.effort.all-bookings", "count", Integer.toString(seen.size())),
                                shown.effort())
                        : null);
    }

    /** Said before anything is sent. */
    private String readers(Viewer viewer) {
        return efforts.readers(viewer.actor()) == Audience.OWN
                ? say("effort.effort.own-reads-it")
                : say("effort.effort.your-own-organisation-reads-it");
    }

    private static ActionBar send() {
        return ActionBar.of(Action.submit(say("effort.effort.book-the-time")));
    }

    private record Look(Viewer viewer, TimeWords times, boolean costs, Map<UUID, Rate> rates) {

        @Nullable
        Rate rate(Booking booking) {
            var id = booking.content().rate();
            return id == null ? null : rates.get(id);
        }

        Cost cost(Booking booking) {
            return Cost.of(booking.content().minutes(), rate(booking));
        }
    }

    private DataTable sums(List<Booking> seen, Look look) {
        var rows = Sum.of(seen, look.rates()).stream()
                .sorted(Comparator.comparing(sum -> People.name(register, sum.party())))
                .map(sum -> {
                    var cells = new ArrayList<Cell>();
                    cells.add(Cell.of(People.name(register, sum.party())));
                    cells.add(Cell.of(Spent.words(sum.minutes())));
                    if (look.costs()) {
                        cells.add(Cell.of(sum.cost().words()));
                    }
                    return new Row(cells);
                })
                .toList();
        var columns = new ArrayList<>(
                List.of(Column.text(say("effort.rate.organisation")), Column.number(say("effort.effort.time"))));
        if (look.costs()) {
            columns.add(Column.number(say("effort.effort.cost")));
        }
        return new DataTable(say("effort.effort.by-organisation"), columns, rows, true);
    }

    private DataTable bookings(Shown shown, List<Booking> seen, Look look) {
        var columns = new ArrayList<>(List.of(
                Column.text(say("effort.effort.time")),
                Column.text(say("effort.rate.class")),
                Column.text(say("effort.effort.by")),
                Column.text(say("effort.effort.done"))));
        if (look.costs()) {
            columns.add(Column.text(say("effort.effort.cost")));
        }
        var rows = seen.stream().map(each -> row(shown, each, look)).toList();
        return new DataTable(say("effort.effort.bookings"), columns, rows, true);
    }

    private Row row(Shown shown, Booking booking, Look look) {
        var content = booking.content();
        var words = Spent.words(content.minutes());
        var time = efforts.mayChange(look.viewer().actor(), booking)
                ? Cell.linked(words, shown.effort() + "/" + booking.place())
                : Cell.of(words);
        var named = time.withNote(content.note());
        var cells = new ArrayList<Cell>();
        cells.add(booking.withdrawn() ? named.withTags(Tag.plain(say("effort.effort.withdrawn"))) : named);
        cells.add(Cell.of(register.title(EffortClasses.KIND, content.effortClass())));
        cells.add(by(booking, look));
        cells.add(Cell.of(look.times().moment(content.doneAt())));
        if (look.costs()) {
            cells.add(cost(booking, look));
        }
        return new Row(cells, "booking-" + booking.place(), "");
    }

    /** People are named to their own organisation. */
    private Cell by(Booking booking, Look look) {
        var party = People.name(register, booking.party());
        return look.viewer().actor().actsFor(booking.party())
                ? Cell.of(register.title(People.PERSON, booking.person().value()))
                        .withNote(party)
                : Cell.of(party);
    }

    private Cell cost(Booking booking, Look look) {
        if (booking.withdrawn()) {
            return Cell.of("");
        }
        var rate = look.rate(booking);
        return rate == null
                ? Cell.of("").withNote(say("effort.effort.no-rate-held-then"))
                : Cell.of(look.cost(booking).words())
                        .withNote(why(booking.content().minutes(), rate));
    }

    /** How a figure comes about. */
    String why(long minutes, Rate rate) {
        return rate.why(minutes, EffortClasses.within(register, rate.of().effortClass()));
    }

    /** The fields of a booking; the class it has is offered also after it was retired. */
    List<Object> fields(EffortSheet sheet, Viewer viewer, @Nullable UUID had) {
        return List.of(
                TextField.of(
                        sheet.marked("duration", say("effort.effort.time-spent"))
                                .withHint(say("effort.effort.such-as-h-m-m")),
                        sheet.field("duration"),
                        TextField.Width.S),
                new Select(sheet.marked("class", say("effort.rate.class")), classes(sheet.field("class"), had)),
                new DateTimeField(
                        sheet.marked("done", say("effort.effort.when-it-was-done"))
                                .withHint(
                                        had == null
                                                ? say("effort.effort.when-you-finished-empty-for")
                                                : say("effort.effort.empty-for-as-it-was"))
                                .asOptional(),
                        sheet.field("done-date"),
                        sheet.field("done-time"),
                        times(viewer).zoneWords()),
                TextField.of(
                        sheet.marked("note", say("effort.effort.what-was-done")).asOptional(), sheet.field("note")));
    }

    private List<Option> classes(String chosen, @Nullable UUID had) {
        var all = register.all(EffortClasses.KIND);
        var options = new ArrayList<Option>();
        if (all.size() > 1 && chosen.isEmpty()) {
            options.add(Option.of("", say("effort.effort.choose")));
        }
        all.stream().map(item -> option(item, chosen)).forEach(options::add);
        if (had != null && all.stream().noneMatch(item -> item.id().equals(had))) {
            options.add(Option.of(had.toString(), register.title(EffortClasses.KIND, had))
                    .asChosen(had.toString().equals(chosen)));
        }
        return options;
    }

    private static Option option(Item<EffortClass> item, String chosen) {
        var about = item.body().about();
        var text = about == null ? item.body().name() : item.body().name() + ": " + Readable.within(about);
        return Option.of(item.id().toString(), text)
                .asChosen(item.id().toString().equals(chosen));
    }
}

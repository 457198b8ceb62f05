package org.fairlead.clock.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.calendar.BankHolidays;
import org.fairlead.clock.DueTimeAnswer;
import org.fairlead.clock.DueTimeCalculator;
import org.fairlead.clock.NamedCalendars;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When is it due? A form that asks and, once it is filled in, the answer with every interval that led to it. */
@Controller
@Needs(Act.CALCULATE)
class CalculatorPages {

    private final NamedCalendars calendars;
    private final Clock clock;

    CalculatorPages(NamedCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/calculator")
    String calculator(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, Frame frame, Model model) {
        var asked = new Asked(sent);
        if (asked.sent()) {
            answer(asked, viewer, model);
        }
        var title = say("clock.calculator.title");
        model.addAttribute("page", Page.of(title, frame, Marking.STANDARD));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("errors", new ErrorSummary(asked.errors()));
        model.addAttribute("hours", hours(asked, viewer));
        model.addAttribute("times", times(asked));
        model.addAttribute("send", ActionBar.of(Action.submit(say("clock.calculator.work-it-out"))));
        return "clock/calculator";
    }

    private void answer(Asked asked, Viewer viewer, Model model) {
        var now = clock.instant();
        var request = asked.request();
        var answer = request.calendar() != null
                ? DueTimeCalculator.calculate(request, now)
                : switch (calendars.find(asked.text("calendar"), request.opened())) {
                    case NamedCalendars.Found.One one ->
                        DueTimeCalculator.calculate(one.hours(), asked.holidays(), request, now);
                    case NamedCalendars.Found.None none -> DueTimeCalculator.without(none.sentence(), request, now);
                };
        switch (answer) {
            case DueTimeAnswer.Calculated calculated ->
                model.addAttribute("answer", new AnswerDrawing(calculated).drawn());
            case DueTimeAnswer.Refused refused -> asked.refuse(refused.problems());
        }
    }

    private List<Object> hours(Asked asked, Viewer viewer) {
        var fields = new ArrayList<Object>();
        fields.add(new Select(
                asked.field("calendar", say("clock.calculator.service-hours"))
                        .withHint(say("clock.calculator.a-calendar-that-is-kept")),
                calendars(asked)));
        fields.add(TextField.of(
                asked.field("zone", say("clock.calculator.time-zone-of-your-own")),
                asked.text("zone", viewer.zone().getId()),
                TextField.Width.M));
        fields.add(new TextArea(
                asked.field("windows", say("clock.calculator.your-own-hours"))
                        .withHint(say("clock.calculator.windows-hint")),
                asked.text("windows", "Mon-Fri 08:00-18:00"),
                3,
                0));
        fields.add(new Select(
                asked.field("division", say("clock.calculator.closed-on-bank-holidays-of"))
                        .asOptional(),
                divisions(asked.text("division"))));
        fields.add(TextField.of(
                asked.field("dates", say("clock.calculator.closed-on-these-dates-too"))
                        .withHint(say("clock.calculator.dates-hint"))
                        .asOptional(),
                asked.text("dates")));
        return fields;
    }

    private static List<Object> times(Asked asked) {
        return List.of(
                TextField.of(
                        asked.field("opened", say("clock.calculator.opened-at"))
                                .withHint(say("clock.calculator.opened-hint")),
                        asked.text("opened"),
                        TextField.Width.M),
                new TextField(
                        asked.field("target", say("clock.calculator.target-in-minutes"))
                                .withHint(say("clock.calculator.working-time-such-as-for")),
                        asked.text("target"),
                        TextField.Kind.NUMBER,
                        TextField.Width.S,
                        ""),
                new TextArea(
                        asked.field("pauses", say("clock.calculator.pauses"))
                                .withHint(say("clock.calculator.pauses-hint"))
                                .asOptional(),
                        asked.text("pauses"),
                        3,
                        0),
                TextField.of(
                        asked.field("as-of", say("clock.calculator.read-the-clock-at"))
                                .withHint(say("clock.calculator.now-when-you-leave-it"))
                                .asOptional(),
                        asked.text("as-of"),
                        TextField.Width.M));
    }

    private List<Option> calendars(Asked asked) {
        var options = new ArrayList<Option>();
        options.add(Option.of(Asked.SPELT_OUT, say("clock.calculator.my-own-hours-entered-below")));
        calendars
                .all()
                .forEach(item ->
                        options.add(Option.of(item.id().toString(), item.body().name())));
        return options.stream()
                .map(option -> option.asChosen(option.value().equalsIgnoreCase(asked.text("calendar"))))
                .toList();
    }

    private static List<Option> divisions(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("clock.calculator.none")));
        BankHolidays.shipped().divisions().forEach(division -> options.add(Option.of(division, words(division))));
        return options.stream()
                .map(option -> option.asChosen(option.value().equals(chosen)))
                .toList();
    }

    private static String words(String division) {
        var words = new StringBuilder();
        for (var word : division.split("-", -1)) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(word.equals("and") ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return words.toString();
    }
}

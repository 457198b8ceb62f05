package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Broadcast;
import org.fairlead.notification.Broadcast.Kind;
import org.fairlead.notification.Broadcast.Reaches;
import org.fairlead.notification.Broadcasts;
import org.fairlead.notification.BroadcastsShown;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Folded;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.Readable;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Component;

/** Broadcasts as parts of pages. */
@Component
class BroadcastDrawing implements BroadcastsShown {

    static final String ENGLISH = "en";
    private static final int SHOWN = 120;

    private final Broadcasts broadcasts;
    private final Register register;
    private final Clock clock;

    BroadcastDrawing(Broadcasts broadcasts, Register register, Clock clock) {
        this.broadcasts = broadcasts;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<Shown> of(Viewer viewer, List<String> languages, Csrf csrf) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        return broadcasts.now(viewer).stream()
                .map(each -> shown(each, languages, times, csrf))
                .toList();
    }

    private static Shown shown(Broadcast broadcast, List<String> languages, TimeWords times, Csrf csrf) {
        var content = broadcast.content();
        var language = languages.stream()
                .filter(content.texts()::containsKey)
                .findFirst()
                .orElse(ENGLISH);
        return new Shown(
                "broadcast-" + broadcast.id(),
                tone(content.kind()),
                content.kind().words(),
                content.text(List.of(language)),
                language,
                say("notification.until", "time", times.moment(content.during().until())),
                Form.to("/broadcasts/" + broadcast.id() + "/dismissal", csrf));
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case DISRUPTION -> Tone.OVER;
            case PLANNED_WORK -> Tone.RISK;
            case INFORMATION -> Tone.ACCENT;
        };
    }

    DataTable table(List<Broadcast> all, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        var columns = List.of(
                Column.text(say("notification.broadcast.what")),
                Column.text(say("notification.broadcast.kind")),
                Column.text(say("notification.broadcast.for")),
                Column.text(say("notification.broadcast.from")),
                Column.text(say("notification.broadcast.until")));
        return new DataTable(
                        say("notification.place.broadcasts"),
                        columns,
                        all.stream().map(each -> row(each, times)).toList(),
                        false)
                .exported(Downloads.list(ExportedBroadcasts.NAME));
    }

    private Row row(Broadcast broadcast, TimeWords times) {
        var content = broadcast.content();
        var text = content.texts()
                .getOrDefault(ENGLISH, "")
                .replaceAll("\\s+", " ")
                .strip();
        var shortly = Readable.shortened(text, SHOWN);
        boolean over = !content.during().until().isAfter(clock.instant());
        return Row.of(
                Cell.linked(shortly, "/broadcasts/" + broadcast.id()),
                Cell.of(content.kind().words()),
                Cell.of(whom(content.to())),
                Cell.of(times.moment(content.during().from())),
                Cell.of(times.moment(content.during().until())).withNote(over ? "over" : ""));
    }

    String whom(Broadcast.To to) {
        return to.about() == null ? Reaches.EVERYBODY.words() : register.title(kind(to.reaches()), to.about());
    }

    private static RegisterKind<?> kind(Reaches reaches) {
        return switch (reaches) {
            case EVERYBODY, ORGANISATION -> People.ORGANISATION;
            case TEAM -> People.TEAM;
            case SITE -> People.SITE;
        };
    }

    /** The fields, with what stands in them and what was wrong. */
    List<Object> fields(Map<String, String> values, Map<String, String> errors) {
        var fields = new ArrayList<Object>();
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> Option.of(kind.name(), kind.words())
                        .asChosen(kind.name().equals(values.get("kind"))))
                .toList();
        fields.add(new TextArea(
                field("en", say("notification.broadcast.what-is-said"), errors)
                        .withHint(say("notification.broadcast.plain-text-in-english")),
                values.getOrDefault("en", ""),
                4,
                Broadcasts.LONGEST));
        fields.add(new Radios(field("kind", say("notification.broadcast.what-it-is-about"), errors), kinds, false));
        fields.add(moment("until", say("notification.broadcast.until"), values, errors));
        var groups = groups(values.getOrDefault("to", ""));
        fields.add(new Folded(
                say("notification.broadcast.to-whom", "who", chosen(groups)),
                List.of(
                        new Select(field("to", say("notification.broadcast.whom-it-reaches"), errors), groups),
                        moment("from", say("notification.broadcast.from"), values, errors))));
        fields.add(new Folded(say("notification.broadcast.another-language"), language(values, errors)));
        return fields;
    }

    private static String chosen(List<Option> groups) {
        return groups.stream()
                .filter(Option::chosen)
                .findFirst()
                .map(Option::text)
                .orElseGet(() -> Reaches.EVERYBODY.words());
    }

    private static List<Object> language(Map<String, String> values, Map<String, String> errors) {
        var fields = new ArrayList<Object>();
        fields.add(TextField.of(
                field("language", say("notification.broadcast.another-language"), errors)
                        .withHint(say("notification.broadcast.two-small-letters-such-as"))
                        .asOptional(),
                values.getOrDefault("language", ""),
                TextField.Width.S));
        fields.add(new TextArea(
                field("other", say("notification.broadcast.the-same-in-that-language"), errors)
                        .asOptional(),
                values.getOrDefault("other", ""),
                4,
                Broadcasts.LONGEST));
        return fields;
    }

    private static DateTimeField moment(
            String name, String label, Map<String, String> values, Map<String, String> errors) {
        return new DateTimeField(
                field(name, label, errors),
                values.getOrDefault(name + "-date", ""),
                values.getOrDefault(name + "-time", ""),
                say("notification.broadcast.your-time"));
    }

    private static Field field(String name, String label, Map<String, String> errors) {
        var error = errors.get(name);
        return error == null ? Field.of(name, label) : Field.of(name, label).withError(error);
    }

    private List<Option> groups(String chosen) {
        return Stream.of(
                        Stream.of(Option.of(Reaches.EVERYBODY.name(), Reaches.EVERYBODY.words())),
                        of(Reaches.ORGANISATION, People.ORGANISATION),
                        of(Reaches.TEAM, People.TEAM),
                        of(Reaches.SITE, People.SITE))
                .flatMap(all -> all)
                .map(option -> option.asChosen(option.value().equals(chosen)))
                .toList();
    }

    private <T> Stream<Option> of(Reaches reaches, RegisterKind<T> kind) {
        return register.all(kind).stream()
                .map(item -> Option.of(
                        reaches.name() + ":" + item.id(),
                        reaches.words() + ": " + kind.title().apply(item.body())));
    }
}

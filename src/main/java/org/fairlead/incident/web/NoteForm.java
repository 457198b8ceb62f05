package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Preview;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Readership;
import org.springframework.stereotype.Component;

/** Writing on the timeline, with everybody who will read it named before it is sent. */
@Component
class NoteForm implements ActForm {

    private static final int LONGEST = 50_000;

    /** The word in the address at which a note is shown and not sent. */
    static final String PREVIEW = "note/preview";

    private final Incidents incidents;
    private final Names names;
    private final Widening widening;
    private final Mentioning mentioning;

    NoteForm(Incidents incidents, Names names, Widening widening, Mentioning mentioning) {
        this.incidents = incidents;
        this.names = names;
        this.widening = widening;
        this.mentioning = mentioning;
    }

    @Override
    public String code() {
        return "note";
    }

    @Override
    public String title() {
        return say("incident.note.title");
    }

    @Override
    public String saying() {
        return "text";
    }

    @Override
    public boolean offered(Seen seen) {
        return true;
    }

    @Override
    public List<Object> fields(Seen seen, Input input) {
        var fields = new ArrayList<Object>();
        boolean requester = seen.actor().reach() == Reach.SELF;
        var text = input.field("text", requester ? say("incident.note.message") : say("incident.mark.note"));
        fields.add(new TextArea(
                text.withHint(requester ? say("incident.note.readers") : say("incident.note.markdown")),
                input.text("text"),
                4,
                input.isRefused() ? LONGEST : 0));
        if (!requester) {
            var others = others(seen);
            fields.add(
                    new Radios(input.field("audience", say("incident.note.audience")), audiences(seen, input), false));
            if (!others.isEmpty()) {
                var options = others.stream()
                        .map(party -> Option.of(party.toString(), names.party(party))
                                .asChosen(input.all("named").contains(party.toString())))
                        .sorted(Comparator.comparing(Option::text))
                        .toList();
                fields.add(new Checkboxes(
                        input.field("named", say("incident.note.chosen")).asOptional(), options));
            }
        }
        if (input.isRefused() && Widening.asked(input)) {
            fields.add(Widening.agreement(input));
        }
        if (input.isRefused()) {
            mentioning.confirmation(seen, input, readership(seen, input)).ifPresent(fields::add);
        }
        fields.add(Preview.at(seen.href() + "/" + PREVIEW));
        return fields;
    }

    /** The same fields, and what the readers chosen will read. */
    List<Object> previewed(Seen seen, Input input) {
        var fields = fields(seen, input);
        fields.set(fields.size() - 1, preview(seen, input));
        return fields;
    }

    /** What the readers chosen will read. */
    Preview preview(Seen seen, Input input) {
        var audience = audience(seen, input);
        var said = ProseWriter.of(shown(input.text("text")), NoteTargets.of(seen));
        return new Preview(
                seen.href() + "/" + PREVIEW, new Preview.Shown(badge(audience), readers(seen, input, audience), said));
    }

    /** What is longer than a note can be is refused when it is sent. */
    private static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static VisibilityBadge badge(Audience audience) {
        return switch (audience) {
            case EVERYONE -> new VisibilityBadge(Visibility.PUBLIC, say("incident.timeline.public"));
            case INVOLVED -> new VisibilityBadge(Visibility.SHARED, say("incident.timeline.involved"));
            case NAMED -> new VisibilityBadge(Visibility.SHARED, say("incident.note.chosen"));
            case OWN -> new VisibilityBadge(Visibility.INTERNAL, say("incident.timeline.internal"));
        };
    }

    private String readers(Seen seen, Input input, Audience audience) {
        var involved = names.parties(seen.header().involved());
        return switch (audience) {
            case EVERYONE ->
                seen.actor().reach() == Reach.SELF
                        ? say("incident.note.everybody")
                        : say("incident.note.everyone", "who", user(seen) + involved);
            case INVOLVED -> say("incident.note.involved", "who", involved);
            case NAMED -> {
                var chosen = others(seen).stream()
                        .filter(party -> input.all("named").contains(party.toString()))
                        .toList();
                yield chosen.isEmpty()
                        ? say("incident.note.none-chosen")
                        : say("incident.note.named", "who", names.parties(chosen));
            }
            case OWN -> say("incident.note.own", "who", names.party(seen.actor().home()));
        };
    }

    private static List<PartyId> others(Seen seen) {
        return seen.header().involved().stream()
                .filter(party -> !seen.actor().actsFor(party))
                .toList();
    }

    private List<Option> audiences(Seen seen, Input input) {
        var chosen = input.text("audience", Audience.OWN.name());
        var options = new ArrayList<Option>();
        options.add(option(
                Audience.OWN,
                say("incident.note.only", "who", names.party(seen.actor().home())),
                say("incident.note.nobody-else"),
                chosen));
        var all = names.parties(seen.header().involved());
        if (!others(seen).isEmpty()) {
            options.add(option(Audience.NAMED, say("incident.note.chosen"), say("incident.note.ticked"), chosen));
            options.add(option(
                    Audience.INVOLVED, say("incident.note.all"), say("incident.note.not-user", "who", all), chosen));
        }
        options.add(option(Audience.EVERYONE, say("incident.note.user-too"), user(seen) + all, chosen));
        return options;
    }

    private String user(Seen seen) {
        var subject = seen.header().subject();
        return Stream.of(subject.affected(), subject.reporter())
                .filter(Objects::nonNull)
                .distinct()
                .map(person -> names.person(person) + ", ")
                .collect(Collectors.joining());
    }

    private static Option option(Audience audience, String text, String hint, String chosen) {
        return Option.of(audience.name(), text)
                .readBy(audience == Audience.NAMED ? Visibility.SHARED.badge() : badge(audience))
                .withHint(hint)
                .asChosen(audience.name().equals(chosen));
    }

    @Override
    public Outcome perform(Seen seen, Input input, Intent intent) {
        var readers = readership(seen, input);
        mentioning.mustBeKnown(seen, input, readers);
        widening.mustBeMeant(seen, input, readers.audience());
        return incidents.note(
                seen.view().history().id(),
                new WriteNote(input.text("text"), readers.audience(), readers.named()),
                seen.actor(),
                intent);
    }

    private static Readership readership(Seen seen, Input input) {
        var audience = audience(seen, input);
        var named = new HashSet<PartyId>();
        if (audience == Audience.NAMED) {
            input.ids("named").forEach(id -> named.add(new PartyId(id)));
        }
        return new Readership(audience, seen.actor().home(), named);
    }

    @Override
    public String replying() {
        return "text";
    }

    @Override
    public Audience readers(Seen seen, Input input) {
        return audience(seen, input);
    }

    private static Audience audience(Seen seen, Input input) {
        if (seen.actor().reach() == Reach.SELF) {
            return Audience.EVERYONE;
        }
        return input.choice("audience", Audience.class, Audience.OWN);
    }

    @Override
    public Notice done(Seen after) {
        return after.actor().reach() == Reach.SELF
                ? Notice.done(say("incident.note.sent"), say("incident.note.sent-text"))
                : Notice.done(say("incident.note.added"), say("incident.act.on-timeline"));
    }
}

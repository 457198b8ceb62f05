package org.fairlead.incident.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Readership;
import org.springframework.stereotype.Component;

/** Writing on the timeline, with everybody who will read it named before it is sent. */
@Component
class NoteForm implements ActForm {

    private static final int LONGEST = 50_000;

    private final Incidents incidents;
    private final Names names;
    private final Mentioning mentioning;

    NoteForm(Incidents incidents, Names names, Mentioning mentioning) {
        this.incidents = incidents;
        this.names = names;
        this.mentioning = mentioning;
    }

    @Override
    public String code() {
        return "note";
    }

    @Override
    public String title() {
        return "Write a note";
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
        var text = input.field("text", requester ? "Your message" : "Note");
        fields.add(new TextArea(
                requester
                        ? text.withHint("Everybody who works on this reads it")
                        : text.withHint("@ and a login, or @\"Full name\", tells somebody and makes them a watcher"),
                input.text("text"),
                4,
                input.isRefused() ? LONGEST : 0));
        if (!requester) {
            var others = others(seen);
            fields.add(new Radios(input.field("audience", "Who will read it"), audiences(seen, input), false));
            if (!others.isEmpty()) {
                var options = others.stream()
                        .map(party -> Option.of(party.toString(), names.party(party))
                                .asChosen(input.all("named").contains(party.toString())))
                        .sorted(Comparator.comparing(Option::text))
                        .toList();
                fields.add(new Checkboxes(
                        input.field("named", "Chosen organisations").asOptional(), options));
            }
        }
        if (input.isRefused()) {
            mentioning.confirmation(seen, input, readers(seen, input)).ifPresent(fields::add);
        }
        return fields;
    }

    private static List<PartyId> others(Seen seen) {
        return seen.header().involved().stream()
                .filter(party -> !seen.actor().actsFor(party))
                .toList();
    }

    private List<Option> audiences(Seen seen, Input input) {
        var chosen = input.text("audience", Audience.OWN.name());
        var options = new ArrayList<Option>();
        options.add(option(Audience.OWN, "Only " + names.party(seen.actor().home()), "Nobody else", chosen));
        var all = names.parties(seen.header().involved());
        if (!others(seen).isEmpty()) {
            options.add(option(
                    Audience.NAMED,
                    "Chosen organisations",
                    "Those ticked below, and those who oversee the estate",
                    chosen));
            options.add(option(Audience.INVOLVED, "Every organisation on it", all + ". Not the user", chosen));
        }
        options.add(option(Audience.EVERYONE, "Everybody, the user too", user(seen) + all, chosen));
        return options;
    }

    private String user(Seen seen) {
        var subject = seen.header().subject();
        var person = subject.affected() != null ? subject.affected() : subject.reporter();
        return person == null ? "" : names.person(person) + ", ";
    }

    private static Option option(Audience audience, String text, String hint, String chosen) {
        return Option.of(audience.name(), text)
                .withHint(hint)
                .asChosen(audience.name().equals(chosen));
    }

    @Override
    public Outcome perform(Seen seen, Input input, Intent intent) {
        var readers = readers(seen, input);
        mentioning.mustBeKnown(seen, input, readers);
        return incidents.note(
                seen.view().history().id(),
                new WriteNote(input.text("text"), readers.audience(), readers.named()),
                seen.actor(),
                intent);
    }

    private static Readership readers(Seen seen, Input input) {
        var audience = audience(seen, input);
        var named = new HashSet<PartyId>();
        if (audience == Audience.NAMED) {
            input.ids("named").forEach(id -> named.add(new PartyId(id)));
        }
        return new Readership(audience, seen.actor().home(), named);
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
                ? Notice.done("Sent", "Everybody who works on it can read it now.")
                : Notice.done("Note added", "It is on the timeline.");
    }
}

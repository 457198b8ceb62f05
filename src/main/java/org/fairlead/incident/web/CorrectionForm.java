package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.incident.CorrectNote;
import org.fairlead.incident.Corrections;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.EntryRef;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.Readership;
import org.fairlead.record.Remark;
import org.springframework.stereotype.Component;

/** Putting a note right: the one a link names, or else the newest that the viewer may correct. */
@Component
class CorrectionForm implements ActForm {

    private static final String CODE = "correct-note";
    private static final int LONGEST = 50_000;

    /** Whoever read the note. */
    private static final String SAME = "";

    private final Incidents incidents;
    private final ReadEntries entries;
    private final Names names;
    private final Widening widening;
    private final Mentioning mentioning;

    CorrectionForm(Incidents incidents, ReadEntries entries, Names names, Widening widening, Mentioning mentioning) {
        this.incidents = incidents;
        this.entries = entries;
        this.names = names;
        this.widening = widening;
        this.mentioning = mentioning;
    }

    /** Where the form about an entry is. */
    static String href(Seen seen, Entry entry) {
        return seen.href() + "/" + CODE + "?" + ABOUT + "=" + entry.seq();
    }

    /** Whether the viewer may put the entry right now. */
    static boolean may(Seen seen, Corrections corrections, Entry entry) {
        return Corrections.may(seen.actor(), entry)
                && corrections.of(entry.seq()).isEmpty();
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return say("incident.correction.title");
    }

    @Override
    public String saying() {
        return "text";
    }

    @Override
    public boolean pointed() {
        return true;
    }

    @Override
    public boolean offered(Seen seen) {
        return seen.view().older() || about(seen) != 0;
    }

    @Override
    public int about(Seen seen) {
        var corrections = Corrections.of(seen.view().history(), seen.actor());
        var person = seen.actor().person();
        var open = seen.view().entries().reversed().stream()
                .filter(entry -> may(seen, corrections, entry))
                .toList();
        return open.stream()
                .filter(entry -> person != null && person.equals(entry.stamp().person()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Entry::seq)
                .orElse(0);
    }

    @Override
    public String explanation(Seen seen) {
        return say("incident.correction.stays");
    }

    private Entry note(Seen seen, Input input) {
        var ref = new EntryRef(seen.view().history().id(), about(seen, input));
        return seen.view().entries().stream()
                .filter(entry -> entry.seq() == ref.seq())
                .findFirst()
                .or(() -> Optional.ofNullable(
                                entries.of(seen.actor(), Set.of(ref)).get(ref))
                        .map(ReadEntries.OnRecord::entry))
                .filter(entry -> entry.fact() instanceof Remark)
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.correction.which")));
    }

    @Override
    public List<Object> fields(Seen seen, Input input) {
        var note = note(seen, input);
        var fields = new ArrayList<Object>();
        var label = say(
                "incident.correction.text",
                "who",
                names.person(note.stamp().person()),
                "time",
                seen.times().moment(note.at()));
        fields.add(
                new TextArea(input.field("text", label), input.text("text", String.valueOf(note.text())), 6, LONGEST));
        var options = readers(note, input);
        if (seen.actor().reach() != Reach.SELF && options.size() > 1) {
            fields.add(new Radios(input.field("audience", say("incident.note.audience")), options, false));
        }
        if (input.isRefused() && Widening.asked(input)) {
            fields.add(Widening.agreement(input));
        }
        if (input.isRefused()) {
            mentioning.confirmation(seen, input, readership(seen, note, input)).ifPresent(fields::add);
        }
        return fields;
    }

    private static List<Option> readers(Entry note, Input input) {
        var options = new ArrayList<>(List.of(Option.of(SAME, say("incident.correction.same"))));
        if (note.audience() == Audience.EVERYONE) {
            options.add(Option.of(Audience.INVOLVED.name(), say("incident.note.all")));
        }
        if (note.audience() != Audience.OWN) {
            options.add(Option.of(Audience.OWN.name(), say("incident.timeline.internal")));
        }
        return options.stream()
                .map(option -> option.asChosen(option.value().equals(input.text("audience"))))
                .toList();
    }

    private static Readership readership(Seen seen, Entry note, Input input) {
        var chosen = input.text("audience").isEmpty() ? null : input.choice("audience", Audience.class, Audience.OWN);
        return Corrections.readership(seen.actor(), note, chosen, Set.of());
    }

    @Override
    public Outcome perform(Seen seen, Input input, Intent intent) {
        var note = note(seen, input);
        var readers = readership(seen, note, input);
        mentioning.mustBeKnown(seen, input, readers);
        widening.mustBeMeant(seen, input, readers.audience());
        var audience = input.text("audience").isEmpty() ? null : readers.audience();
        return incidents.correct(
                seen.view().history().id(),
                new CorrectNote(note.seq(), input.text("text"), audience, Set.of()),
                seen.actor(),
                intent);
    }

    @Override
    public Notice done(Seen after) {
        return Notice.done(say("incident.correction.done"), say("incident.correction.done-text"));
    }
}

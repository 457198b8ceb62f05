package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Records;
import org.springframework.stereotype.Component;

/**
 * Stops words of an entry that fewer may read from going out to more, quoted or copied, until their writer says that it is meant. It
 * compares whole lines, so it is a guard against mistakes and not against somebody who rewrites them.
 */
@Component
class Widening {

    private static final String FIELD = "widen";

    /** A line of fewer letters, such as a greeting, says nothing about where it is from. */
    private static final int TELLING = 20;

    /** As many of the newest entries as a record ever has, but for one that a machine writes to. */
    private static final int LOOKED_THROUGH = 2_000;

    private final Names names;
    private final Records records;

    Widening(Names names, Records records) {
        this.names = names;
        this.records = records;
    }

    /** Refuses where the text holds a line of an entry that not everybody of the audience may read. */
    void mustBeMeant(Seen seen, Input input, Audience audience) {
        if (!input.text(FIELD).isEmpty() || audience == Audience.OWN) {
            return;
        }
        var written = lines(input.text("text")).collect(Collectors.toSet());
        if (written.isEmpty()) {
            return;
        }
        var named = new HashSet<PartyId>();
        input.ids("named").forEach(id -> named.add(new PartyId(id)));
        records.view(seen.actor(), seen.view().history().id(), LOOKED_THROUGH, Integer.MAX_VALUE).entries().stream()
                .filter(entry -> entry.text() != null && widens(seen, entry, audience, named))
                .filter(entry -> lines(String.valueOf(entry.text())).anyMatch(written::contains))
                .findFirst()
                .ifPresent(entry -> {
                    throw new RefusedException(new Wider(sentence(seen, entry)));
                });
    }

    private String sentence(Seen seen, Entry entry) {
        return say(
                "incident.widening.sentence",
                "who",
                names.person(entry.stamp().person()),
                "time",
                seen.times().moment(entry.at()),
                "readers",
                entry.audience().name());
    }

    /** Whether somebody of the audience chosen may not read the entry. */
    private static boolean widens(Seen seen, Entry entry, Audience audience, Set<PartyId> named) {
        return switch (entry.audience()) {
            case EVERYONE -> false;
            case INVOLVED -> audience == Audience.EVERYONE;
            case NAMED ->
                audience != Audience.NAMED
                        || !named.stream()
                                .allMatch(party -> party.equals(entry.party())
                                        || entry.named().contains(party));
            case OWN -> true;
        };
    }

    private static Stream<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^[\\s>]+", "").strip())
                .filter(line -> line.length() >= TELLING);
    }

    /** Whether the form was sent back because of this, now or before. */
    static boolean asked(Input input) {
        return input.field(FIELD, "").hasError() || !input.text(FIELD).isEmpty();
    }

    /** What says that it is meant. */
    static Checkboxes agreement(Input input) {
        return new Checkboxes(
                input.field(FIELD, say("incident.widening.title")),
                List.of(Option.of("yes", say("incident.widening.agree"))
                        .asChosen(!input.text(FIELD).isEmpty())));
    }

    /** Words of fewer would go out to more. */
    private record Wider(String sentence) implements Refusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.INVALID;
        }

        @Override
        public String code() {
            return "incident.widening";
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(new FieldProblem(FIELD, sentence));
        }
    }
}

package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.incident.Sight;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Entry;
import org.springframework.stereotype.Component;

/** Stops what was written before something new arrived that its writer has not seen. Sent again, it goes out. */
@Component
class News {

    private static final int SHOWN = 300;

    private final Names names;

    News(Names names) {
        this.names = names;
    }

    /** Refuses when somebody else has added to the record what the viewer may read, since the form was opened. */
    void mustBeSeen(Seen seen, Input input, String field) {
        if (input.text(Basis.FIELD).isBlank() || !Sight.seesPlaces(seen.actor())) {
            return;
        }
        var arrived = words(seen, input.number(Basis.FIELD));
        if (!arrived.isEmpty()) {
            var sentence = say("incident.news.arrived", "news", arrived);
            throw new RefusedException(new Arrived(List.of(new FieldProblem(field, sentence))));
        }
    }

    /** What others have added since the version that the viewer may read, in a sentence; empty for nothing. */
    String words(Seen seen, int version) {
        if (!Sight.seesPlaces(seen.actor())) {
            return ""; // Whether something stands after a place tells how much stands before it, hidden entries too.
        }
        var fresh = seen.view().entries().stream()
                .filter(entry -> entry.seq() > version && byAnother(seen, entry))
                .toList();
        return fresh.isEmpty() ? "" : sentence(seen, fresh);
    }

    private static boolean byAnother(Seen seen, Entry entry) {
        var person = entry.stamp().person();
        return person != null && !person.equals(seen.actor().person());
    }

    private String sentence(Seen seen, List<Entry> fresh) {
        var last = fresh.getLast();
        var who = names.person(last.stamp().person());
        var when = seen.times().time(last.stamp().recordedAt());
        var what = Optional.ofNullable(last.text())
                .filter(text -> !text.isBlank())
                .map(text -> say("incident.news.wrote", "who", who, "time", when, "text", shortly(text)))
                .orElseGet(() -> say("incident.news.something", "who", who, "time", when));
        return fresh.size() == 1
                ? say("incident.news.one", "what", what)
                : say("incident.news.more", "what", what, "more", Integer.toString(fresh.size() - 1));
    }

    private static String shortly(String text) {
        return Readable.inOneLine(text, SHOWN);
    }

    /** Something new arrived while it was written. */
    private record Arrived(List<FieldProblem> fields) implements Refusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.STALE;
        }

        @Override
        public String code() {
            return "incident.news";
        }

        @Override
        public String sentence() {
            return fields.getFirst().sentence();
        }
    }
}

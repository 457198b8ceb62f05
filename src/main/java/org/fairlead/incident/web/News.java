package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fairlead.incident.Sight;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Entry;
import org.springframework.stereotype.Component;

/** Stops what was written before something new arrived that its writer has not seen. Sent again, it goes out. */
@Component
class News {

    /** The field in which a form of those who do not see places carries when the newest entry they had read was written. */
    static final String READ_UNTIL = "readUntil";

    private static final int SHOWN = 300;

    private final Names names;

    News(Names names) {
        this.names = names;
    }

    /** What a form carries so that it is known how much of the record its writer had read. */
    static Hidden read(Seen seen, Input input) {
        return Sight.seesPlaces(seen.actor())
                ? new Hidden(Basis.FIELD, input.text(Basis.FIELD, Integer.toString(version(seen))))
                : new Hidden(READ_UNTIL, input.text(READ_UNTIL, newest(seen)));
    }

    private static int version(Seen seen) {
        return seen.header().latest().version();
    }

    private static String newest(Seen seen) {
        return seen.view().entries().getLast().stamp().recordedAt().toString();
    }

    /** Refuses when somebody else has added to the record what the viewer may read, since the form was opened. */
    void mustBeSeen(Seen seen, Input input, String field) {
        var arrived = since(seen, input);
        if (!arrived.isEmpty()) {
            var sentence = say("incident.news.arrived", "news", arrived);
            throw new RefusedException(new Arrived(List.of(new FieldProblem(field, sentence))));
        }
    }

    private String since(Seen seen, Input input) {
        if (!Sight.seesPlaces(seen.actor())) {
            return input.instant(READ_UNTIL)
                    .map(until ->
                            words(seen, entry -> entry.stamp().recordedAt().isAfter(until)))
                    .orElse("");
        }
        return input.text(Basis.FIELD).isBlank() ? "" : words(seen, input.number(Basis.FIELD));
    }

    /** What others have added since the version that the viewer may read, in a sentence; empty for nothing. */
    String words(Seen seen, int version) {
        if (!Sight.seesPlaces(seen.actor())) {
            return ""; // Whether something stands after a place tells how much stands before it, hidden entries too.
        }
        return words(seen, entry -> entry.seq() > version);
    }

    private String words(Seen seen, Predicate<Entry> isNew) {
        var fresh = seen.view().entries().stream()
                .filter(entry -> isNew.test(entry) && byAnother(seen, entry))
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

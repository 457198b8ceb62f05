package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.notification.Mentions;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.record.Readership;
import org.springframework.stereotype.Component;

/** Tells the writer of a note, before it goes out, which mentions in it reach nobody. */
@Component
class Mentioning {

    private static final String FIELD = "unreached";

    private final Mentions mentions;

    Mentioning(Mentions mentions) {
        this.mentions = mentions;
    }

    /** Requesters are not told who works on it, so neither whether a mention reaches somebody. */
    private List<String> missed(Seen seen, Input input, Readership readers) {
        if (seen.actor().reach() == Reach.SELF) {
            return List.of();
        }
        return mentions.missed(input.text("text"), seen.header(), readers);
    }

    /** Refused while the writer has not said that it may go out without reaching them. */
    void mustBeKnown(Seen seen, Input input, Readership readers) {
        var missed = missed(seen, input, readers);
        if (!missed.isEmpty() && !input.all(FIELD).contains(String.join(" ", missed))) {
            throw GeneralRefusal.invalid(FIELD, sentence(missed));
        }
    }

    private static String sentence(List<String> missed) {
        var all = missed.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
        return say("incident.mention.missed", "count", missed.size(), "names", all);
    }

    /** What the writer ticks to send it all the same. */
    Optional<Checkboxes> confirmation(Seen seen, Input input, Readership readers) {
        var missed = missed(seen, input, readers);
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        var names = String.join(" ", missed);
        return Optional.of(new Checkboxes(
                input.field(FIELD, say("incident.mention.title")).asOptional(),
                List.of(Option.of(names, say("incident.mention.send", "names", String.join(", ", missed)))
                        .asChosen(input.all(FIELD).contains(names)))));
    }
}

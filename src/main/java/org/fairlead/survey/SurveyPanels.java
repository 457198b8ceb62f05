package org.fairlead.survey;

import static org.fairlead.platform.language.Say.say;

import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.web.ui.LazyPanel;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Phase;

/** The place of surveys on the page of a record, which fetches it when somebody comes to it. */
public final class SurveyPanels {

    private SurveyPanels() {}

    /** Where people say how it went on a record. */
    public static String href(Header header) {
        return "/records/" + header.identity().number() + "/survey";
    }

    /** The place; empty on records that go on, and for a supplier that is not the one who is asked. */
    public static Optional<LazyPanel> of(Actor actor, History history) {
        var header = history.header();
        boolean over = header.progress().phase() == Phase.ENDED
                || !OnRecord.of(history).standings().isEmpty();
        boolean user = isUser(actor, header);
        boolean shown = switch (actor.reach()) {
            case ALL, SYSTEM -> over;
            case PARTY, SELF -> over && user;
        };
        return shown
                ? Optional.of(new LazyPanel(
                        "survey",
                        say("survey.title"),
                        href(header),
                        user ? say("survey.panel.own") : say("survey.panel.show")))
                : Optional.empty();
    }

    private static boolean isUser(Actor actor, Header header) {
        var person = actor.person();
        return person != null
                && (person.equals(header.subject().reporter())
                        || person.equals(header.subject().affected()));
    }
}

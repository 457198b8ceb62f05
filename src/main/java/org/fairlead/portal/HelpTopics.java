package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;

/** What the help pages say. */
final class HelpTopics {

    /** The topics there are. */
    static final List<String> TOPICS = List.of("words", "accessibility");

    private HelpTopics() {}

    /** What is said of a topic that there is. */
    static FactList facts(String topic) {
        return new FactList(topic.equals("words") ? words() : accessibility(), true);
    }

    private static List<Fact> words() {
        return List.of(
                Fact.of(say("portal.help.customer-clock"), say("portal.help.customer-clock-text")),
                Fact.of(say("portal.help.leg"), say("portal.help.leg-text")),
                Fact.of(say("portal.help.agreement-clock"), say("portal.help.agreement-clock-text")),
                Fact.of(say("portal.help.hand-off"), say("portal.help.hand-off-text")),
                Fact.of(say("portal.help.packet"), say("portal.help.packet-text")),
                Fact.of(say("portal.help.arbitration"), say("portal.help.arbitration-text")),
                Fact.of(say("portal.help.pause"), say("portal.help.pause-text")));
    }

    private static List<Fact> accessibility() {
        return List.of(
                Fact.of(say("portal.help.aim"), say("portal.help.aim-text")),
                Fact.of(say("portal.accessibility.mouse"), say("portal.help.mouse-text")),
                Fact.of(say("portal.help.script"), say("portal.accessibility.javascript-off")),
                Fact.of(say("portal.help.colour"), say("portal.help.colour-text")));
    }

    /** The title of a topic that there is. */
    static String title(String topic) {
        return topic.equals("words") ? say("portal.help.words") : say("portal.help.accessibility");
    }
}

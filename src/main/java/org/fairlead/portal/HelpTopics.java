package org.fairlead.portal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;

/** What the help pages say. */
final class HelpTopics {

    static final Map<String, FactList> TOPICS = Map.of(
            "words",
            new FactList(
                    List.of(
                            Fact.of("Customer clock", "What the user was promised."),
                            Fact.of(
                                    "Leg",
                                    "The time one organisation held the record. The legs add up to the customer clock."),
                            Fact.of(
                                    "Agreement clock",
                                    "What one agreement asks of one organisation, in that agreement's hours."),
                            Fact.of(
                                    "Hand-off",
                                    "Work offered to another organisation, which accepts it, rejects it with a reason or lets the time run out."),
                            Fact.of("Packet", "What goes with a hand-off so that nothing is asked twice."),
                            Fact.of("Arbitration", "The service integrator decides who must hold a record."),
                            Fact.of("Pause", "An evidenced stop of clocks, with somebody named who must act.")),
                    true),
            "accessibility",
            new FactList(
                    List.of(
                            Fact.of("Aim", "WCAG 2.2 level AA on every page."),
                            Fact.of("Without a mouse", "Everything works by keyboard. The focus is always visible."),
                            Fact.of("Without script", "Every page works with JavaScript off."),
                            Fact.of(
                                    "Colour",
                                    "Colour never carries meaning alone. There are dark and high-contrast themes.")),
                    true));

    private static final Map<String, String> TITLES =
            Map.of("words", "Words used here", "accessibility", "Accessibility");

    private HelpTopics() {}

    /** The title of a topic that there is. */
    static String title(String topic) {
        return Objects.requireNonNull(TITLES.get(topic));
    }
}

package org.fairlead.portal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;

/** What the help pages say. */
final class HelpTopics {

    static final Map<String, FactList> TOPICS = Map.of(
            "start",
            new FactList(
                    List.of(
                            Fact.of(
                                    "Report something",
                                    "Choose Report something wrong or Log an incident. One line is enough."),
                            Fact.of(
                                    "See who has it",
                                    "Open it. The lanes show who held it when; the badge says who holds it now."),
                            Fact.of(
                                    "Hand it over",
                                    "Choose Hand over and fill the packet. You stay responsible until it is accepted."),
                            Fact.of(
                                    "Pause",
                                    "A pause needs a reason from the agreement and proof. The user's answer ends it."),
                            Fact.of(
                                    "Ask why",
                                    "Every clock has a why? that shows each interval it counted and each it did not."),
                            Fact.of(
                                    "Find anything",
                                    "Press Ctrl K, or write in the box at the top: words, a name, or a number or its beginning."),
                            Fact.of(
                                    "Work with lists",
                                    "Filter to those you mean, choose columns, order and layout, and keep it as a view."),
                            Fact.of(
                                    "Change many at once",
                                    "Choose Change all of these above a list. It is tried first, and can be undone."),
                            Fact.of(
                                    "Drafts",
                                    "What you type is kept until you send it, also when you close the page or your session ends."),
                            Fact.of("Keys", "Press ? for the keys of the page you are on.")),
                    true),
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
            Map.of("start", "Help", "words", "Words used here", "accessibility", "Accessibility");

    private HelpTopics() {}

    /** The title of a topic that there is. */
    static String title(String topic) {
        return Objects.requireNonNull(TITLES.get(topic));
    }
}

package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logging, handing over and accepting without a mouse: only Tab, Enter, Space, arrows and letters. */
@Journey
class KeyboardJourneyTest {

    private static final int MOST_STEPS = 120;

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void anIncidentIsLoggedHandedOverAndAcceptedByKeyboardAlone() {
        var harbour = new Harbour(parts);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var network = harbour.visitor(harbour.estate.networkResolver, port, true)) {
            agent.open("/");
            key(agent, "Tab");
            assertThat(focused(agent, "element => element.textContent.trim()")).isEqualTo("Skip to main content");
            key(agent, "Enter");
            key(agent, "c");
            agent.page().waitForURL("**/incidents/new");
            to(agent, "#title");
            agent.page().keyboard().type("Printing stops after a page");
            to(agent, "#service");
            chooseByKeys(agent, harbour.estate.service.toString());
            to(agent, "main button[type=submit]");
            key(agent, "Enter");
            agent.sees("Printing stops after a page");
            var number = agent.text(".fl-pagehead__number .fl-mono");

            key(agent, "h");
            agent.page().waitForURL("**/hand-over");
            to(agent, "#to");
            chooseByKeys(agent, harbour.estate.network.toString());
            for (var item : new String[] {"SYMPTOMS", "TESTS_DONE", "IMPACT"}) {
                to(agent, "[name='packet/" + item + "']");
                agent.page().keyboard().type("The second page never comes");
            }
            to(agent, "main button[type=submit]");
            key(agent, "Enter");
            agent.sees("Offered");

            network.open("/");
            to(network, "main a[href='/incidents/" + number + "']");
            key(network, "Enter");
            network.sees("offers you this incident");
            to(network, "form[action$='/accept'] button");
            assertThat(focused(network, "element => getComputedStyle(element).outlineStyle"))
                    .isEqualTo("solid");
            key(network, "Space");
            network.sees("You hold it now");
        }
    }

    private static void key(Visitor visitor, String key) {
        visitor.page().keyboard().press(key);
    }

    private static Object focused(Visitor visitor, String what) {
        return visitor.page().evaluate("() => (" + what + ")(document.activeElement)");
    }

    /** Presses Tab until the element has the focus; every stop on the way shows where it is. */
    private static void to(Visitor visitor, String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (Boolean.TRUE.equals(focused(visitor, "element => element.matches(`" + selector + "`)"))) {
                return;
            }
            key(visitor, "Tab");
            assertThat(focused(visitor, VISIBLE))
                    .as("focus on the way to " + selector)
                    .isEqualTo("");
        }
        throw new AssertionError("Tab never came to " + selector);
    }

    /** Empty when one can see that the element has the focus, else what it is. */
    private static final String VISIBLE = """
            element => {
              if (element === document.body) return '';
              const shown = [element, element.nextElementSibling, element.querySelector('.bar')].filter(Boolean);
              const marked = shown.some(each => {
                const style = getComputedStyle(each), after = getComputedStyle(each, '::before');
                return style.outlineStyle !== 'none' || style.boxShadow !== 'none' || after.boxShadow !== 'none'
                  || after.outlineStyle !== 'none' || parseFloat(style.strokeWidth) > 3;
              });
              return marked ? '' : element.outerHTML.slice(0, 120);
            }
            """;

    private static void chooseByKeys(Visitor visitor, String value) {
        int choices = ((Number) focused(visitor, "element => element.options.length")).intValue();
        for (int step = 0; step <= choices; step++) {
            if (value.equals(focused(visitor, "element => element.value"))) {
                return;
            }
            key(visitor, "ArrowDown");
        }
        throw new AssertionError("the arrows never came to " + value);
    }
}

package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;

/** Somebody who uses keys only: Tab, Enter, Space, arrows and letters. Every place the focus comes to is seen, and nothing lies over it. */
final class Keyboard {

    private static final int MOST_STEPS = 200;

    /** Whether the focus is on what is looked for, and what is wrong with where it is; empty for nothing. */
    private static final String STOP = """
            wanted => {
              const element = document.activeElement;
              if (element === document.body) return [false, ''];
              const shown = [element, element.nextElementSibling, element.querySelector('.bar')].filter(Boolean);
              const marked = shown.some(each => {
                const style = getComputedStyle(each), after = getComputedStyle(each, '::before');
                return style.outlineStyle !== 'none' || style.boxShadow !== 'none' || after.boxShadow !== 'none'
                  || after.outlineStyle !== 'none' || parseFloat(style.strokeWidth) > 3;
              });
              const place = element.getClientRects()[0];
              const x = place && (Math.max(place.left, 0) + Math.min(place.right, innerWidth)) / 2;
              const y = place && (Math.max(place.top, 0) + Math.min(place.bottom, innerHeight)) / 2;
              const top = place && document.elementFromPoint(x, y);
              const seen = top && (element.contains(top) || top.contains(element) || [...element.labels ?? []].some(label => label.contains(top)));
              const wrong = !marked ? 'the focus is not shown: ' : !seen ? 'hidden by ' + (top?.outerHTML.slice(0, 80) ?? 'the edge') + ': ' : '';
              return [wanted !== '' && element.matches(wanted), wrong && wrong + element.outerHTML.slice(0, 160)];
            }
            """;

    private final Visitor visitor;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    void press(String key) {
        visitor.page().keyboard().press(key);
    }

    void type(String text) {
        visitor.page().keyboard().type(text);
    }

    /** Presses Tab until the element has the focus. */
    void to(String selector) {
        visitor.page().locator(selector).first().waitFor();
        for (int step = 0; step <= MOST_STEPS; step++) {
            if (stop(selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError(
                "Tab never came to " + selector + " on " + visitor.page().url());
    }

    /** Presses Tab until the element has the focus, then Enter. */
    void follow(String selector) {
        to(selector);
        press("Enter");
    }

    /** Presses Tab until the box has the focus, and puts the text in the place of what stood there. */
    void fill(String selector, String text) {
        to(selector);
        press("Control+a");
        type(text);
    }

    /** Comes to a list of choices and takes one by its value. */
    void choose(String selector, String value) {
        to(selector);
        int choices = ((Number) focused("element => element.options.length")).intValue();
        for (int step = 0; step <= choices; step++) {
            if (value.equals(focused("element => element.value"))) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError("the arrows never came to " + value);
    }

    /** Comes to the radio buttons of a name and takes the one of a value; the first one for an empty value. */
    void pick(String name, String value) {
        to("input[type=radio][name='" + name + "']");
        press("Space");
        int choices =
                visitor.page().locator("input[type=radio][name='" + name + "']").count();
        for (int step = 0; step <= choices; step++) {
            if (value.isEmpty() || value.equals(focused("element => element.checked && element.value"))) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError("the arrows never came to " + value);
    }

    /** Sends the form the page is for. */
    void send() {
        follow("main form[method=post] .fl-actions button[type=submit]");
    }

    /** Expects words once the page stands, and that it fits the window. */
    void sees(String... words) {
        visitor.sees(words);
        visitor.page().waitForLoadState(LoadState.LOAD);
        assertThat(PageLook.tooWide(visitor)).as(visitor.page().url()).isEmpty();
    }

    /** What a script says of the element that has the focus. */
    Object focused(String what) {
        return visitor.page().evaluate("() => (" + what + ")(document.activeElement)");
    }

    /** Whether the focus is on what is looked for; fails when somebody could not see where it is. */
    private boolean stop(String wanted) {
        if (!(visitor.page().evaluate(STOP, wanted) instanceof List<?> answer)) {
            throw new IllegalStateException("no answer about the focus");
        }
        assertThat(answer.get(1))
                .as("on the way to " + wanted + " on " + visitor.page().url())
                .isEqualTo("");
        return Boolean.TRUE.equals(answer.get(0));
    }
}

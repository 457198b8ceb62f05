package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody who uses keys only: Tab, Enter, Space, arrows and letters. Every place the focus comes to is seen, and nothing lies over it. */
final class Keyboard implements Hand {

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

    @Override
    public Visitor visitor() {
        return visitor;
    }

    void press(String key) {
        visitor.page().keyboard().press(key);
    }

    void type(String text) {
        visitor.page().keyboard().type(text);
    }

    @Override
    public void to(String selector) {
        var folded = "details:not([open]):has(" + selector + ") > summary";
        if (!selector.endsWith("summary")
                && visitor.page().locator(folded).first().isVisible()) {
            follow(folded);
        }
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

    @Override
    public void follow(String selector) {
        to(selector);
        press("Enter");
    }

    @Override
    public void fill(String selector, String text) {
        to(selector);
        press("Control+a");
        type(text);
    }

    @Override
    public void choose(String selector, String value) {
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

    @Override
    public void pick(String name, String value) {
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

    @Override
    public void act(String key) {
        press(key);
    }

    @Override
    public void enter(String selector) {
        if ("true".equals(focused("element => element.getAttribute('aria-expanded')"))) {
            press("Escape");
        }
        press("Enter");
    }

    @Override
    public void find(String number) {
        press("Control+k");
        type(number);
        visitor.page()
                .locator("#palette [aria-selected=true]", new Page.LocatorOptions().setHasText(number))
                .waitFor();
        press("Enter");
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

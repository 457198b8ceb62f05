package org.fairlead.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Somebody who points: with a mouse, or with a finger. Keys are pressed to write and for nothing else. What the page folds away is
 * unfolded first, as people do.
 *
 * @param scripts whether the page's scripts run
 * @param finger whether a finger points
 */
record Pointer(Visitor visitor, boolean scripts, boolean finger) implements Hand {

    @Override
    public void to(String selector) {
        var found = visitor.page().locator(selector).first();
        for (var folded = folded(found); folded.count() > 0; folded = folded(found)) {
            press(folded.first());
        }
        found.scrollIntoViewIfNeeded();
    }

    private static Locator folded(Locator found) {
        return found.locator("xpath=ancestor::details[not(@open)]/summary").locator("visible=true");
    }

    @Override
    public void follow(String selector) {
        to(selector);
        press(visitor.page().locator(selector).first());
    }

    private void press(Locator what) {
        if (finger) {
            what.tap();
        } else {
            what.click();
        }
    }

    @Override
    public void act(String key) {
        follow("[data-key='" + key + "']");
    }

    @Override
    public void fill(String selector, String text) {
        to(selector);
        visitor.page().locator(selector).first().fill(text);
    }

    @Override
    public void enter(String selector) {
        follow("form:has(" + selector + ") button[type=submit]");
    }

    @Override
    public void choose(String selector, String value) {
        to(selector);
        visitor.page().locator(selector).first().selectOption(value);
    }

    @Override
    public void pick(String name, String value) {
        var of = "input[type=radio][name='" + name + "']" + (value.isEmpty() ? "" : "[value='" + value + "']");
        to(of);
        var button = visitor.page().locator(of).first();
        press(visitor.page().locator("label[for='" + button.getAttribute("id") + "']"));
    }

    @Override
    public void find(String number) {
        if (scripts) {
            follow("[data-opens-palette]");
            visitor.page().locator("#palette-words").fill(number);
            press(visitor.page()
                    .locator("#palette [role=option]", new Page.LocatorOptions().setHasText(number))
                    .first());
        } else {
            fill("#find", number);
            enter("#find");
        }
    }
}

package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

/** How somebody works a page: what they do is the same, with which keys or clicks is theirs. */
interface Hand {

    /** Whoever is at work. */
    Visitor visitor();

    /** Comes to an element, and can see that it is there. */
    void to(String selector);

    /** Follows a link or presses a button. */
    void follow(String selector);

    /** Does what a single key of the page does. */
    void act(String key);

    /** Puts the text in the place of what stood in a box. */
    void fill(String selector, String text);

    /** Sends the form of a box by the shortest way. */
    void enter(String selector);

    /** Takes one of a list of choices by its value. */
    void choose(String selector, String value);

    /** Takes the radio button of a value; the first one for an empty value. */
    void pick(String name, String value);

    /** Goes from anywhere to the record of a number. */
    void find(String number);

    /** Chooses a file. What the browser opens there is its own: one comes as far as to it. */
    default void attach(FilePayload file) {
        to("input[type=file]");
        visitor().page().locator("input[type=file]").setInputFiles(file);
    }

    /** Sends the form the page is for. */
    default void send() {
        follow("main form[method=post] .fl-actions button[type=submit]");
    }

    /** Expects words once the page stands, and that it fits the window. */
    default void sees(String... words) {
        visitor().sees(words);
        visitor().page().waitForLoadState(LoadState.LOAD);
        assertThat(PageLook.tooWide(visitor())).as(visitor().page().url()).isEmpty();
    }
}

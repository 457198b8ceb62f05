package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody signed in, in a browser profile of their own. What the browser complains about is kept. */
final class Visitor implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    /**
     * Opens a profile.
     *
     * @param home the address of the product
     * @param scripts whether JavaScript is on
     */
    Visitor(String home, boolean scripts) {
        this(home, scripts, false);
    }

    /** Opens a profile; a finger points where there is no mouse. */
    Visitor(String home, boolean scripts, boolean finger) {
        this.home = home;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(scripts)
                        .setHasTouch(finger)
                        .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Signs in through the page. */
    Visitor signedIn(String login, String password) {
        open("/sign-in");
        fill("Login", login);
        fill("Password", password);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".fl-user summary")).isVisible();
        return this;
    }

    Page page() {
        return page;
    }

    /** Opens a path and says how it was answered. */
    int open(String path) {
        var response = page.navigate(home + path);
        return response == null ? 0 : response.status();
    }

    /** Fills in the field with the label. */
    void fill(String label, String text) {
        page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
    }

    /** Chooses an option by its value. */
    void select(String name, Object value) {
        page.locator("select[name='" + name + "']").selectOption(value.toString());
    }

    /** Ticks a radio or a box by its text. */
    void choose(String text) {
        page.locator("main")
                .getByLabel(text, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    /** Presses a button or follows a link of exactly this text in the main part of the page. */
    void press(String text) {
        var main = page.locator("main");
        var button = main.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true));
        var link = main.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(text).setExact(true));
        button.or(link).first().click();
    }

    /** Expects words in the main part of the page. */
    void sees(String... words) {
        for (var word : words) {
            assertThat(page.locator("main")).containsText(word);
        }
    }

    /** Expects words not to be there. */
    void seesNot(String words) {
        assertThat(page.locator("main")).not().containsText(words);
    }

    /** The text of a part of the page, in one line. */
    String text(String selector) {
        return page.locator(selector)
                .first()
                .innerText()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The texts of all such parts. */
    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** What the browser complained about since the last time this was asked. */
    List<String> complaints() {
        var now = List.copyOf(complaints);
        complaints.clear();
        return now;
    }

    @Override
    public void close() {
        context.close();
    }
}

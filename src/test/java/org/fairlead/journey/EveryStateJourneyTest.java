package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.fairlead.testing.Estate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages are besides as they are opened: refused forms, dialogs, parts that were swapped, a session that ends. */
@Journey
class EveryStateJourneyTest {

    /** Where the focus is; empty when it was lost. */
    private static final String FOCUS = """
            () => document.activeElement === document.body ? '' : document.activeElement.id || document.activeElement.textContent.trim()
            """;

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void aRefusedFormSaysSoFirstAndIsAsAccessibleAsBefore() {
        var harbour = new Harbour(parts);
        var held = harbour.logged("Mail is late");
        harbour.held(held, harbour.estate.networkResolver);
        var path = "/incidents/" + harbour.number(held);
        var look = new PageLook(harbour, port);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var network = harbour.visitor(harbour.estate.networkResolver, port, true);
                var administrator = harbour.visitor(harbour.administrator, port, true)) {
            for (var form : List.of("/incidents/new", "/checklists/new", "/account/password")) {
                refused(look, agent, form);
            }
            for (var form : List.of("/hand-over", "/pause", "/note")) {
                refused(look, network, path + form);
            }
            refused(look, administrator, "/administration/agreements/new");
        }
        assertThat(look.wrong()).isEmpty();
    }

    /** Sends the form as it is opened, and empty: the answer is refused. */
    private static void refused(PageLook look, Visitor visitor, String path) {
        var page = visitor.page();
        visitor.open(path);
        page.evaluate("""
                () => {
                  const form = document.querySelector('main form[method=post]:not([data-presence])');
                  form.querySelectorAll('input[type=text], textarea').forEach(each => each.value = '');
                  form.requestSubmit(form.querySelector('.fl-actions button[type=submit]'));
                }
                """);
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        look.judge(visitor, path + " refused", "422");
    }

    @Test
    void dialogsAndWhatIsToldMeanwhileAreAccessible() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        var path = "/incidents/" + harbour.number(id);
        var look = new PageLook(harbour, port);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            var page = agent.page();
            agent.open(path);
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).isVisible();
            look.judge(agent, path + " with its keys", "\0");
            page.keyboard().press("Escape");
            page.locator(".fl-user summary").click();
            look.judge(agent, path + " with the menu", "\0");
            page.keyboard().press("Escape");

            page.waitForResponse("**/live?records=*", () -> agent.open(path));
            harbour.offered(id, harbour.estate.network, harbour.estate.dutyOfficer);
            page.locator(".fl-news").first().waitFor();
            look.judge(agent, path + " with news", "\0");

            agent.open("/incidents");
            page.locator("#filter").focus();
            page.locator("#filter[role=combobox]").waitFor();
            page.locator("#filter").fill("pri");
            assertThat(page.locator("#completions li").first()).isVisible();
            look.judge(agent, "/incidents with what could come next", "\0");
        }
        assertThat(look.wrong()).isEmpty();
    }

    @Test
    void theFocusIsNeverLostToASwap() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        harbour.logged("Calendar is empty");
        var path = "/incidents/" + harbour.number(id);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            var page = agent.page();
            agent.open(path);
            var chip = page.locator("#story .fl-chips a").nth(1);
            var words = chip.innerText().strip();
            swaps(agent, chip, page.locator("#story .fl-chip[aria-current=true]", containing(words)));
            assertThat(page.evaluate(FOCUS)).isEqualTo(words);

            agent.open(path + "/note");
            swaps(agent, page.locator("#preview button"), page.locator(".fl-preview__shown"));
            assertThat(page.evaluate(FOCUS)).isEqualTo("preview-ask");

            agent.open("/incidents?filter=service+%3D+" + harbour.estate.service + "&layout=split");
            var row = page.locator(".fl-split__row").nth(1);
            swaps(
                    agent,
                    row,
                    page.locator(
                            "#beside h1, #beside h2",
                            containing(row.locator("strong").innerText())));
            assertThat(row).isFocused();
            var inside = page.locator("#beside #story .fl-chips a").nth(1);
            var chosen = inside.innerText().strip();
            swaps(agent, inside, page.locator("#beside #story .fl-chip[aria-current=true]", containing(chosen)));
            assertThat(page.evaluate(FOCUS)).isEqualTo(chosen);

            page.evaluate(
                    "() => htmx.ajax('GET', location.href, { target: '#beside', select: '#held', swap: 'innerHTML' })");
            page.waitForFunction("() => !document.querySelector('#beside #story')");
            page.waitForFunction("() => document.activeElement.closest('#beside a, #beside button')");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static Page.LocatorOptions containing(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void swaps(Visitor visitor, Locator pressed, Locator then) {
        pressed.focus();
        visitor.page().keyboard().press("Enter");
        then.first().waitFor();
        visitor.page()
                .waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    @Test
    void nothingMovesForThoseWhoAskForIt() {
        var harbour = new Harbour(parts);
        var path = "/incidents/" + harbour.number(harbour.logged("Mail is late"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            for (var each : List.of("/", path, path + "/hand-over", "/incidents?filter=&layout=board")) {
                agent.open(each);
                assertThat(agent.page().evaluate("""
                                () => [...document.querySelectorAll('*')].flatMap(each => ['', '::before', '::after'].map(part => {
                                  const style = getComputedStyle(each, part || undefined);
                                  const moves = style.animationName !== 'none' || style.scrollBehavior === 'smooth'
                                    || style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
                                  return moves ? each.tagName + '.' + each.className + part : '';
                                })).filter(Boolean)
                                """)).as(each).isEqualTo(List.of());
            }
        }
    }

    @Test
    void theEndOfASessionIsToldInTimeAndNothingTypedIsLost() {
        var harbour = new Harbour(parts);
        var path = "/incidents/" + harbour.number(harbour.logged("Mail is late"));
        var look = new PageLook(harbour, port);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            var page = agent.page();
            page.clock().install();
            agent.open(path + "/note");
            var text = page.locator("#text");
            text.fill("The relay was seen");
            var dialog = page.locator("dialog[aria-labelledby=staying-title]");
            page.clock().fastForward("01:01");
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(dialog).isHidden();

            page.clock().fastForward("07:50:00");
            assertThat(dialog).containsText("You will be signed out at");
            assertThat(dialog.locator("button")).isFocused();
            look.judge(agent, "/incidents/{number}/note before the session ends", "\0");
            page.keyboard().press("Enter");
            assertThat(dialog).isHidden();
            assertThat(text).isFocused();

            page.clock().fastForward("08:01:00");
            assertThat(dialog).containsText("You have been signed out");
            look.judge(agent, "/incidents/{number}/note after the session ended", "\0");
            page.context().clearCookies();
            signInBeside(page, harbour);
            page.evaluate("() => dispatchEvent(new Event('focus'))");
            assertThat(dialog).isHidden();
            assertThat(text).hasValue("The relay was seen");
            agent.press("Write a note");
            agent.sees("Note added", "The relay was seen");
        }
        assertThat(look.wrong()).isEmpty();
    }

    private static void signInBeside(Page page, Harbour harbour) {
        var tab = page.context().waitForPage(() -> page.locator("dialog a").click());
        tab.locator("#login").fill(Harbour.login(harbour.estate.agent));
        tab.locator("#password").fill(Estate.PASSWORD);
        tab.locator("main button[type=submit]").click();
        tab.locator(".fl-user summary").waitFor();
        tab.close();
    }
}

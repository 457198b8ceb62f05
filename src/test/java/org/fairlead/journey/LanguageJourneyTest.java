package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.testing.Estate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages of a requester in two languages that nobody speaks. In the first every letter of a message file has an accent: what reads
 * plain stands in code, and what stands between the brackets of staff has no translation. The second is written from right to left, in a window as narrow as a phone.
 */
@Journey
class LanguageJourneyTest {

    /** What people and registers say, and what is called the same in every language, as patterns. */
    private static final List<String> DATA = List.of(
            "INC-[0-9A-Z-]+",
            "[0-9a-f]{8}-[0-9a-f-]{27}",
            "j[0-9a-f]{32}",
            "[A-Z][a-z]+day \\d+ [A-Z][a-z]+ \\d{4}, [\\d:]+ [A-Z]+",
            "^[A-Z][a-z]+day$",
            "Post kommt zu spät|Anruf um|Welches Postfach|Neu gestartet",
            "User|Desk|Agent|Messaging|Fixed|Waiting for the user|OFFICIAL|Fairlead|CSV|XLSX|JSON",
            "Cymraeg|English|London Time|Europe/London",
            ": open");

    private static final String PLAIN = """
            (data) => {
              const apart = "[lang] [lang], .fl-marking, .fl-mono, .fl-brand, kbd, time, script, style, #shortcuts, .fl-prose, #zone option, noscript";
              const plain = (text) => {
                let rest = text;
                data.forEach((each) => (rest = rest.replaceAll(new RegExp(each, "g"), " ")));
                for (let before = ""; before !== rest; ) {
                  before = rest;
                  rest = rest.replace(/\\u27e6[^\\u27e6\\u27e7]*\\u27e7/g, " ");
                }
                return /[A-Za-z]{3,}|\\u27ea/.test(rest);
              };
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const { parentElement, textContent } = walker.currentNode;
                if (!parentElement.closest(apart) && plain(textContent)) found.push(textContent.trim());
              }
              document.querySelectorAll("[aria-label], [title], [placeholder]").forEach((element) => {
                if (element.closest(apart)) return;
                ["aria-label", "title", "placeholder"].forEach((name) => plain(element.getAttribute(name) ?? "") && found.push(name + ": " + element.getAttribute(name)));
              });
              if (plain(document.title)) found.push("title: " + document.title);
              return found;
            }""";

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth
              ? [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().left < -1).map((each) => each.outerHTML.slice(0, 120)).slice(0, 3)
                  .concat(["wider than the window by " + (document.documentElement.scrollWidth - document.documentElement.clientWidth)])
              : []""";

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void nothingThatARequesterReadsStandsOutsideTheMessageFiles() {
        var harbour = new Harbour(parts);
        var pages = pages(harbour);
        try (var user = new Visitor("http://localhost:" + port, true)) {
            speaks(user, "en-XA");
            user.open("/sign-in");
            var plain = new ArrayList<>(plain(user, "/sign-in"));
            signIn(user, harbour);
            for (var path : pages) {
                user.open(path);
                plain.addAll(plain(user, path));
            }
            user.open("/incidents/new");
            user.page().locator("main form button[type=submit]").first().click();
            plain.addAll(plain(user, "a report without a title"));

            assertThat(plain).isEmpty();
        }
    }

    @Test
    void pagesOfARequesterAreReadFromRightToLeftOnAPhone() {
        var harbour = new Harbour(parts);
        var pages = pages(harbour);
        try (var user = new Visitor("http://localhost:" + port, true)) {
            user.page().setViewportSize(360, 780);
            speaks(user, "ar-XB");
            user.open("/sign-in");
            var wide = new ArrayList<>(wide(user, "/sign-in"));
            signIn(user, harbour);
            for (var path : pages) {
                user.open(path);
                wide.addAll(wide(user, path));
            }
            user.open("/");

            assertThat(wide).isEmpty();
            assertThat(user.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
            var heading = user.page().locator("main h1").boundingBox();
            var mark = user.page().locator(".fl-brand").boundingBox();
            assertThat(mark.x).as("the mark stands at the right").isGreaterThan(180);
            assertThat(heading.x + heading.width).isGreaterThan(300);
        }
    }

    private List<String> pages(Harbour harbour) {
        var open = harbour.logged("Post kommt zu spät");
        var asked = harbour.logged("Post kommt zu spät");
        asked(harbour, asked);
        var done = harbour.logged("Post kommt zu spät");
        resolved(harbour, done);
        var pages = new ArrayList<>(List.of(
                "/", "/incidents", "/incidents/new", "/notifications", "/account", "/account/password", "/nowhere"));
        pages.addAll(List.of(
                "/notifications/told", "/notifications/settings", "/notifications/settings/devices", "/help/words"));
        for (var record : List.of(open, asked, done)) {
            pages.add("/incidents/" + harbour.number(record));
        }
        pages.add("/incidents/" + harbour.number(open) + "/cancel");
        pages.add("/incidents/" + harbour.number(done) + "/reopen");
        pages.add("/records/" + harbour.number(open) + "/attachments");
        return pages;
    }

    /** The desk waits for the user. */
    private void asked(Harbour harbour, RecordId id) {
        var pause = new PauseWork(harbour.estate.waitingForUser, "Anruf um 14:10", "Welches Postfach?", null);
        parts.incidents().pause(id, pause, harbour.estate.agent, Intent.NONE);
    }

    private void resolved(Harbour harbour, RecordId id) {
        var resolution = new ResolveIncident(harbour.estate.fixed, "Neu gestartet", null);
        parts.incidents().resolve(id, resolution, harbour.estate.agent, Intent.NONE);
    }

    private void speaks(Visitor user, String language) {
        user.page()
                .context()
                .addCookies(List.of(new Cookie("fairlead-language", language).setUrl("http://localhost:" + port)));
    }

    private static void signIn(Visitor user, Harbour harbour) {
        user.page().locator("#login").fill(Harbour.login(harbour.estate.user));
        user.page().locator("#password").fill(Estate.PASSWORD);
        user.page().locator("main button[type=submit]").click();
        user.page().locator(".fl-user summary").waitFor();
    }

    private static List<String> plain(Visitor user, String where) {
        return said(user, PLAIN, DATA, where);
    }

    private static List<String> wide(Visitor user, String where) {
        return said(user, TOO_WIDE, null, where);
    }

    private static List<String> said(Visitor user, String script, @Nullable Object argument, String where) {
        return ((List<?>) user.page().evaluate(script, argument))
                .stream().map(each -> where + ": " + each).toList();
    }
}

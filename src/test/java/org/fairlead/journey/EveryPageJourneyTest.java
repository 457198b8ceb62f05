package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of three roles, at two widths and in three themes: accessible, no wider than the window, and without a complaint. */
@Journey
class EveryPageJourneyTest {

    private static final List<String> OWN = List.of("/", "/incidents?filter=", "/find?q=mail");
    private static final List<String> SAME_FOR_ALL = List.of(
            "/find", "/help", "/help/words", "/help/accessibility", "/account", "/account/password", "/nowhere");
    private static final List<String> THEMES = List.of("light", "dark", "contrast");

    /** Forms of a record are made of the same parts in the same colours, so one theme says enough of them. */
    private static final Pattern FORM = Pattern.compile("/incidents/[^/?]+/[a-z-]+.*");

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    /** Widths between, and the one that a wide window has at 400 % zoom. */
    private static final List<Integer> OTHER_WIDTHS = List.of(1024, 840, 700, 600, 320);

    private static final int TALL = 900;

    /** The weight of a first view: page, style sheet, scripts and fonts as they travel, in bytes. */
    private static final int HEAVIEST = 60_000;

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void forARequester() {
        var harbour = new Harbour(parts);
        var waiting = harbour.logged("Mail is late");
        walk(harbour, harbour.estate.user, SAME_FOR_ALL, List.of(harbour.number(waiting)));
    }

    @Test
    void forAResolver() {
        var harbour = new Harbour(parts);
        var asked = harbour.logged("Mail is late");
        harbour.offered(asked, harbour.estate.network, harbour.estate.agent);
        var held = harbour.logged("Calendar is empty");
        harbour.held(held, harbour.estate.networkResolver);
        walk(
                harbour,
                harbour.estate.networkResolver,
                List.of("/calculator", "/records/" + harbour.number(held) + "/attachments"),
                List.of(harbour.number(asked), harbour.number(held)));
    }

    @Test
    void forTheDutyOfficer() {
        var harbour = new Harbour(parts);
        var disputed = harbour.logged("Mail is late");
        harbour.rejectedThrice(disputed, harbour.estate.networkResolver);
        var plain = harbour.logged("A title without any break in it: " + "northernsitemailrelay".repeat(5));
        walk(
                harbour,
                harbour.estate.dutyOfficer,
                List.of(
                        "/incidents?filter=nonsense+%3D",
                        "/incidents?filter=&options=open&build=state",
                        "/incidents?filter=&layout=split",
                        "/incidents?filter=&layout=board",
                        "/incidents?filter=&layout=board&lanes=holder&limits=NEW:1",
                        "/incidents?filter=&layout=hours",
                        "/incidents?filter=&layout=days",
                        "/incidents/" + harbour.number(plain) + "/fields/priority",
                        "/incidents/" + harbour.number(plain) + "/preview",
                        "/incidents/" + harbour.number(plain) + "/move?by=state",
                        "/incidents?filter=&group=holder",
                        "/incidents/export/new?filter=open",
                        "/views",
                        "/views/new?list=incidents&filter=open",
                        "/bulk-changes",
                        "/bulk-changes/new?filter=open",
                        "/bulk-changes/new?filter=open&act=hand-over",
                        "/flow",
                        "/flow?filter=open",
                        "/calculator"),
                List.of(harbour.number(disputed), harbour.number(plain)));
    }

    @Test
    void forTheAdministrator() {
        var harbour = new Harbour(parts);
        var organisation = "/administration/organisations/" + harbour.estate.network;
        walk(
                harbour,
                harbour.administrator,
                List.of(
                        "/administration",
                        "/administration/organisations",
                        organisation,
                        "/administration/services?state=retired",
                        "/administration/people/new",
                        "/administration/agreements/new",
                        "/administration/calendars/new",
                        "/administration/accounts",
                        "/administration/accounts/new",
                        "/administration/accounts/" + harbour.estate.userPerson,
                        "/imports",
                        "/imports/new"),
                List.of());
    }

    @Test
    void beforeSigningIn() {
        try (var nobody = new Visitor("http://localhost:" + port, true)) {
            var wrong = new ArrayList<String>();
            for (var path : List.of("/sign-in", "/sign-in?late", "/problems/not-signed-in")) {
                look(nobody, path, wrong);
            }
            assertThat(wrong).isEmpty();
        }
    }

    private void walk(Harbour harbour, Actor actor, List<String> more, List<String> numbers) {
        var wrong = new ArrayList<String>();
        try (var visitor = harbour.visitor(actor, port, true)) {
            var paths = new LinkedHashSet<>(OWN);
            if (!actor.roles().equals(Set.of(Role.ADMINISTRATOR))) {
                paths.add("/incidents/new");
            }
            paths.addAll(more);
            for (var number : numbers) {
                paths.addAll(record(visitor, number));
            }
            for (var path : paths) {
                look(visitor, path, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The record's page, its clocks explained, and the form of everything that can be done to it. */
    private static Set<String> record(Visitor visitor, String number) {
        var path = "/incidents/" + number;
        visitor.open(path);
        var paths = new LinkedHashSet<String>();
        paths.add(path);
        paths.add(path + "?show=clocks");
        paths.add(path + "/why");
        paths.add(path + "/note");
        var links = visitor.page()
                .locator("main .fl-actions a[href^='" + path + "/']")
                .all();
        links.forEach(link -> paths.add(String.valueOf(link.getAttribute("href"))));
        return paths;
    }

    private static void look(Visitor visitor, String path, List<String> wrong) {
        var page = visitor.page();
        page.setViewportSize(WIDE, TALL);
        int status = visitor.open(path);
        boolean refused = path.equals("/nowhere");
        if (refused ? status != 404 : status != 200) {
            wrong.add(path + " answered " + status);
            return;
        }
        page.evaluate("() => document.querySelectorAll('details:not(.fl-user)').forEach(each => each.open = true)");
        var themes = FORM.matcher(path).matches() ? THEMES.subList(0, 1) : THEMES;
        note(wrong, path + " wide", Axe.findings(page, themes));
        note(wrong, path + " wide", tooWide(visitor));
        page.setViewportSize(NARROW, TALL);
        note(wrong, path + " narrow", Axe.findingsByWidth(page, themes));
        note(wrong, path + " narrow", tooWide(visitor));
        for (int width : OTHER_WIDTHS) {
            page.setViewportSize(width, TALL);
            note(wrong, path + " at " + width, tooWide(visitor));
        }
        note(
                wrong,
                path,
                visitor.complaints().stream()
                        .filter(complaint -> !refused || !complaint.contains("404"))
                        .toList());
    }

    private static void note(List<String> wrong, String where, List<String> findings) {
        findings.forEach(finding -> wrong.add(where + ": " + finding));
    }

    /** What sticks out of the window, when the page can be scrolled sideways. */
    private static List<String> tooWide(Visitor visitor) {
        var found = visitor.page().evaluate("""
                        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *, header *')]
                          .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                          .slice(0, 3).map(each => 'too wide: ' + each.outerHTML.slice(0, 120))
                        """);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Test
    void theLookFindsFaultsThatArePutThere() {
        var harbour = new Harbour(parts);
        try (var user = harbour.visitor(harbour.estate.user, port, true)) {
            user.open("/help");
            user.page().evaluate("""
                            () => {
                              const fault = document.createElement('div');
                              fault.innerHTML = '<input type="text"><p class="fl-narrow-fault">unreadable</p>';
                              document.querySelector('main').append(fault);
                              document.querySelector('.fl-narrow-fault').style.cssText = 'width:1400px;color:#aaa;background:#bbb';
                            }
                            """);

            assertThat(Axe.findings(user.page(), THEMES))
                    .anyMatch(finding -> finding.startsWith("light label:"))
                    .anyMatch(finding -> finding.startsWith("dark color-contrast:"));
            assertThat(tooWide(user)).anyMatch(finding -> finding.contains("fl-narrow-fault"));
        }
    }

    @Test
    void theFirstViewOfARecordWeighsNoMoreThanItsBudget() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        harbour.rejectedThrice(id, harbour.estate.networkResolver);
        try (var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true);
                var fresh = Chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setStorageState(duty.page().context().storageState()))) {
            var page = fresh.newPage();
            var requests = new ArrayList<Request>();
            page.onRequestFinished(requests::add);
            page.navigate("http://localhost:" + port + "/incidents/" + harbour.number(id));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var sizes = requests.stream()
                    .collect(Collectors.toMap(
                            request -> request.url().replaceAll(".*/", ""),
                            request -> request.sizes().responseBodySize,
                            Integer::sum));

            assertThat(sizes).hasSizeGreaterThanOrEqualTo(5);
            assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum())
                    .as("bytes: " + sizes)
                    .isLessThanOrEqualTo(HEAVIEST);
        }
    }
}

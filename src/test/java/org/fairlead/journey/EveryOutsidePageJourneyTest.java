package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of those outside the desk: requesters, suppliers and people who have not signed in; what a first view weighs; that faults are found. */
@Journey
class EveryOutsidePageJourneyTest {

    private static final List<String> SAME_FOR_ALL = List.of(
            "/find", "/help", "/help/words", "/help/accessibility", "/account", "/account/password", "/nowhere");
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
        assertThat(new PageLook(harbour, port)
                        .walk(harbour.estate.user, SAME_FOR_ALL, List.of(harbour.number(waiting))))
                .isEmpty();
    }

    @Test
    void forAResolver() {
        var harbour = new Harbour(parts);
        var asked = harbour.logged("Mail is late");
        harbour.offered(asked, harbour.estate.network, harbour.estate.agent);
        var held = harbour.logged("Calendar is empty");
        harbour.held(held, harbour.estate.networkResolver);
        assertThat(new PageLook(harbour, port)
                        .walk(
                                harbour.estate.networkResolver,
                                List.of("/calculator", "/records/" + harbour.number(held) + "/attachments"),
                                List.of(harbour.number(asked), harbour.number(held))))
                .isEmpty();
    }

    @Test
    void beforeSigningIn() {
        try (var nobody = new Visitor("http://localhost:" + port, true)) {
            var paths = List.of("/sign-in", "/sign-in?late", "/problems/not-signed-in");

            assertThat(new PageLook(new Harbour(parts), port).look(nobody, paths))
                    .isEmpty();
        }
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

            assertThat(Axe.faults(user.page(), PageLook.THEMES))
                    .anyMatch(finding -> finding.startsWith("light label:"))
                    .anyMatch(finding -> finding.startsWith("dark color-contrast:"));
            assertThat(PageLook.tooWide(user)).anyMatch(finding -> finding.contains("fl-narrow-fault"));
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

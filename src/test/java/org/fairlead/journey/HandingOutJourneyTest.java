package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team lead gives work to people by mouse, by key and on a telephone. */
@Journey
class HandingOutJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    private static Locator card(Page page, String number) {
        return page.locator("[data-work='" + number + "']");
    }

    private static PersonId assignee(Harbour harbour, RecordId id) {
        return Objects.requireNonNull(harbour.history(id).header().holder().assignee());
    }

    @Test
    void aLeadGivesWorkByDraggingByKeyAndByTicking() {
        var harbour = new Harbour(parts);
        var estate = harbour.estate;
        var ids = List.of(
                harbour.logged("Mail is late"), harbour.logged("Calendar is empty"), harbour.logged("No sound"));
        ids.forEach(id -> harbour.held(id, estate.networkResolver));
        var resolver = Objects.requireNonNull(estate.networkResolver.person());
        try (var lead = harbour.visitor(estate.networkLead, port, true)) {
            var page = lead.page();
            lead.open("/");
            assertThat(Axe.findings(page, List.of("light", "dark", "contrast"))).isEmpty();
            var person = page.locator("[data-person='" + resolver + "']");

            card(page, harbour.number(ids.getFirst())).dragTo(person);
            assertThat(page.locator(".fl-notice").first()).containsText("Assigned to Network resolver");
            assertThat(assignee(harbour, ids.getFirst())).isEqualTo(resolver);
            assertThat(page.locator("#hand-out [data-work] input").first()).isFocused();

            var digit = Objects.requireNonNull(person.getAttribute("data-digit"));
            card(page, harbour.number(ids.get(1))).locator("input").focus();
            page.keyboard().press(digit);
            assertThat(page.locator("#hand-out [data-work]")).hasCount(1);
            assertThat(assignee(harbour, ids.get(1))).isEqualTo(resolver);

            page.setViewportSize(360, 740);
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            page.locator("label[for='give-" + harbour.number(ids.get(2)) + "']").click();
            lead.select("person", resolver);
            lead.press("Assign");
            assertThat(page.locator("#hand-out [data-work]")).hasCount(0);
            assertThat(assignee(harbour, ids.get(2))).isEqualTo(resolver);
            assertThat(lead.complaints()).isEmpty();
        }
    }
}

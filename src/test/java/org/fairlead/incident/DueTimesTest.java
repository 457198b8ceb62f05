package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list by due times. */
@StandingTest
class DueTimesTest extends OnIncidents {

    @Autowired
    MockMvc http;

    private String due(String layout) {
        return "/incidents?layout=" + layout + "&filter="
                + URLEncoder.encode("service = " + estate.service, StandardCharsets.UTF_8);
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    @Test
    void whatIsOverStandsLeftWhatIsPausedRightAndTheRestByTime() throws Exception {
        var over = logged();
        scripts.at("17:25");
        var later = logged();
        var paused = heldByNetwork();
        pause(paused, estate.networkResolver, null);
        scripts.at("17:30");
        var page = new Browsing(http, scripts, estate.agent).open(due("hours"));

        var marks = page.select(".fl-due .fl-lane a");
        assertThat(marks.eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "/incidents/" + number(over), "/incidents/" + number(later), "/incidents/" + number(paused));
        assertThat(page.select(".due--over").attr("href")).endsWith(number(over));
        assertThat(page.select(".due--over").attr("aria-label")).contains("over since");
        assertThat(page.select(".due--paused").attr("aria-label")).contains("paused");
        assertThat(x(page.select(".due--over svg").attr("x")))
                .isLessThan(x(page.select(".due--due svg").attr("x")));
        assertThat(x(page.select(".due--due svg").attr("x")))
                .isLessThan(x(page.select(".due--paused svg").attr("x")));
        assertThat(page.select("tbody tr th").eachText())
                .as("the table is its equal")
                .containsExactlyInAnyOrder(number(over), number(later), number(paused));
    }

    private static double x(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }

    @Test
    void aProviderSeesDueTimesOfWhatItHoldsAndARequesterNone() throws Exception {
        logged();
        var held = heldByNetwork();
        var resolver = new Browsing(http, scripts, estate.networkResolver).open(due("days"));
        var user = new Browsing(http, scripts, estate.user).open(due("days"));

        assertThat(resolver.select(".fl-due .fl-lane a").eachAttr("href"))
                .containsExactly("/incidents/" + number(held));
        assertThat(user.select(".fl-due")).isEmpty();
        assertThat(user.select(".fl-options").text()).doesNotContain("Due times");
    }
}

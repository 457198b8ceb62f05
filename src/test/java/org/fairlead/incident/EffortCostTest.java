package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.fairlead.effort.EffortReports.By;
import org.fairlead.effort.Money;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** What time booked on incidents comes to: rates, who reads and keeps them, and reports. */
@StandingTest
class EffortCostTest extends OnBookedTime {

    @Test
    void aBookingKeepsTheRateThatHeldWhenTheWorkWasDone() {
        scripts.at("09:00");
        var id = heldByNetwork();
        int before = book(id, 80, estate.networkResolver);
        var first = rate(estate.network, 0, "2031-03-01", 8500);
        int priced = book(id, 80, estate.networkResolver);
        var later = rate(estate.network, 1, "2031-03-02", 9000);
        rate(estate.network, 2, "2031-03-05", 9900);
        int now = book(id, 80, estate.networkResolver);

        assertThat(booking(id, before, estate.networkLead).content().rate()).isNull();
        assertThat(booking(id, priced, estate.networkLead).content().rate()).isEqualTo(first.id());
        assertThat(booking(id, now, estate.networkLead).content().rate()).isEqualTo(later.id());
        efforts.correct(id, read(priced, 1), wish(60, null, ""), estate.networkResolver, Intent.NONE);
        assertThat(booking(id, priced, estate.networkLead).content().rate())
                .as("other minutes of the same work")
                .isEqualTo(first.id());
        efforts.correct(id, read(before, 1), wish(80, null, "mended"), estate.networkResolver, Intent.NONE);
        assertThat(booking(id, before, estate.networkLead).content().rate())
                .as("one without a rate finds one")
                .isEqualTo(later.id());
        var line = reports.report(estate.networkLead, all(), By.CLASS).lines().stream()
                .filter(each -> each.key().equals(standard.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(line.minutes()).isEqualTo(80 + 60 + 80);
        assertThat(Objects.requireNonNull(line.cost()).amounts())
                .as("80 min and 80 min at £90, 60 min at £85")
                .containsExactly(new Money("GBP", 32_500));
    }

    @Test
    void thoseItIsDoneForSeeTimeAndThoseWhoMayTheCost() {
        var id = heldByNetwork();
        rate(estate.network, 0, "2031-03-01", 4711);
        int place = book(id, 80, estate.networkResolver);
        var path = "/api/v1/records/" + id + "/effort/" + place;

        for (var reader : List.of(estate.networkLead, estate.dutyOfficer, admin)) {
            var answer = scripts.as(reader).get(path);
            assertThat(answer.at("/minutes")).isEqualTo("80");
            assertThat(answer.at("/cost/why")).contains("1 h 20 min × £47.11 an hour, standard, from 1 March 2031");
            assertThat(answer.at("/cost/amount/pence")).isEqualTo("6281");
            assertThat(answer.json().has("person")).isEqualTo(reader == estate.networkLead);
        }
        for (var reader : List.of(estate.networkResolver, estate.agent)) {
            var answer = scripts.as(reader).get(path);
            assertThat(answer.at("/minutes")).isEqualTo("80");
            assertThat(answer.json().has("cost")).isFalse();
            assertThat(rates.seenBy(reader)).isEmpty();
        }
    }

    @Test
    void ratesAreKeptByThoseWhoOverseeAndReadByWhomTheyConcern() {
        rate(estate.network, 0, "2031-03-01", 8500);
        rate(estate.hosting, 0, "2031-03-01", 6100);
        var path = "/api/v1/rates/" + estate.network + "/" + standard;
        var body = "{\"pencePerHour\": 1, \"from\": \"2031-03-01\"}";

        assertThat(rates.seenBy(estate.networkLead))
                .allMatch(each -> each.of().party().equals(estate.network));
        assertThat(rates.seenBy(estate.networkLead)).hasSize(1);
        for (var other :
                List.of(estate.networkLead, estate.networkResolver, estate.agent, estate.dutyOfficer, estate.user)) {
            assertThat(scripts.as(other).post(path, body).status())
                    .as(other.toString())
                    .isEqualTo(403);
        }
        var keeper = scripts.as(admin);
        assertThat(keeper.post(path, body).status())
                .as("not based on what there is")
                .isEqualTo(412);
        var key = Scripts.fresh();
        var added = keeper.call(
                "POST", path, body, key, "If-Match", keeper.get(path).tag());
        assertThat(added.is(201).at("/version")).isEqualTo("2");
        assertThat(keeper.call("POST", path, body, key, "If-Match", "\"1\"")
                        .is(201)
                        .at("/version"))
                .as("the same again")
                .isEqualTo("2");
        assertThat(keeper.post(path, "{\"pencePerHour\": -1, \"from\": \"2031-03-01\"}")
                        .status())
                .isIn(412, 422);
        assertThat(keeper.post(path, "{\"pencePerHour\": 5, \"from\": \"1999-03-01\"}")
                        .status())
                .isEqualTo(422);
        assertThat(keeper.post(path, "{\"pencePerHour\": 5, \"from\": \"2031-03-01\", \"currency\": \"JPY\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aReportAddsUpExactlyAndLeadsToWhatIsBehindIt() throws Exception {
        var id = heldByNetwork();
        rate(estate.network, 0, "2031-03-01", 100);
        for (int each = 0; each < 3; each++) {
            book(id, 20, estate.networkResolver);
        }
        int withdrawn = book(id, 500, estate.networkResolver);
        efforts.withdraw(id, read(withdrawn, 1), estate.networkResolver, Intent.NONE);
        book(id, 7, estate.networkLead);

        var script = scripts.as(estate.networkLead);
        var report = script.get("/api/v1/effort?from=2031-03&to=2031-03&by=person");
        assertThat(report.json().get("lines")).hasSize(2);
        assertThat(report.at("/total/minutes")).isEqualTo("67");
        assertThat(report.at("/total/records")).isEqualTo("1");
        assertThat(report.at("/total/cost/0/pence"))
                .as("67 min at £1, rounded once")
                .isEqualTo("112");
        assertThat(scripts.as(estate.agent).get("/api/v1/effort?by=person").text())
                .as("no people of others")
                .doesNotContain(String.valueOf(estate.networkResolver.person()));
        var first = script.get("/api/v1/effort/bookings?limit=3");
        var rest = script.get(first.link("next"));
        assertThat(first.json().get("items")).hasSize(3);
        assertThat(rest.json().get("items")).hasSize(1);
        var sheet = script.get("/api/v1/exports/booked-time?format=csv&from=2031-03&to=2031-03")
                .is(200);
        assertThat(sheet.header("Fairlead-Marking")).isNotEmpty();
        assertThat(sheet.text().lines()).hasSize(5).anyMatch(line -> line.contains(number(id)));
        assertThat(script.get("/api/v1/effort?from=2031-04&to=2031-03").status())
                .isEqualTo(422);
        assertThat(script.get("/api/v1/effort?from=march").status()).isEqualTo(422);

        var lead = new Browsing(http, scripts, estate.networkLead);
        var page = lead.open("/effort?by=month");
        assertThat(page.select("table").text()).contains("March 2031", "1 h 7 min", "£1.12");
        var behind = page.select("tbody a").first();
        var bookings = lead.open(Objects.requireNonNull(behind).attr("href"));
        assertThat(bookings.select("tbody tr")).hasSize(4);
        assertThat(bookings.select("table").text()).contains(number(id), "20 min × £1.00 an hour");
        assertThat(lead.open("/effort?from=never")
                        .select(".govuk-error-summary")
                        .text())
                .contains("Choose a month");
    }

    @Test
    void ratesAreKeptOnTheirPage() throws Exception {
        var here = "/rates/" + estate.network + "/" + standard;
        var keeper = new Browsing(http, scripts, admin);
        assertThat(keeper.open("/rates").select("a[href=" + here + "]")).isNotEmpty();
        keeper.send(keeper.open(here), here, "price", "85.50", "currency", "gbp", "from", "2031-03-01");

        var page = keeper.open(here);
        assertThat(page.select("table").text()).contains("£85.50", "1 March 2031", "Holds now");
        var wrong = keeper.send(page, here, "price", "x", "currency", "pounds", "from", "");
        assertThat(wrong.getContentAsString()).contains("what an hour costs", "three letters", "first day");
        var lead = new Browsing(http, scripts, estate.networkLead).open(here);
        assertThat(lead.select("table").text()).contains("£85.50");
        assertThat(lead.select("form[action=" + here + "]")).isEmpty();
        assertThat(new Browsing(http, scripts, hostingLead).answer(here).getStatus())
                .isEqualTo(404);
    }
}

package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.db.effort.Tables.BOOKING;
import static org.fairlead.db.effort.Tables.RATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Efforts;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.sql.Asker;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;

/** Time booked on incidents: who books and changes it, who learns of it, by pages and programs. */
@StandingTest
class EffortTest extends OnBookedTime {

    @Test
    void everythingThatHappensToABookingIsAFactAndItsRowsFollow() {
        var id = heldByNetwork();
        int place = book(id, 80, estate.networkResolver);
        efforts.correct(id, read(place, 1), wish(75, null, "Relay cleaned"), estate.networkResolver, Intent.NONE);
        efforts.withdraw(id, read(place, 2), estate.networkResolver, Intent.NONE);
        said(
                "withdrawn",
                () -> efforts.correct(id, read(place, 3), wish(1, null, ""), estate.networkResolver, Intent.NONE));
        efforts.restore(id, read(place, 3), estate.networkResolver, Intent.NONE);
        int other = book(id, 5, estate.networkResolver);
        efforts.withdraw(id, read(other, 1), estate.networkLead, Intent.NONE);

        var now = booking(id, place, estate.networkLead);
        assertThat(now.content().minutes()).isEqualTo(75);
        assertThat(now.content().note()).isEqualTo("Relay cleaned");
        assertThat(now.version()).isEqualTo(4);
        assertThat(now.withdrawn()).isFalse();
        assertThat(booking(id, other, estate.networkLead).withdrawn()).isTrue();
        var differences = new ArrayList<Rebuild.Difference>();
        rebuild.compare(differences::add, looked -> {});
        assertThat(differences).noneMatch(each -> each.key().contains(id.toString()));
    }

    @Test
    void timeHasALengthAClassAndATimeThatCanBe() {
        var id = heldByNetwork();
        var actor = estate.networkResolver;
        for (int wrong : List.of(0, -1, 1441)) {
            said("up to 24 hours", () -> efforts.book(id, wish(wrong, null, ""), actor, Intent.NONE));
        }
        said("still to come", () -> efforts.book(id, wish(5, StandingTest.DAY + "09:00:01Z", ""), actor, Intent.NONE));
        said(
                "not logged then",
                () -> efforts.book(id, wish(5, StandingTest.DAY + "08:59:59Z", ""), actor, Intent.NONE));
        said("one line", () -> efforts.book(id, wish(5, null, "a\nb"), actor, Intent.NONE));
        said(
                "Choose a class",
                () -> efforts.book(id, new Efforts.Wish(5, null, UUID.randomUUID(), ""), actor, Intent.NONE));
        scripts.at("10:00");
        int whole = efforts.book(id, wish(1440, StandingTest.DAY + "09:30:00Z", ""), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
        assertThat(booking(id, whole, actor).content().doneAt())
                .isEqualTo(Instant.parse(StandingTest.DAY + "09:30:00Z"));
        said(
                "not logged then",
                () -> efforts.correct(
                        id, read(whole, 1), wish(5, StandingTest.DAY + "08:00:00Z", ""), actor, Intent.NONE));
    }

    @Test
    void whoeverBookedItAndTheirLeadsChangeItAndNobodyElse() {
        var id = heldByNetwork();
        int place = book(id, 80, estate.networkResolver);
        var colleague = estate.somebody("Colleague", estate.network, Reach.PARTY, Set.of(Role.RESOLVER));

        for (var reader : List.of(colleague, estate.agent, estate.dutyOfficer)) {
            said("whoever booked it", () -> efforts.withdraw(id, read(place, 1), reader, Intent.NONE));
        }
        for (var other : List.of(estate.hostingResolver, hostingLead)) {
            said("no", () -> efforts.withdraw(id, read(place, 1), other, Intent.NONE));
        }
        said("may not book time", () -> efforts.withdraw(id, read(place, 1), estate.user, Intent.NONE));
        efforts.correct(id, read(place, 1), wish(60, null, ""), estate.networkLead, Intent.NONE);
        assertThat(booking(id, place, estate.networkResolver).content().minutes())
                .isEqualTo(60);
        assertThat(booking(id, place, estate.networkResolver).person())
                .as("it stays theirs who booked it")
                .isEqualTo(estate.networkResolver.person());
    }

    @Test
    void timeIsBookedByThoseWhoHaveAPartInItUntilItEnds() {
        var id = logged();
        said("no", () -> book(id, 5, estate.hostingResolver));
        said("may not book time", () -> book(id, 5, estate.user));
        said("may not book time", () -> book(id, 5, admin));
        int place = book(id, 10, estate.agent);
        resolve(id, estate.agent);
        book(id, 5, estate.agent);
        incidents.confirm(id, estate.user, Intent.NONE);

        said("has ended", () -> book(id, 5, estate.agent));
        efforts.correct(id, read(place, 1), wish(15, null, ""), estate.agent, Intent.NONE);
        assertThat(booking(id, place, estate.agent).content().minutes()).isEqualTo(15);
        assertThat(history(id).header().progress().state()).isEqualTo("CLOSED");
    }

    @Test
    void aRepeatedRequestBooksOnceAndAnOldVersionOverwritesNothing() {
        var id = heldByNetwork();
        var actor = estate.networkResolver;
        var once = keyed();
        var first = efforts.book(id, wish(80, null, ""), actor, once);
        var again = efforts.book(id, wish(80, null, ""), actor, once);
        int place = first.added().getFirst().seq();
        assertThat(again.replayed()).isTrue();
        assertThat(BookedTime.of(history(id)).bookings()).hasSize(1);

        efforts.correct(id, read(place, 1), wish(70, null, ""), actor, Intent.NONE);
        refused("stale-version", () -> efforts.correct(id, read(place, 1), wish(60, null, ""), actor, Intent.NONE));
        refused("stale-version", () -> efforts.withdraw(id, read(place, 1), actor, Intent.NONE));
        var same = efforts.correct(id, read(place, 2), wish(70, null, ""), actor, Intent.NONE);
        assertThat(same.added()).as("what says the same adds nothing").isEmpty();
        assertThat(booking(id, place, actor).content().minutes()).isEqualTo(70);
    }

    @Test
    void whatASupplierBooksNoOtherSupplierLearnsOfByAnyWay() throws Exception {
        var id = heldByNetwork();
        rate(estate.network, 0, "2031-03-01", 4711);
        efforts.book(id, wish(83, null, "Sextantword"), estate.networkResolver, Intent.NONE);
        offer(id, estate.hosting, estate.networkResolver);

        for (var other : others()) {
            assertThat(BookedTime.of(timelines.history(other, id)).seenBy(other))
                    .isEmpty();
            for (var secret :
                    List.of("Sextantword", "1 h 23 min", SECRET_PRICE, "47.11", "4711", standard.toString())) {
                for (var path : List.of(
                        "/api/v1/incidents/" + id + "/timeline?limit=200",
                        "/api/v1/records/" + id + "/effort",
                        "/api/v1/records/" + id + "/effort/sums",
                        "/api/v1/effort",
                        "/api/v1/effort?by=organisation",
                        "/api/v1/effort/bookings?organisation=" + estate.network,
                        "/api/v1/effort/bookings?person=" + estate.networkResolver.person(),
                        "/api/v1/exports/booked-time",
                        "/api/v1/exports/booked-time-report",
                        "/api/v1/exports/rates",
                        "/api/v1/rates",
                        "/api/v1/rates/" + estate.network + "/" + standard)) {
                    assertThat(scripts.as(other).get(path).text())
                            .as(other + " " + path)
                            .doesNotContain(secret);
                }
            }
            assertThat(seenBehindTheSecondWall(other, id)).as(other.toString()).isZero();
        }
        assertThat(scripts.as(hostingLead).get("/api/v1/effort?by=organisation").at("/total/minutes"))
                .isEqualTo("0");
        assertThat(scripts.as(hostingLead)
                        .get("/api/v1/rates/" + estate.network + "/" + standard)
                        .status())
                .isEqualTo(404);
        assertThat(scripts.as(estate.user)
                        .get("/api/v1/records/" + id + "/effort")
                        .status())
                .isEqualTo(403);
        var page = new Browsing(http, scripts, hostingLead).open("/incidents/" + number(id));
        assertThat(page.text()).doesNotContain("Sextantword").doesNotContain("1 h 23 min");
        assertThat(seenBehindTheSecondWall(estate.networkResolver, id)).isEqualTo(2);
        assertThat(seenBehindTheSecondWall(estate.agent, id)).isEqualTo(2);
    }

    /** Asked without any condition of ours about who may read: the database alone decides. */
    private int seenBehindTheSecondWall(Actor actor, RecordId id) {
        var trip = database.trip(Asker.of(actor));
        var bookings = trip.rows(BOOKING, BOOKING.RECORD_ID.eq(id.value()));
        var prices = trip.rows(RATE, RATE.PARTY.eq(estate.network.value()));
        trip.run();
        return bookings.get().size() + prices.get().size();
    }

    @Test
    void theTimeOfTheCustomersOwnPeopleIsTheirs() {
        var customer = new PartyId(register.add(
                        People.ORGANISATION,
                        new Organisation("Ministry " + estate.desk, null, Set.of(OrganisationRole.CUSTOMER), null),
                        Actor.tool(estate.desk))
                .id());
        var own = estate.somebody("Own", customer, Reach.ALL, Set.of(Role.AGENT));
        var id = heldByNetwork();
        int place = book(id, 30, own);

        assertThat(booking(id, place, own).content().minutes()).isEqualTo(30);
        for (var other : List.of(estate.dutyOfficer, admin, estate.networkLead)) {
            assertThat(BookedTime.of(timelines.history(other, id)).seenBy(other))
                    .isEmpty();
            assertThat(reports.bookings(other, all(), null, 200))
                    .noneMatch(each -> each.party().equals(customer));
        }
        said("from the list", () -> rate(customer, 0, "2031-03-01", 100));
    }

    @Test
    void onThePageItIsBookedUndoneAndCorrectedWithoutScripts() throws Exception {
        var id = heldByNetwork();
        rate(estate.network, 0, "2031-03-01", 8500);
        var here = "/records/" + number(id) + "/effort";
        var lead = new Browsing(http, scripts, estate.networkLead);
        var record = lead.open("/incidents/" + number(id));
        assertThat(record.select("#effort a").attr("href")).isEqualTo(here);

        var wrong = lead.send(lead.open(here), here, "effort-duration", "80", "effort-class", standard.toString());
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("such as 1h 20m", "href=\"#effort-duration\"");
        lead.send(
                lead.open(here),
                here,
                "effort-duration",
                "1:20",
                "effort-class",
                standard.toString(),
                "effort-note",
                "Relay replaced");
        var page = lead.open(here);
        int place = BookedTime.of(history(id)).bookings().getFirst().place();
        assertThat(page.select("#booking-" + place).text())
                .contains("1 h 20 min", "Relay replaced", "£113.33", "1 h 20 min × £85.00 an hour, standard");
        assertThat(lead.open("/incidents/" + number(id)).select("#timeline").text())
                .contains("booked 1 h 20 min (standard)", "Shared with those it is done for");

        lead.send(page, here + "/" + place + "/withdrawal");
        page = lead.open(here);
        assertThat(page.select("#booking-" + place).text()).contains("Withdrawn");
        lead.send(page, here + "/" + place + "/restoration");
        var form = lead.open(here + "/" + place);
        assertThat(form.select("input[name=effort-duration]").attr("value")).isEqualTo("1h 20m");
        lead.send(form, here + "/" + place, "effort-duration", "45m", "effort-class", standard.toString());
        assertThat(lead.open(here).select("#booked").text()).contains("45 min", "£63.75");
        assertThat(new Browsing(http, scripts, estate.user)
                        .open("/incidents/" + number(id))
                        .select("#effort"))
                .isEmpty();
    }

    @Test
    void theInterfaceDoesAllOfIt() {
        var id = heldByNetwork();
        var script = scripts.as(estate.networkResolver);
        var base = "/api/v1/records/" + id + "/effort";
        var booked = script.post(base, "{\"minutes\": 80, \"effortClass\": \"" + standard + "\", \"note\": \"x\"}")
                .is(201);
        var one = booked.location();
        assertThat(script.post(base, "{\"minutes\": 80}").status()).isEqualTo(422);
        assertThat(script.post(base, "{\"effortClass\": \"" + standard + "\"}").status())
                .isEqualTo(422);
        var corrected = script.patch(one, booked.tag(), "{\"minutes\": 75}").is(200);
        assertThat(corrected.at("/note")).as("what is left out stays").isEqualTo("x");
        assertThat(script.patch(one, booked.tag(), "{\"minutes\": 74}").status())
                .isEqualTo(412);
        assertThat(script.post(one + "/withdrawal", "{}").status()).isEqualTo(428);
        var withdrawn = script.call("POST", one + "/withdrawal", null, Scripts.fresh(), "If-Match", corrected.tag())
                .is(200);
        assertThat(script.get(base + "/sums").json().get("items")).isEmpty();
        script.call("POST", one + "/restoration", null, Scripts.fresh(), "If-Match", withdrawn.tag())
                .is(200);
        assertThat(script.get(base + "/sums").at("/items/0/minutes")).isEqualTo("75");
        assertThat(script.get(base).json().get("items")).hasSize(1);
        assertThat(script.get(base + "/4711").status()).isEqualTo(404);
        var fact = script.get("/api/v1/incidents/" + id + "/timeline?limit=200").text();
        assertThat(fact).contains("\"kind\":\"time-booked\"").doesNotContain("pence");
    }

    @Test
    void aReportWithMonthsThatDoNotFitKeepsWhatWasChosen() throws Exception {
        var lead = new Browsing(http, scripts, estate.networkLead);

        var page = lead.open("/effort?from=2031-05&to=2031-03&by=person");

        assertThat(page.select("#from option[selected]").attr("value")).isEqualTo("2031-05");
        assertThat(page.select("#to option[selected]").attr("value")).isEqualTo("2031-03");
        assertThat(page.select("#by option[selected]").attr("value")).isEqualTo("person");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#from");
        assertThat(page.select("#from-error")).isNotEmpty();
    }
}

package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.db.effort.Tables.BOOKING;
import static org.fairlead.db.effort.Tables.RATE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Booking;
import org.fairlead.effort.EffortClass;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.Asked;
import org.fairlead.effort.EffortReports.By;
import org.fairlead.effort.Efforts;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Time booked on incidents: who books and changes it, who learns of it and of its price, what it comes to, and its reports. */
@StandingTest
class EffortTest extends OnIncidents {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String SECRET_PRICE = "£47.11";

    @Autowired
    Efforts efforts;

    @Autowired
    Rates rates;

    @Autowired
    EffortReports reports;

    @Autowired
    Database database;

    @Autowired
    Rebuild rebuild;

    @Autowired
    MockMvc http;

    private UUID standard = UUID.randomUUID();
    private Actor admin = Actor.tool(new PartyId(UUID.randomUUID()));
    private Actor hostingLead = admin;

    @BeforeEach
    void aClassAndThoseWhoKeepRates() {
        standard = register.add(EffortClasses.KIND, new EffortClass("Standard", null), Actor.tool(estate.desk))
                .id();
        admin = estate.somebody("Admin", estate.desk, Reach.ALL, Set.of(Role.ADMINISTRATOR));
        hostingLead = estate.somebody("Hosting lead", estate.hosting, Reach.PARTY, Set.of(Role.TEAM_LEAD));
    }

    private Efforts.Wish wish(int minutes, @Nullable String doneAt, String note) {
        return new Efforts.Wish(minutes, doneAt == null ? null : Instant.parse(doneAt), standard, note);
    }

    private int book(RecordId id, int minutes, Actor actor) {
        return efforts.book(id, wish(minutes, null, "Relay replaced"), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    private Rate rate(PartyId party, int basedOn, String from, long pence) {
        var wish = new Rates.Wish(
                new Rate.Of(party, standard), new Rate.From(LocalDate.parse(from), UTC), new Money("GBP", pence));
        return rates.add(wish, basedOn, admin, Once.NONE);
    }

    private Booking booking(RecordId id, int place, Actor actor) {
        return BookedTime.of(timelines.history(actor, id)).seenBy(actor, place).orElseThrow();
    }

    private static void said(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().sentence()).contains(sentence));
    }

    private static Efforts.Read read(int place, int version) {
        return new Efforts.Read(place, version);
    }

    private Asked all() {
        return Asked.of(YearMonth.of(2031, 1), YearMonth.of(2031, 3), UTC);
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    /** Those that somebody else's time and price must never reach. */
    private List<Actor> others() {
        return List.of(estate.hostingResolver, hostingLead, estate.user);
    }

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
                        "/api/v1/effort/export?format=json",
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
        var sheet = script.get("/api/v1/effort/export?format=csv&from=2031-03&to=2031-03")
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
}

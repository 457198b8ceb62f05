package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Booking;
import org.fairlead.effort.EffortClass;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.Asked;
import org.fairlead.effort.Efforts;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Incidents of a small estate, a class of effort, and those who book time and keep rates. */
abstract class OnBookedTime extends OnIncidents {

    static final ZoneId UTC = ZoneId.of("UTC");
    static final String SECRET_PRICE = "£47.11";

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

    UUID standard = UUID.randomUUID();
    Actor admin = Actor.tool(new PartyId(UUID.randomUUID()));
    Actor hostingLead = admin;

    @BeforeEach
    void aClassAndThoseWhoKeepRates() {
        standard = register.add(EffortClasses.KIND, new EffortClass("Standard", null), Actor.tool(estate.desk))
                .id();
        admin = estate.somebody("Admin", estate.desk, Reach.ALL, Set.of(Role.ADMINISTRATOR));
        hostingLead = estate.somebody("Hosting lead", estate.hosting, Reach.PARTY, Set.of(Role.TEAM_LEAD));
    }

    Efforts.Wish wish(int minutes, @Nullable String doneAt, String note) {
        return new Efforts.Wish(minutes, doneAt == null ? null : Instant.parse(doneAt), standard, note);
    }

    int book(RecordId id, int minutes, Actor actor) {
        return efforts.book(id, wish(minutes, null, "Relay replaced"), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    Rate rate(PartyId party, int basedOn, String from, long pence) {
        var wish = new Rates.Wish(
                new Rate.Of(party, standard), new Rate.From(LocalDate.parse(from), UTC), new Money("GBP", pence));
        return rates.add(wish, basedOn, admin, Once.NONE);
    }

    Booking booking(RecordId id, int place, Actor actor) {
        return BookedTime.of(timelines.history(actor, id)).seenBy(actor, place).orElseThrow();
    }

    static void said(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().sentence()).contains(sentence));
    }

    static Efforts.Read read(int place, int version) {
        return new Efforts.Read(place, version);
    }

    Asked all() {
        return Asked.of(YearMonth.of(2031, 1), YearMonth.of(2031, 3), UTC);
    }

    String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    /** Those that somebody else's time and price must never reach. */
    List<Actor> others() {
        return List.of(estate.hostingResolver, hostingLead, estate.user);
    }
}

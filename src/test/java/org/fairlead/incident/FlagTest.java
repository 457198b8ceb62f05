package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The flags of an incident: VIP follows the person it is for, operational is set by hand. */
@StandingTest
class FlagTest {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Register register;

    @Autowired
    private StandingClock clock;

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    private SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    private RecordId logged(PersonId reporter, @Nullable PersonId affected) {
        var about = new About(estate.service, null, null, reporter, affected, null);
        var command = new LogIncident("E-mail is delayed", null, about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    private Flags flags(RecordId id) {
        return Flags.of(timelines.history(estate.agent, id));
    }

    private void change(RecordId id, String field, @Nullable PersonId to) {
        var fields = new HashMap<String, @Nullable String>();
        fields.put(field, to == null ? null : to.toString());
        incidents.edit(id, new EditIncident(fields, null), estate.agent, Intent.NONE);
    }

    private static void refused(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().sentence()).contains(sentence));
    }

    @Test
    void itFollowsThePersonItIsFor() {
        assertThat(flags(logged(estate.userPerson, null)).all()).isEmpty();
        assertThat(flags(logged(estate.vipPerson, null)).all()).containsExactly(IncidentFlag.VIP);
        assertThat(flags(logged(estate.vipPerson, estate.userPerson)).all()).isEmpty();
        var id = logged(estate.userPerson, null);

        change(id, "affected", estate.vipPerson);
        assertThat(flags(id).of(IncidentFlag.VIP))
                .contains(new IncidentFacts.Flagged(IncidentFlag.VIP, estate.vipPerson));
        incidents.edit(id, new EditIncident(Map.of("title", "Other"), null), estate.agent, Intent.NONE);
        assertThat(flags(id).all()).containsExactly(IncidentFlag.VIP);
        change(id, "affected", null);
        assertThat(flags(id).all()).isEmpty();
    }

    @Test
    void whatTheRegisterSaysLaterChangesNothing() {
        var id = logged(estate.vipPerson, null);
        var item = register.latest(People.PERSON, estate.vipPerson.value()).orElseThrow();
        var was = item.body();
        var now = new Person(
                was.name(), was.email(), was.organisation(), was.teams(), was.roles(), was.site(), was.zone(), false);
        register.change(
                People.PERSON,
                new Register.Change<>(item.id(), item.version(), now, clock.instant(), false),
                estate.agent);

        assertThat(flags(id).all()).containsExactly(IncidentFlag.VIP);
        assertThat(flags(logged(estate.vipPerson, null)).all()).isEmpty();
    }

    @Test
    void itIsMarkedOperationalByHandWithAReason() {
        var id = logged(estate.userPerson, null);

        refused("Say which operation", () -> incidents.flag(id, " ", estate.agent, Intent.NONE));
        refused("You may not change records", () -> incidents.flag(id, "x", estate.user, Intent.NONE));
        refused("not marked operational", () -> incidents.unflag(id, estate.agent, Intent.NONE));
        incidents.flag(id, "The exercise needs it", estate.agent, Intent.NONE);
        assertThat(flags(id).all()).containsExactly(IncidentFlag.OPERATIONAL);
        refused("already marked operational", () -> incidents.flag(id, "x", estate.agent, Intent.NONE));
        incidents.unflag(id, estate.agent, Intent.NONE);
        assertThat(flags(id).all()).isEmpty();
        incidents.cancel(id, "Mistake", estate.agent, Intent.NONE);
        refused("It is closed", () -> incidents.flag(id, "x", estate.agent, Intent.NONE));
    }

    @Test
    void staffSeeTheMarksWhereverItIsListedAndRequestersDoNot() throws Exception {
        var id = logged(estate.vipPerson, estate.vipPerson);
        incidents.flag(id, "The exercise needs it", estate.agent, Intent.NONE);
        change(id, "reporter", estate.userPerson);
        var number =
                timelines.history(estate.agent, id).header().identity().number().text();
        var agent = new Browsing(http, scripts, estate.agent);

        assertThat(agent.open("/incidents/" + number)
                        .select("main .fl-tags")
                        .first()
                        .text())
                .contains("VIP")
                .contains("Operational");
        assertThat(agent.open("/incidents/" + number).select("#timeline").text())
                .contains("Marked VIP: Admiral is of operational importance")
                .contains("Marked operational by Desk")
                .contains("The exercise needs it");
        assertThat(agent.open("/incidents?filter=vip and operational")
                        .select("table")
                        .text())
                .contains(number)
                .contains("VIP");
        var desk = scripts.as(estate.agent);
        var user = scripts.as(estate.user);
        assertThat(desk.get("/api/v1/incidents/" + number).at("/vip")).isEqualTo("true");
        assertThat(desk.get("/api/v1/incidents?filter=operational&limit=1").at("/items/0/operational"))
                .isEqualTo("true");
        assertThat(user.get("/api/v1/incidents/" + number).is(200).json().has("vip"))
                .isFalse();
        assertThat(user.get("/api/v1/incidents?filter=vip").is(200).json().get("items"))
                .isEmpty();
        assertThat(new Browsing(http, scripts, estate.user)
                        .open("/incidents/" + number)
                        .text())
                .doesNotContain("VIP")
                .doesNotContain("exercise");
    }
}

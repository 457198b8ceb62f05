package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.register.Register.NewItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who is away: declared by oneself and by one's lead, known to colleagues and to nobody else. */
@StandingTest
class AbsenceTest extends OnIncidents {

    private static final Instant NOON = Instant.parse(StandingTest.DAY + "12:00:00Z");
    private static final Instant LATER = Instant.parse("2031-03-10T08:00:00Z");

    @Autowired
    Absences absences;

    @Autowired
    MockMvc http;

    private final UUID team = UUID.randomUUID();

    private Actor member(String name, Role role) {
        var id = UUID.randomUUID();
        var since = Instant.parse("2026-01-01T00:00:00Z");
        if (register.latest(People.TEAM, team).isEmpty()) {
            register.addAll(
                    People.TEAM,
                    List.of(new NewItem<>(team, new Team("Relays " + team, estate.network.value(), null))),
                    since);
        }
        register.addAll(
                People.PERSON,
                List.of(new NewItem<>(
                        id, new Person(name, null, estate.network.value(), Set.of(team), Set.of(role), null, null))),
                since);
        return new Actor(new PersonId(id), estate.network, Set.of(estate.network), Set.of(role), Reach.PARTY);
    }

    private static PersonId person(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    private Absence declared(Actor whose, Actor by) {
        return absences.declare(new Absences.Wish(person(whose), NOON, LATER), by, Once.NONE);
    }

    @Test
    void onesOwnAreDeclaredAndHoldFromTheirFirstInstantToTheirLast() {
        var absence = declared(estate.networkResolver, estate.networkResolver);
        var people = List.of(person(estate.networkResolver));

        assertThat(absences.coming(estate.networkLead, people)).containsExactly(absence);
        assertThat(absences.now(estate.networkLead, people)).isEmpty();
        scripts.at("12:00");
        assertThat(absences.now(estate.networkLead, people)).containsValue(absence);
        assertThat(absence.holds(NOON)).isTrue();
        assertThat(absence.holds(LATER)).isFalse();
    }

    @Test
    void aLeadDeclaresForTheirTeamAndForNobodyElse() {
        var lead = member("Lead", Role.TEAM_LEAD);
        var colleague = member("Colleague", Role.RESOLVER);
        declared(colleague, lead);

        assertThat(absences.keptBy(lead)).contains(person(lead), person(colleague));
        assertThat(absences.keptBy(colleague)).containsExactly(person(colleague));
        refused("a team that you lead", () -> declared(estate.networkResolver, lead));
        refused("a team that you lead", () -> declared(lead, colleague));
        refused("a team that you lead", () -> declared(estate.hostingResolver, lead));
        refused("may not keep absences", () -> declared(estate.user, estate.user));
    }

    @Test
    void nobodyOutsideTheOrganisationLearnsOfIt() {
        var absence = declared(estate.networkResolver, estate.networkResolver);
        var people = List.of(person(estate.networkResolver));

        for (var other : List.of(estate.hostingResolver, estate.agent, estate.dutyOfficer, estate.user)) {
            assertThat(absences.coming(other, people)).isEmpty();
            assertThat(absences.one(other, absence.id())).isEmpty();
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var me = person(estate.agent);
        refused("after the absence begins", () -> declare(me, LATER, NOON));
        refused("over already", () -> declare(me, Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
        refused("within three years", () -> declare(me, NOON, Instant.parse("2041-01-01T00:00:00Z")));
    }

    private void declare(PersonId person, Instant from, Instant until) {
        absences.declare(new Absences.Wish(person, from, until), estate.agent, Once.NONE);
    }

    @Test
    void ofTwoWhoChangeOneVersionTheSecondIsTold() {
        var absence = declared(estate.agent, estate.agent);
        var read = new Absences.Read(absence.id(), 1);
        var wish = new Absences.Wish(person(estate.agent), NOON, LATER.plusSeconds(3600));

        assertThat(absences.change(read, wish, estate.agent, Once.NONE).version())
                .isEqualTo(2);
        refused("has changed", () -> absences.change(read, wish, estate.agent, Once.NONE));
        refused("has changed", () -> absences.withdraw(read, estate.agent, Once.NONE));
    }

    @Test
    void programsDeclareChangeTakeBackAndDeclareAgain() {
        var script = scripts.as(estate.networkResolver);
        var body = "{\"from\":\"" + NOON + "\",\"until\":\"" + LATER + "\"}";
        var key = Scripts.fresh();
        var made = script.call("POST", "/api/v1/absences", body, key).is(201);
        var again = script.call("POST", "/api/v1/absences", body, key).is(201);
        var path = made.location();

        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(script.get("/api/v1/absences").is(200).json().at("/items").size())
                .isEqualTo(1);
        var changed = script.patch(path, made.tag(), "{\"until\":\"2031-03-11T08:00:00Z\"}")
                .is(200);
        assertThat(changed.at("/until")).isEqualTo("2031-03-11T08:00:00Z");
        script.patch(path, made.tag(), "{\"until\":\"2031-03-12T08:00:00Z\"}").is(412);
        var gone = script.call("DELETE", path, null, Scripts.fresh(), "If-Match", changed.tag())
                .is(200);
        assertThat(script.get("/api/v1/absences").json().at("/items").size()).isZero();
        script.call("POST", path + "/restoration", null, Scripts.fresh(), "If-Match", gone.tag())
                .is(200);
        assertThat(script.get("/api/v1/absences").json().at("/items").size()).isEqualTo(1);
        scripts.as(estate.hostingResolver).get(path).is(404);
        scripts.as(estate.networkLead).get(path).is(200);
    }

    @Test
    void thePageDoesTheSameWithoutScripts() throws Exception {
        var me = new Browsing(http, scripts, estate.agent);
        var form = me.open("/absences/new");
        var who = person(estate.agent).toString();
        var refused = me.send(
                form,
                "/absences/new",
                "person",
                who,
                "from-date",
                "2031-03-05",
                "until-date",
                "2031-03-04",
                "until-time",
                "10:00");
        assertThat(refused.getContentAsString()).contains("after the absence begins");
        var made = me.send(form, "/absences/new", "person", who, "from-date", "2031-03-05", "until-date", "2031-03-07");
        var list = me.open(Objects.requireNonNull(made.getRedirectedUrl()));
        assertThat(list.select("tbody").text()).contains("Agent", "Wed 5 Mar 00:00", "Fri 7 Mar 00:00");
        assertThat(list.select(".fl-notice").text()).contains("Declared");

        var path = list.select("tbody a").attr("href");
        var gone = me.open(
                Objects.requireNonNull(me.send(me.open(path), path + "/removal").getRedirectedUrl()));
        assertThat(gone.select(".fl-empty").text()).contains("Nobody is away");
        var back = me.open(
                Objects.requireNonNull(me.send(gone, path + "/restoration").getRedirectedUrl()));
        assertThat(back.select("tbody").text()).contains("Wed 5 Mar");
    }
}

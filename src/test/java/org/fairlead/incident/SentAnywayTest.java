package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Whoever sends a form that they were not offered, as of any version they like, learns nothing by its answer of who works for the holder:
 * every form of every act.
 */
@StandingTest
class SentAnywayTest extends OnIncidents {

    private static final String SOMEBODY = "Fenderquill";
    private static final String TEAM = "Brailwinch";

    @Autowired
    MockMvc http;

    @Autowired
    ApplicationContext context;

    /** Held by the network supplier, whose team and person were put to work on it, and put to work anew. */
    private RecordId worked(List<String> secrets) {
        var id = heldByNetwork();
        var team = register.add(
                        People.TEAM,
                        new Team(TEAM + " " + UUID.randomUUID(), estate.network.value(), null),
                        estate.agent)
                .id();
        var both = Set.of(Role.RESOLVER, Role.TEAM_LEAD);
        var somebody = estate.somebody(SOMEBODY, estate.network, Reach.PARTY, both);
        incidents.assign(id, team, estate.networkResolver.person(), somebody, Intent.NONE);
        incidents.assign(id, team, somebody.person(), somebody, Intent.NONE);
        secrets.addAll(List.of(
                SOMEBODY,
                TEAM,
                team.toString(),
                somebody.person().toString(),
                estate.networkResolver.person().toString()));
        return id;
    }

    private static String[] values(int basedOn) {
        var values = new ArrayList<>(List.of("basedOn", Integer.toString(basedOn)));
        for (var id : List.of("person", "team", "service", "site", "category", "to", "offer", "pause")) {
            values.addAll(List.of(id, UUID.randomUUID().toString()));
        }
        for (var text : List.of("title", "text", "reason", "words", "impact", "urgency", "number")) {
            values.addAll(List.of(text, "Something else"));
        }
        return values.toArray(String[]::new);
    }

    private Set<String> told(Actor actor) throws Exception {
        var secrets = new ArrayList<String>();
        var id = worked(secrets);
        var browser = new Browsing(http, scripts, actor);
        var path = "/incidents/" + history(id).header().identity().number();
        int versions = history(id).version();
        var told = new TreeSet<String>();
        for (var act : ActCodes.of(context)) {
            for (int version = 1; version <= versions; version++) {
                var answer = browser.sends(path + "/" + act, values(version));
                assertThat(answer.getStatus()).as(act).isLessThan(500);
                var text = answer.getContentAsString() + answer.getHeader("Location");
                secrets.stream().filter(text::contains).forEach(secret -> told.add(act + " tells " + secret));
            }
        }
        var page = browser.answer(path).getContentAsString();
        secrets.stream().filter(page::contains).forEach(secret -> told.add("the notices tell " + secret));
        return told;
    }

    @Test
    void whoReportedItLearnsNothingOfTheStaff() throws Exception {
        assertThat(told(estate.user)).isEmpty();
    }

    @Test
    void whoIsNotOnItLearnsNothingAtAll() throws Exception {
        assertThat(told(estate.hostingResolver)).isEmpty();
    }

    /** The same search finds them where they are for the reader, so that the silence above says something. */
    @Test
    void whoWorksThereIsToldByTheSameForms() throws Exception {
        assertThat(told(estate.networkLead)).anyMatch(told -> told.startsWith("assign tells " + SOMEBODY));
    }
}

package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairlead.incident.IncidentFacts.Became;
import org.fairlead.incident.IncidentFacts.WentOn;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.link.LinkFacts.LetGo;
import org.fairlead.link.LinkFacts.Unlinked;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordId;
import org.fairlead.record.TimerRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Those whose report was merged into another's learn on their own what becomes of it, and nothing else of the other. */
@StandingTest
class MergedTest extends OnIncidents {

    @Autowired
    MockMvc http;

    @Autowired
    Rebuild rebuild;

    @Autowired
    List<TimerRule> timerRules;

    private Actor ann;

    @BeforeEach
    void somebodyElse() {
        ann = estate.somebody("Ann", estate.desk, Reach.SELF, Set.of(Role.REQUESTER));
    }

    private RecordId annsReport() {
        var about = new About(estate.service, null, null, ann.person(), null, null);
        var command = new LogIncident("Mail hangs", "Since nine", about, "Site", "High", null, "portal");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    /** Ann's report, merged into the other. */
    private RecordId mergedInto(RecordId kept) {
        var duplicate = annsReport();
        incidents.merge(duplicate, kept, estate.agent, Intent.NONE);
        return duplicate;
    }

    private List<Became> heard(RecordId duplicate) {
        return history(duplicate)
                .of(WentOn.class)
                .map(entry -> ((WentOn) entry.fact()).became())
                .toList();
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    private String address(RecordId id) {
        return "/incidents/" + number(id);
    }

    private String call(RecordId id) {
        return "/api/v1/incidents/" + number(id);
    }

    private List<String> linksTo(RecordId other, RecordId page, Actor actor) throws Exception {
        return new Browsing(http, scripts, actor)
                .open(address(page))
                .select("main a[href^=" + address(other) + "]")
                .eachText();
    }

    @Test
    void whatBecomesOfTheOtherIsSaidOnEachDuplicate() {
        var kept = heldByNetwork();
        var first = mergedInto(kept);
        var second = mergedInto(kept);

        resolve(kept, estate.networkResolver);
        incidents.reopen(kept, "Slow for Bob in accounts", estate.user, Intent.NONE);
        resolve(kept, estate.networkResolver);
        incidents.confirm(kept, estate.user, Intent.NONE);

        for (var duplicate : List.of(first, second)) {
            assertThat(heard(duplicate))
                    .containsExactly(Became.RESOLVED, Became.REOPENED, Became.RESOLVED, Became.CLOSED);
            assertThat(history(duplicate).header().progress().state()).isEqualTo("MERGED");
            assertThat(history(duplicate).of(WentOn.class)).allSatisfy(entry -> {
                assertThat(entry.audience()).isEqualTo(Audience.EVERYONE);
                assertThat(entry.stamp().person()).isNull();
                assertThat(entry.party()).isEqualTo(estate.desk);
            });
            assertThat(history(duplicate).of(WentOn.class).map(Entry::text))
                    .containsExactly("Done", null, "Done", null);
        }
    }

    @Test
    void thatTheOtherWasWithdrawnOrClosedByItselfIsSaidToo() {
        var withdrawn = logged();
        var left = mergedInto(withdrawn);
        incidents.cancel(withdrawn, "I was wrong", estate.user, Intent.NONE);
        assertThat(heard(left)).containsExactly(Became.WITHDRAWN);
        assertThat(GoneOn.of(history(left)).orElseThrow().words()).isEmpty();

        var silent = logged();
        var waiting = mergedInto(silent);
        resolve(silent, estate.agent);
        clock.pass(Duration.ofDays(30));
        var rule = timerRules.stream()
                .filter(each -> each.name().equals("incident"))
                .findFirst()
                .orElseThrow();
        timelines.change(
                Actor.tool(estate.desk),
                silent,
                Intent.NONE,
                history -> rule.fire(history, rule.timers(history).getFirst()));
        assertThat(heard(waiting)).containsExactly(Became.RESOLVED, Became.CLOSED);
    }

    @Test
    void whoeverIsMergedIntoWhatIsResolvedAlreadyHearsItAtOnce() {
        var kept = logged();
        resolve(kept, estate.agent);

        assertThat(heard(mergedInto(kept))).containsExactly(Became.RESOLVED);
    }

    @Test
    void aSupplierWhoMaySeeNeitherDuplicatesNorPartsResolvesAsEver() {
        var kept = heldByNetwork();
        var duplicate = mergedInto(kept);
        var part = annsReport();
        incidents.makeChild(part, kept, estate.agent, Intent.NONE);
        refused("not-found", () -> timelines.history(estate.networkResolver, duplicate));
        refused("not-found", () -> timelines.history(estate.networkResolver, part));
        int before = history(kept).version();

        var outcome = incidents.resolve(
                kept, new ResolveIncident(estate.fixed, "Done", null), estate.networkResolver, Intent.NONE);

        assertThat(outcome.after().id()).isEqualTo(kept);
        assertThat(outcome.added()).hasSize(1);
        assertThat(history(kept).version()).isEqualTo(before + 1);
        assertThat(history(part).header().progress().state()).isEqualTo("RESOLVED");
        assertThat(heard(duplicate)).containsExactly(Became.RESOLVED);
        assertThat(scripts.as(estate.networkResolver)
                        .get(call(kept) + "/timeline")
                        .is(200)
                        .text())
                .doesNotContain("went-on", ann.person().toString(), "Mail hangs");
        scripts.as(estate.networkResolver).get(call(duplicate)).is(404);
    }

    @Test
    void thoseItIsForDenyOnTheirOwnReportThatItIsOver() {
        var kept = heldByNetwork();
        var duplicate = mergedInto(kept);
        refused("incident.goes-on", () -> incidents.reopen(duplicate, "Still", ann, Intent.NONE));
        resolve(kept, estate.networkResolver);
        refused("invalid-input", () -> incidents.reopen(duplicate, " ", ann, Intent.NONE));
        refused("not-found", () -> incidents.reopen(duplicate, "Still", estate.networkLead, Intent.NONE));

        var after = incidents
                .reopen(duplicate, "Mail still hangs", ann, Intent.NONE)
                .after();

        assertThat(after.header().progress().state()).isEqualTo("NEW");
        assertThat(after.of(Unlinked.class).toList().getLast().text()).isEqualTo("Mail still hangs");
        assertThat(GoneOn.of(after)).isEmpty();
        var letGo = history(kept).of(LetGo.class).toList();
        assertThat(letGo).hasSize(1);
        assertThat(letGo.getFirst().stamp().person()).isNull();
        assertThat(letGo.getFirst().text()).isNull();
        assertThat(history(kept).header().progress().state()).isEqualTo("RESOLVED");
        incidents.reopen(kept, "Again", estate.user, Intent.NONE);
        assertThat(heard(duplicate)).containsExactly(Became.RESOLVED);

        var differences = new ArrayList<Rebuild.Difference>();
        rebuild.compare(differences::add, looked -> {});
        for (var each : List.of(kept, duplicate)) {
            assertThat(differences).noneMatch(found -> found.key().contains(each.toString()));
        }
    }

    @Test
    void afterTheReopeningWindowItStays() {
        var kept = logged();
        var duplicate = mergedInto(kept);
        resolve(kept, estate.agent);
        clock.pass(Duration.ofHours(121));

        refused("reopen-window-over", () -> incidents.reopen(duplicate, "Too late", ann, Intent.NONE));
        assertThat(history(duplicate).header().progress().state()).isEqualTo("MERGED");
    }

    @Test
    void programsDenyItOnceForEachKey() {
        var kept = logged();
        var duplicate = mergedInto(kept);
        var script = scripts.as(ann);
        var body = "{\"reason\": \"Mail still hangs\"}";
        script.post(call(duplicate) + "/reopening", body).is(409);
        resolve(kept, estate.agent);
        var key = Scripts.fresh();

        var first =
                script.call("POST", call(duplicate) + "/reopening", body, key).is(200);
        var again =
                script.call("POST", call(duplicate) + "/reopening", body, key).is(200);

        assertThat(first.at("/state")).isEqualTo("NEW");
        assertThat(again.at("/state")).isEqualTo("NEW");
        assertThat(history(kept).of(LetGo.class)).hasSize(1);
        assertThat(script.get(call(duplicate) + "/timeline").is(200).text()).contains("went-on", "RESOLVED");
    }

    @Test
    void theirPageAsksWhetherItWorksAndTakesTheirNo() throws Exception {
        var kept = logged();
        var duplicate = mergedInto(kept);
        var browser = new Browsing(http, scripts, ann);
        assertThat(browser.open(address(duplicate)).text())
                .contains("This goes on in " + number(kept), "You will hear here what becomes of it")
                .doesNotContain("Reopen");
        resolve(kept, estate.agent);

        assertThat(browser.open("/").text()).contains("which is over. Reopen yours when it still does not work.");
        var page = browser.open(address(duplicate));
        assertThat(page.select(".fl-ask").text()).contains("Does it work again?", "Done", "reopen yours here");
        assertThat(page.select("a[href=" + address(duplicate) + "/reopen]")).hasSize(1);
        var form = browser.open(address(duplicate) + "/reopen");
        assertThat(form.text()).contains("as if it had never been merged");
        assertThat(browser.send(form, address(duplicate) + "/reopen", "reason", "Mail still hangs")
                        .getStatus())
                .isEqualTo(302);

        assertThat(history(duplicate).header().progress().state()).isEqualTo("NEW");
        assertThat(browser.open(address(duplicate)).text()).contains("Mail still hangs");
    }

    @Test
    void nothingLeadsToWhatOneMayNotOpen() throws Exception {
        var kept = heldByNetwork();
        var duplicate = mergedInto(kept);
        var part = annsReport();
        incidents.makeChild(part, kept, estate.agent, Intent.NONE);
        var note = new WriteNote("The same as " + number(kept), Audience.EVERYONE, Set.of());
        incidents.note(part, note, estate.agent, Intent.NONE);

        for (var mine : List.of(duplicate, part)) {
            assertThat(linksTo(kept, mine, ann)).isEmpty();
            assertThat(linksTo(kept, mine, estate.agent)).isNotEmpty();
        }
        assertThat(new Browsing(http, scripts, ann).open(address(part)).text())
                .contains("Part of the wider incident " + number(kept), "The same as " + number(kept));
        assertThat(linksTo(duplicate, kept, estate.networkResolver)).isEmpty();
        assertThat(linksTo(part, kept, estate.networkResolver)).isEmpty();
        assertThat(linksTo(duplicate, kept, estate.agent)).isNotEmpty();
        assertThat(new Browsing(http, scripts, ann)
                        .open(address(duplicate) + "/preview")
                        .select("main a[href=" + address(kept) + "]"))
                .isEmpty();
    }
}

package org.fairlead.watchlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.junit.jupiter.api.Test;

/** The watch as it is kept by programs, by the roster and on pages. */
@StandingTest
class WatchByHandTest extends OnWatch {

    @Test
    void programsDoTheSameOnceForEachKey() {
        var mine = scripts.as(estate.agent);
        var theirs = scripts.as(relief);
        var here = "/api/v1/watches/" + desk;

        mine.post(here + "/taking", "{}").is(201);
        var key = Scripts.fresh();
        var written = mine.call("POST", here + "/entries", "{\"kind\":\"point\",\"text\":\"Ring\"}", key)
                .is(201);
        mine.call("POST", here + "/entries", "{\"kind\":\"point\",\"text\":\"Ring\"}", key)
                .is(201);
        assertThat(mine.get(here).is(200).json().at("/points")).hasSize(1);
        mine.post(here + "/entries", "{\"text\":\"Rung\",\"corrects\":" + written.at("/place") + "}")
                .is(201);
        var offer = mine.post(here + "/hand-overs", "{\"relief\":\"" + person(relief) + "\",\"filter\":\"open\"}")
                .is(201);
        mine.post(here + "/hand-overs", "{\"relief\":\"" + person(relief) + "\",\"filter\":\"and\"}")
                .is(409);
        var place = offer.at("/offer/place");
        theirs.post(here + "/hand-overs/" + place + "/refusal", "{\"text\":\"\"}")
                .is(422);
        theirs.post(here + "/hand-overs/" + place + "/acceptance", "{\"digest\":\"x\"}")
                .is(409);
        var read = theirs.get(here + "/hand-overs/" + place).is(200);
        theirs.post(
                        here + "/hand-overs/" + place + "/acceptance",
                        "{\"digest\":\"" + read.at("/statement/digest") + "\"}")
                .is(200);
        assertThat(theirs.get(here + "/holder?at=" + clock.instant()).at("/holder/person"))
                .isEqualTo(person(relief).toString());
        assertThat(theirs.get(here + "/holder?at=+1000000-01-01T00:00:00Z").status())
                .isIn(400, 422);
        var first = theirs.get(here + "/entries?limit=2").is(200);
        assertThat(first.json().at("/items")).hasSize(2);
        var second = theirs.get(first.link("next")).is(200);
        assertThat(theirs.get(second.link("prev")).is(200).at("/items/0/place")).isEqualTo(first.at("/items/0/place"));
        assertThat(theirs.get("/api/v1/exports/watch-log?format=csv&desk=" + desk)
                        .is(200)
                        .text())
                .contains("Ring", "accepted");
    }

    @Test
    void whatIsTypedIntoTheLogAndTheStatementIsKept() throws Exception {
        var mine = new Browsing(http, scripts, estate.agent);
        var here = "/watches/" + desk;
        mine.send(mine.open(here + "/taking"), here + "/taking", "text", "");
        mine.types(mine.open(here), here + "/entries", "text", "The crane stood still");
        mine.types(mine.open(here + "/hand-over"), here + "/hand-over", "text", "Mind the crane");

        var again = mine.open(here);
        assertThat(again.select("[data-unsent]").text()).contains("The crane stood still");
        var goOn = mine.open(again.select("[data-unsent] a").attr("href"));
        assertThat(goOn.select("#text").text()).isEqualTo("The crane stood still");
        mine.send(goOn, here + "/entries", "kind", "note", "text", "The crane stood still");
        assertThat(mine.open(here).select("[data-unsent]")).isEmpty();
        var offering = mine.open(
                mine.open(here + "/hand-over").select("[data-unsent] a").attr("href"));
        assertThat(offering.select("#text").text()).isEqualTo("Mind the crane");
        var values = new String[] {"step", "offer", "relief", person(relief).toString(), "text", "Mind the crane"};
        mine.send(offering, here + "/hand-over", values);
        assertThat(mine.open("/drafts").text()).contains("You have no drafts");
    }

    @Test
    void aRosterStaysAtItsTimeOfDayAndTellsItsGaps() {
        var script = scripts.as(estate.dutyOfficer);
        var here = "/api/v1/watches/" + desk;
        var body = """
            {"person":"%s","from":"2031-03-24T22:00","until":"2031-03-25T06:00","zone":"Europe/London","weeks":2}\
            """.formatted(person(relief));

        var planned = script.post(here + "/shifts", body).is(201);

        assertThat(planned.at("/items/0/from")).isEqualTo("2031-03-24T22:00:00Z");
        assertThat(planned.at("/items/1/from")).isEqualTo("2031-03-31T21:00:00Z");
        var roster = script.get(here + "/roster?from=2031-03-24T20:00:00Z&until=2031-03-25T08:00:00Z")
                .is(200);
        assertThat(roster.json().at("/gaps")).hasSize(2);
        script.post(here + "/shifts/" + planned.at("/items/0/id") + "/removal").is(204);
        assertThat(script.get(here + "/roster?from=2031-03-24T20:00:00Z&until=2031-03-25T08:00:00Z")
                        .json()
                        .at("/shifts"))
                .isEmpty();
        scripts.as(estate.agent).post(here + "/shifts", body).is(403);
        script.post(here + "/shifts", body.replace("22:00", "05:00").replace("03-24", "03-26"))
                .is(422);
        script.post(
                        here + "/shifts",
                        body.replace(
                                person(relief).toString(),
                                person(estate.networkLead).toString()))
                .is(422);
    }

    @Test
    void theSameByPages() throws Exception {
        var number = logged("Mail is slow");
        var mine = new Browsing(http, scripts, estate.agent);
        var theirs = new Browsing(http, scripts, relief);
        var here = "/watches/" + desk;

        assertThat(mine.open("/watches").text()).contains("Nobody");
        mine.send(mine.open(here + "/taking"), here + "/taking", "text", "");
        mine.send(mine.open(here), here + "/entries", "kind", "point", "text", "Ring about " + number);
        var page = mine.open(here);
        assertThat(page.text()).contains("You have the watch", "left this to be seen to", number + " Mail is slow");
        var prepared = mine.send(
                mine.open(here + "/hand-over"),
                here + "/hand-over",
                "step",
                "look",
                "text",
                "Quiet",
                "filter",
                "nonsense =");
        assertThat(prepared.getContentAsString()).contains("Error: Hand over the watch");
        var offered = mine.send(
                mine.open(here + "/hand-over"),
                here + "/hand-over",
                "step",
                "offer",
                "relief",
                person(relief).toString(),
                "text",
                "Quiet",
                "filter",
                "number = " + number);
        var at = Objects.requireNonNull(offered.getRedirectedUrl());
        assertThat(theirs.open(here).text()).contains("Agent offers you the watch");
        assertThat(theirs.open("/notifications").text()).contains("The watch is offered to you");
        var read = theirs.open(at);
        assertThat(read.select("pre").text()).contains("Quiet", number);
        theirs.send(read, at + "/acceptance");
        assertThat(theirs.open(here).text()).contains("You have the watch", "handed over once");
        assertThat(theirs.open(at).text()).contains("The text that is kept is the text that was signed");
        assertThat(mine.answer(at + "/text").getContentAsString()).contains("From Agent to Relief");
        assertThat(mine.open(here + "?words=RING").select(".moj-timeline__item"))
                .hasSize(1);
        assertThat(mine.open(here + "?at-date=2031-03-04&at-time=09:00").text()).contains("Relief had the watch");
        assertThat(mine.open(here + "/roster").text()).contains("Nobody is on the roster");
        mine.open(here + "?day=+999999999-12-31&from=99999999999&at-date=x");
    }
}

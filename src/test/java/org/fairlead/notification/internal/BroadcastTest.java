package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.incident.Browsing;
import org.fairlead.notification.Broadcast.Content;
import org.fairlead.notification.Broadcast.During;
import org.fairlead.notification.Broadcast.Kind;
import org.fairlead.notification.Broadcast.Reaches;
import org.fairlead.notification.Broadcast.To;
import org.fairlead.notification.Broadcasts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Broadcasts: whom they reach, when, in which language, and how they end. */
@TellingTest
class BroadcastTest extends OnNotifications {

    @Autowired
    Broadcasts broadcasts;

    private Content content(To to, String text) {
        var now = clock.instant();
        return new Content(
                Kind.DISRUPTION,
                to,
                new During(now, now.plus(Duration.ofHours(2))),
                Map.of("en", text, "cy", "Cymraeg: " + text));
    }

    private boolean sees(Actor actor, UUID id) {
        return broadcasts.now(viewer(actor)).stream().anyMatch(each -> each.id().equals(id));
    }

    @Test
    void itReachesThoseItIsForWhileItHolds() {
        var to = new To(Reaches.ORGANISATION, estate.network.value());
        var written = broadcasts.write(content(to, "Relays are down"), estate.dutyOfficer, Once.NONE);

        assertThat(sees(estate.networkResolver, written.id())).isTrue();
        assertThat(sees(estate.hostingResolver, written.id())).isFalse();
        assertThat(sees(estate.dutyOfficer, written.id())).isFalse();
        clock.pass(Duration.ofHours(2));
        assertThat(sees(estate.networkResolver, written.id())).isFalse();
    }

    @Test
    void whoDismissesItSeesItAgainWhenItSaysSomethingElse() {
        var everybody = new To(Reaches.EVERYBODY, null);
        var written = broadcasts.write(content(everybody, "Mail is slow"), estate.dutyOfficer, Once.NONE);
        broadcasts.dismiss(viewer(estate.user), written.id());
        assertThat(sees(estate.user, written.id())).isFalse();
        assertThat(sees(estate.agent, written.id())).isTrue();

        broadcasts.change(written.id(), 1, content(everybody, "Mail is down"), estate.dutyOfficer);
        assertThat(sees(estate.user, written.id())).isTrue();
        assertThat(broadcasts
                        .change(written.id(), 1, content(everybody, "Mail is down"), estate.dutyOfficer)
                        .version())
                .as("the same sent again")
                .isEqualTo(2);
        assertThatThrownBy(() -> broadcasts.change(written.id(), 1, content(everybody, "Late"), estate.dutyOfficer))
                .hasMessageContaining("stale-version");
        broadcasts.end(written.id(), estate.dutyOfficer);
        assertThat(sees(estate.agent, written.id())).isFalse();
    }

    @Test
    void onlyThoseWhoMayWriteAndOnlyWhatMakesSense() {
        var everybody = new To(Reaches.EVERYBODY, null);
        assertThatThrownBy(() -> broadcasts.write(content(everybody, "x"), estate.agent, Once.NONE))
                .hasMessageContaining("not-allowed");
        assertThatThrownBy(() -> broadcasts.write(content(everybody, " "), estate.dutyOfficer, Once.NONE))
                .hasMessageContaining("invalid-input");
        var nobody = new To(Reaches.SITE, UUID.randomUUID());
        assertThatThrownBy(() -> broadcasts.write(content(nobody, "x"), estate.dutyOfficer, Once.NONE))
                .hasMessageContaining("invalid-input");
    }

    @Test
    void homePagesShowItInTheReadersLanguageAndLetItBeDismissed() throws Exception {
        var written = broadcasts.write(
                content(new To(Reaches.ORGANISATION, estate.network.value()), "Relays are <b>down</b>"),
                estate.dutyOfficer,
                Once.NONE);
        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var home = resolver.open("/");
        var shown = home.select("#broadcast-" + written.id());
        assertThat(shown.text()).contains("Disruption").contains("Relays are <b>down</b>");
        resolver.send(home, "/broadcasts/" + written.id() + "/dismissal");
        assertThat(resolver.open("/").select("#broadcast-" + written.id())).isEmpty();
    }

    @Test
    void itIsWrittenByItsWordsAloneAndTheRestIsFolded() throws Exception {
        var duty = new Browsing(http, scripts, estate.dutyOfficer);
        var page = duty.open("/broadcasts/new");
        var first = Objects.requireNonNull(
                page.selectFirst("main form textarea, main form select, main form input[type=radio]"));
        assertThat(first.attr("name")).isEqualTo("en");
        assertThat(page.select("details:not([open]) select[name=to] option[selected]")
                        .attr("value"))
                .isEqualTo("EVERYBODY");

        var usual =
                new ArrayList<>(List.of("en", "The lift is out of order", "kind", "INFORMATION", "to", "EVERYBODY"));
        for (var field : List.of("from-date", "from-time", "until-date", "until-time")) {
            usual.addAll(List.of(field, page.select("[name=" + field + "]").attr("value")));
        }
        var sent = duty.send(page, "/broadcasts/new", usual.toArray(String[]::new));

        assertThat(sent.getRedirectedUrl()).isEqualTo("/broadcasts");
        assertThat(new Browsing(http, scripts, estate.user).open("/").text()).contains("The lift is out of order");
    }

    @Test
    void theFormAndTheJsonWriteTheSame() throws Exception {
        var duty = new Browsing(http, scripts, estate.dutyOfficer);
        var page = duty.open("/broadcasts/new");
        var sent = duty.send(
                page,
                "/broadcasts/new",
                "kind",
                "PLANNED_WORK",
                "to",
                "EVERYBODY",
                "from-date",
                "2031-03-04",
                "from-time",
                "09:00",
                "until-date",
                "2031-03-04",
                "until-time",
                "23:00",
                "en",
                "Work tonight",
                "language",
                "cy",
                "other",
                "Gwaith heno");
        assertThat(sent.getRedirectedUrl()).isEqualTo("/broadcasts");
        assertThat(duty.open("/broadcasts").text()).contains("Work tonight");
        var refused =
                duty.send(duty.open("/broadcasts/new"), "/broadcasts/new", "kind", "INFORMATION", "to", "EVERYBODY");
        assertThat(refused.getContentAsString()).contains("Enter a day and a time of day");
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .as("everything that is missing at once")
                .containsExactlyInAnyOrder("#from", "#until", "#en");

        var script = scripts.as(estate.dutyOfficer);
        var body = "{\"kind\":\"INFORMATION\",\"reaches\":\"EVERYBODY\",\"from\":\"2031-03-04T08:00:00Z\","
                + "\"until\":\"2031-03-05T08:00:00Z\",\"texts\":{\"en\":\"Hello\"}}";
        var key = UUID.randomUUID().toString();
        var made = script.call("POST", "/api/v1/broadcasts", body, key).is(201);
        assertThat(script.call("POST", "/api/v1/broadcasts", body, key).is(201).at("/id"))
                .isEqualTo(made.at("/id"));
        var path = "/api/v1/broadcasts/" + made.at("/id");
        assertThat(script.get(path).is(200).tag()).isEqualTo("\"1\"");
        script.call(
                        "PUT",
                        path,
                        body.replace("Hello", "Hello again"),
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"1\"")
                .is(200);
        script.post(path + "/dismissal").is(200);
        assertThat(script.get("/api/v1/broadcasts/now").is(200).text()).doesNotContain("Hello again");
        assertThat(scripts.as(estate.user).get("/api/v1/broadcasts/now").is(200).text())
                .contains("Hello again");
        script.post(path + "/end").is(200);
        scripts.as(estate.user).get("/api/v1/broadcasts").is(403);
        script.post("/api/v1/broadcasts", "{}").is(422);
    }
}

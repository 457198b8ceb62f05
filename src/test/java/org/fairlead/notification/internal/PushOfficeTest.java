package org.fairlead.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.db.notification.Tables.DEVICE;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.notification.Devices;
import org.fairlead.notification.Devices.NewDevice;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Preferences.Quiet;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.record.Audience;
import org.fairlead.testing.PushServiceInMemory;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Devices are told what their owners have not read: encrypted for them alone, and nothing of a record. */
@TellingTest
class PushOfficeTest extends OnNotifications {

    @Autowired
    PushOffice office;

    @Autowired
    Devices devices;

    private PushServiceInMemory service;
    private String endpoint;

    @BeforeEach
    void aBrowser() throws Exception {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(DEVICE)); // those of other tests
        trip.run();
        service = new PushServiceInMemory();
        endpoint = service.endpoint();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private UUID subscribes(Actor actor, boolean everything) {
        return devices.add(actor, new NewDevice("Desk", endpoint, service.p256dh(), service.auth(), everything))
                .id();
    }

    private List<PushServiceInMemory.Received> sent() {
        int rounds = 0;
        while (office.round()) {
            assertThat(++rounds).isLessThan(100);
        }
        return service.received();
    }

    @Test
    void whatCannotWaitIsToldAtOnceAndSaysNothingOfTheRecord() throws Exception {
        subscribes(estate.networkLead, false);
        var id = logged("Sonar dome leaks");
        offered(id, estate.network);
        tell();

        var message = sent();

        assertThat(message).hasSize(1);
        var read = service.read(message.getFirst());
        assertThat(read.at("/words").asString()).isEqualTo("Offered to your team");
        assertThat(read.at("/href").asString()).isEqualTo("/notifications");
        assertThat(read.toString()).doesNotContain("Sonar", "INC-", id.toString());
        assertThat(message.getFirst().header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(message.getFirst().header("Urgency")).isEqualTo("high");
        var claims = PushServiceInMemory.claims(message.getFirst());
        assertThat(claims.at("/aud").asString())
                .isEqualTo("http://localhost:" + URI.create(endpoint).getPort());
        assertThat(claims.at("/sub").asString()).isEqualTo("mailto:fairlead@harbour.example");
        assertThat(claims.at("/exp").asLong())
                .isBetween(
                        Instant.now().getEpochSecond(),
                        Instant.now().plus(Duration.ofDays(1)).getEpochSecond());
        assertThat(sent()).as("once").hasSize(1);
        assertThat(devices.of(estate.networkLead).getFirst().reached()).isEqualTo(clock.instant());
    }

    @Test
    void whatCanWaitIsToldToDevicesThatWantItWhenQuietHoursAreOver() {
        subscribes(estate.dutyOfficer, true);
        var quiet = new Quiet(Set.of(DayOfWeek.values()), LocalTime.of(0, 0), LocalTime.of(23, 59));
        var version = settings.own(estate.dutyOfficer).version();
        settings.keep(estate.dutyOfficer, version, new Preferences(null, null, quiet, null, null));
        var id = logged();
        watchers.watch(estate.dutyOfficer, id);
        tell();
        note(id, estate.agent, Audience.INVOLVED, "Still slow");
        tell();
        assertThat(sent()).isEmpty();

        clock.pass(Duration.ofHours(15));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whatWasReadMeanwhileIsNotTold() {
        subscribes(estate.networkLead, true);
        var id = logged();
        offered(id, estate.network);
        tell();
        notifications.readAll(estate.networkLead, clock.instant());

        assertThat(sent()).isEmpty();
    }

    @Test
    void aBrowserThatSubscribesNoMoreIsForgottenAndAServiceThatFailsIsTriedAgain() {
        subscribes(estate.networkLead, false);
        service.answers(503);
        offered(logged(), estate.network);
        tell();
        assertThat(sent()).hasSize(1);
        assertThat(sent()).as("not at once").hasSize(1);
        service.answers(410);
        clock.pass(Duration.ofMinutes(2));
        assertThat(sent()).hasSize(2);
        assertThat(devices.of(estate.networkLead)).isEmpty();
    }

    @Test
    void itSpeaksOnlyToServicesThatWereAllowed() {
        for (var elsewhere : List.of(
                "http://localhost:1/x",
                endpoint.replace("http:", "https:"),
                "http://169.254.169.254/latest",
                "https://push.example/x",
                "https://a.b.push.example/x",
                "https://user@a.push.example/x",
                "file:///etc/passwd",
                "//a.push.example/x",
                "x")) {
            var device = new NewDevice("Desk", elsewhere, service.p256dh(), service.auth(), true);
            assertThatThrownBy(() -> devices.add(estate.agent, device))
                    .as(elsewhere)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("may not speak");
        }
        devices.add(
                estate.agent,
                new NewDevice("Desk", "https://a.push.example/x", service.p256dh(), service.auth(), true));
    }

    @Test
    void whatIsNoSubscriptionIsRefused() {
        var noPoint = "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        for (var device : List.of(
                new NewDevice("Desk", endpoint, "AAAA", service.auth(), true),
                new NewDevice("Desk", endpoint, "%%%", service.auth(), true),
                new NewDevice("Desk", endpoint, noPoint, service.auth(), true),
                new NewDevice("Desk", endpoint, service.p256dh(), "AAAA", true),
                new NewDevice(" ", endpoint, service.p256dh(), service.auth(), true))) {
            assertThatThrownBy(() -> devices.add(estate.agent, device)).isInstanceOf(RefusedException.class);
        }
        assertThat(devices.of(estate.agent)).isEmpty();
    }

    @Test
    void aDeviceIsItsOwnersAlone() throws Exception {
        var id = subscribes(estate.agent, true);
        devices.remove(estate.dutyOfficer, id);
        assertThat(devices.of(estate.agent)).hasSize(1);
        assertThat(devices.of(estate.dutyOfficer)).isEmpty();

        subscribes(estate.dutyOfficer, false);
        assertThat(devices.of(estate.agent))
                .as("another person at the same browser")
                .isEmpty();
        assertThat(subscribes(estate.dutyOfficer, true))
                .as("the same again")
                .isEqualTo(devices.of(estate.dutyOfficer).getFirst().id());
    }

    @Test
    void byPageAndByCall() throws Exception {
        var script = scripts.as(estate.agent);
        var body = """
                {"name":"Phone","endpoint":"%s","p256dh":"%s","auth":"%s","everything":true}""".formatted(endpoint, service.p256dh(), service.auth());
        assertThat(script.post("/api/v1/notifications/devices", body).status()).isEqualTo(201);
        assertThat(script.post("/api/v1/notifications/devices", "{}").status()).isEqualTo(422);
        var browser = new org.fairlead.incident.Browsing(http, scripts, estate.agent);
        var path = "/notifications/settings/devices";
        var page = browser.open(path);
        assertThat(page.select(".fl-devices li").text()).contains("Phone", "not reached yet");
        assertThat(page.select("[data-push-key]").attr("data-push-key")).hasSize(87);
        var sentAway = path + "/" + devices.of(estate.agent).getFirst().id() + "/removal";
        browser.send(page, sentAway);
        assertThat(script.get("/api/v1/notifications/devices").json().at("/items"))
                .isEmpty();
        assertThat(Map.of("page", browser.open(path).text()).get("page")).contains("None of your devices does so yet.");
    }
}

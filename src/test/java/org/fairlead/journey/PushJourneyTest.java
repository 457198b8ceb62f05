package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairlead.testing.PushServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody adds the browser they sit at as a device, and it tells them while they look elsewhere. */
@Journey
class PushJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    private PushServiceInMemory service;

    @BeforeEach
    void start() throws Exception {
        service = new PushServiceInMemory();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static void addsThisDevice(Visitor visitor) {
        visitor.open("/notifications/settings");
        visitor.press("Your devices");
        visitor.sees("None of your devices does so yet");
        assertThat(Axe.findings(visitor.page(), List.of("light"))).isEmpty();
        visitor.press("Tell me on this device");
        visitor.sees("“This device” is told from now on");
    }

    @Test
    void theBrowserShowsWhatTheServerSendsAndItsWorkerAnswersAClickByOpeningTheNotifications() throws Exception {
        var harbour = new Harbour(parts);
        var estate = harbour.estate;
        try (var lead = harbour.visitor(estate.networkLead, port, true)) {
            var worker = new DeviceWorker(lead.page(), service);
            addsThisDevice(lead);
            harbour.offered(harbour.logged("Sonar dome leaks"), estate.network, estate.agent);
            lead.page().waitForCondition(() -> !service.received().isEmpty());

            worker.told(service.plain(service.received().getFirst()));

            assertThat(worker.shown())
                    .isEqualTo(List.of(List.of("Fairlead", "Offered to your team", "/notifications")));
            var opened = worker.clicked();
            assertThat(opened).containsExactly("http://localhost:" + port + "/notifications");
            assertThat(worker.shown()).isEmpty();
            lead.page().navigate(opened.getFirst());
            lead.sees("Offered to your team", "Sonar dome leaks");
            assertThat(lead.complaints()).isEmpty();
        }
    }

    @Test
    void aClickOnWhatNamesAnotherSiteClosesItAndOpensNothing() {
        var harbour = new Harbour(parts);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            var worker = new DeviceWorker(agent.page(), service);
            addsThisDevice(agent);

            worker.told("{\"words\":\"Offered to your team\",\"href\":\"https://elsewhere.example/notifications\"}");

            assertThat(worker.clicked()).isEmpty();
            assertThat(worker.shown()).isEmpty();
        }
    }
}

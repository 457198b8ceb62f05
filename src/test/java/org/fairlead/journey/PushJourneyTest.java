package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the worker of a device does with what a push service brings, in a real browser. The service itself is left out: those of browsers are
 * on the internet. The browser is told by its debugger that something came.
 */
@Journey
class PushJourneyTest {

    private static final int PATIENCE = 20;
    private static final String WORKER =
            "navigator.serviceWorker.register('%s').then(() => navigator.serviceWorker.ready).then(() => 1)";
    private static final String SHOWN =
            "navigator.serviceWorker.ready.then(r => r.getNotifications()).then(all => all.map(n => n.title + ': ' + n.body))";

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void aDeviceShowsWhyAndNothingOfTheRecord() throws Exception {
        var harbour = new Harbour(parts);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            var page = agent.page();
            page.context().grantPermissions(List.of("notifications"));
            agent.open("/notifications");
            var scripts = Objects.requireNonNull(
                    page.locator("script[src*='/fairlead.js']").first().getAttribute("src"));
            var worker = scripts.replace("fairlead.js", "push-worker.js");
            var debugger = page.context().newCDPSession(page);
            var registered = registration(debugger);
            page.evaluate(WORKER.formatted(worker));

            push(debugger, registered.get(PATIENCE, TimeUnit.SECONDS), page);

            page.waitForFunction(SHOWN.replace("all.map", "all.length > 0 && all.map"));
            assertThat(page.evaluate(SHOWN)).isEqualTo(List.of("Fairlead: A clock went over"));
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static CompletableFuture<String> registration(CDPSession debugger) {
        var found = new CompletableFuture<String>();
        debugger.on(
                "ServiceWorker.workerRegistrationUpdated",
                told -> told.getAsJsonArray("registrations")
                        .forEach(each -> found.complete(
                                each.getAsJsonObject().get("registrationId").getAsString())));
        debugger.send("ServiceWorker.enable");
        return found;
    }

    private static void push(CDPSession debugger, String registration, Page page) {
        var told = new JsonObject();
        told.addProperty("origin", page.evaluate("location.origin").toString());
        told.addProperty("registrationId", registration);
        told.addProperty("data", "{\"words\":\"A clock went over\",\"href\":\"/notifications\"}");
        debugger.send("ServiceWorker.deliverPushMessage", told);
    }
}

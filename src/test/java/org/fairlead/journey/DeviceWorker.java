package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.testing.PushServiceInMemory;
import org.jspecify.annotations.Nullable;

/**
 * The service worker of a visitor's browser, which may show notifications. The browser subscribes with the simulated push service, since
 * its own is on the internet, and its debugger hands to the worker what came there.
 */
final class DeviceWorker {

    private static final String SUBSCRIBES = """
            PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
              if (!userVisibleOnly || applicationServerKey.length !== 65) throw new Error("No browser subscribes so");
              return { toJSON: () => ({ endpoint: "%s", keys: { p256dh: "%s", auth: "%s" } }) };
            };
            """;
    private static final String SHOWN = """
            async (scope) => {
              const worker = await navigator.serviceWorker.getRegistration(scope);
              return (await worker.getNotifications()).map(({ title, body, data }) => [title, body, data.href]);
            }""";

    /** No debugger clicks a notification, and no window opens without a click: the event is made, and opening is written down. */
    private static final String CLICK = """
            (async () => {
              const [notification] = await registration.getNotifications();
              const opened = [];
              const going = [];
              clients.openWindow = async (address) => opened.push(String(address));
              const click = new NotificationEvent("notificationclick", { notification });
              click.waitUntil = (end) => going.push(end);
              dispatchEvent(click);
              await Promise.all(going);
              return opened;
            })()""";

    private static final Map<String, ?> CLICKED =
            Map.of("expression", CLICK, "awaitPromise", true, "returnByValue", true);

    private final Page page;
    private final CDPSession debugger;
    private @Nullable JsonObject registration;
    private @Nullable String target;

    DeviceWorker(Page page, PushServiceInMemory service) {
        this.page = page;
        page.context().grantPermissions(List.of("notifications"));
        page.addInitScript(SUBSCRIBES.formatted(service.endpoint(), service.p256dh(), service.auth()));
        debugger = page.context().newCDPSession(page);
        debugger.on("ServiceWorker.workerRegistrationUpdated", this::registered);
        debugger.on("ServiceWorker.workerVersionUpdated", this::running);
        debugger.send("ServiceWorker.enable");
    }

    private void registered(JsonObject told) {
        told.getAsJsonArray("registrations").forEach(each -> registration = each.getAsJsonObject());
    }

    private void running(JsonObject told) {
        told.getAsJsonArray("versions").asList().stream()
                .map(each -> each.getAsJsonObject().get("targetId"))
                .filter(Objects::nonNull)
                .forEach(each -> target = each.getAsString());
    }

    /** What the browser says of the worker, once it has one. */
    private String registered(String what) {
        page.waitForCondition(() -> registration != null);
        return Objects.requireNonNull(registration).get(what).getAsString();
    }

    /** Hands it a message, and waits until a notification stands. */
    void told(String message) {
        var origin = page.evaluate("location.origin");
        debugger.send(
                "ServiceWorker.deliverPushMessage",
                json(Map.of("origin", origin, "registrationId", registered("registrationId"), "data", message)));
        page.waitForCondition(() -> !shown().isEmpty());
    }

    /** Title, words and address of each notification that stands now. */
    List<?> shown() {
        return (List<?>) page.evaluate(SHOWN, registered("scopeURL"));
    }

    /** Has the first notification clicked, and says which addresses the worker opens then. */
    List<String> clicked() {
        var browser = Chromium.browser().newBrowserCDPSession();
        try {
            var answers = new ArrayList<JsonObject>();
            browser.on("Target.receivedMessageFromTarget", told -> answers.addAll(answer(told)));
            page.waitForCondition(() -> target != null);
            var attached =
                    browser.send("Target.attachToTarget", json(Map.of("targetId", Objects.requireNonNull(target))));
            var command = json(Map.of("id", 1, "method", "Runtime.evaluate", "params", CLICKED));
            browser.send(
                    "Target.sendMessageToTarget",
                    json(Map.of("sessionId", attached.get("sessionId").getAsString(), "message", command.toString())));
            page.waitForCondition(() -> !answers.isEmpty());
            return opened(answers.getFirst());
        } finally {
            browser.detach();
        }
    }

    /** What a worker says by itself is no answer. */
    private static List<JsonObject> answer(JsonObject told) {
        var said = JsonParser.parseString(told.get("message").getAsString()).getAsJsonObject();
        return said.has("id") ? List.of(said) : List.of();
    }

    private static List<String> opened(JsonObject answer) {
        var result = answer.getAsJsonObject("result");
        assertThat(result.get("exceptionDetails"))
                .as("what went wrong in the worker")
                .isNull();
        return result.getAsJsonObject("result").getAsJsonArray("value").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static JsonObject json(Map<String, ?> fields) {
        return new Gson().toJsonTree(fields).getAsJsonObject();
    }
}

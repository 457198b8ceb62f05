package org.fairlead.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.journey.Chromium;

/** Somebody at a browser of which is measured what they wait for: paints, shifts, answers to keys and clicks, and bytes on the wire. */
final class Seat implements AutoCloseable {

    private static final int PATIENCE = 120_000;

    /** Gathers from the first moment of a page, for a page that is left takes its figures along. */
    private static final String GATHER = """
            window.gathered = { paint: 0, first: 0, shift: 0, answers: [] };
            const seen = (type, take, more) =>
              new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
            seen("largest-contentful-paint", ({ startTime }) => (gathered.paint = startTime));
            seen("paint", ({ name, startTime }) => name === "first-contentful-paint" && (gathered.first = startTime));
            seen("layout-shift", ({ hadRecentInput, value }) => hadRecentInput || (gathered.shift += value));
            seen("event", ({ interactionId, duration }) => interactionId && gathered.answers.push(duration), { durationThreshold: 16 });
            """;

    private final BrowserContext context;
    private final Page page;
    private final CDPSession wire;
    private final String home;
    private final List<Fetched> fetched = new ArrayList<>();
    private final Map<String, String> kinds = new java.util.HashMap<>();
    private final Map<String, String> addresses = new java.util.HashMap<>();

    /**
     * Something fetched.
     *
     * @param address from where
     * @param kind what the browser takes it for, such as {@code Script}
     * @param bytes on the wire, headers among them
     */
    record Fetched(String address, String kind, long bytes) {}

    /**
     * What was waited for.
     *
     * @param first milliseconds from the beginning of the navigation to the first paint of content
     * @param main milliseconds to the largest paint
     * @param shift the sum of unexpected layout shifts
     * @param slowestAnswer milliseconds of the slowest answer to a key or a click; 0 when all were below a frame
     * @param sent milliseconds from the beginning of the navigation until the page was asked for
     */
    record Waited(double first, double main, double shift, double slowestAnswer, double sent) {}

    Seat(String home, boolean scripts) {
        this.home = home;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(scripts)
                        .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(GATHER);
        page = context.newPage();
        wire = context.newCDPSession(page);
        wire.on("Network.responseReceived", this::begun);
        wire.on("Network.loadingFinished", this::ended);
        wire.send("Network.enable");
    }

    private void begun(JsonObject told) {
        var id = told.get("requestId").getAsString();
        kinds.put(id, told.get("type").getAsString());
        addresses.put(id, told.getAsJsonObject("response").get("url").getAsString());
    }

    private void ended(JsonObject told) {
        var id = told.get("requestId").getAsString();
        fetched.add(new Fetched(
                addresses.getOrDefault(id, ""),
                kinds.getOrDefault(id, ""),
                told.get("encodedDataLength").getAsLong()));
    }

    Page page() {
        return page;
    }

    /** Signs in through the page. */
    Seat signedIn(String login) {
        page.navigate(home + "/sign-in");
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill(Product.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.locator(".fl-user summary").waitFor();
        return this;
    }

    /** Has its processor work so many times slower. */
    void slowedDown(int times) {
        var asked = new JsonObject();
        asked.addProperty("rate", times);
        wire.send("Emulation.setCPUThrottlingRate", asked);
    }

    /** Forgets what it has kept of pages, styles and scripts; the sign-in stays. */
    void forgetsPages() {
        wire.send("Network.clearBrowserCache");
    }

    /** Opens a page and waits until nothing more is painted. */
    Waited opens(String path) {
        fetched.clear();
        page.navigate(home + path);
        page.waitForTimeout(150);
        return waited();
    }

    /** What was waited for on this page until now. */
    Waited waited() {
        var figures = (Map<?, ?>) page.evaluate("""
                () => {
                  const [asked] = performance.getEntriesByType("navigation");
                  return { ...gathered, slowest: Math.max(0, ...gathered.answers), sent: asked.requestStart };
                }""");
        return new Waited(
                number(figures.get("first")),
                number(figures.get("paint")),
                number(figures.get("shift")),
                number(figures.get("slowest")),
                number(figures.get("sent")));
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }

    /** What was fetched since the page was opened. */
    List<Fetched> fetched() {
        return List.copyOf(fetched);
    }

    @Override
    public void close() {
        context.close();
    }
}

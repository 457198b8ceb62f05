package org.fairlead.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.bench.Fixture.Target;
import org.fairlead.bench.Wire.Answer;

/** The operations that are measured, each as the product does it and as raw SQL. */
final class Operations {

    private static final String PACKET = "{\"SYMPTOMS\":\"Late by ten minutes\",\"TESTS_DONE\":\"Restarted the relay\","
            + "\"IMPACT\":\"One team\",\"EVIDENCE\":\"Picture\",\"SUSPECTED_CAUSE\":\"Not known\",\"ACCESS\":\"Ask\"}";
    private static final String NOTE = "Looked at the relay again; it is healthy.";
    private static final String COMMON_WORD = "slow";

    private final Fixture fixture;
    private final boolean api;

    Operations(Fixture fixture) throws IOException {
        this.fixture = fixture;
        this.api = fixture.hasApi();
    }

    /** All of them; those by API only when the interface speaks of incidents. */
    List<Operation> all() throws IOException, SQLException {
        var plays = Plays.learn(fixture);
        var all = new ArrayList<Operation>();
        if (api) {
            all.add(new Operation("create, API", 1.0, this::createByApi, () -> plays.create(fixture)));
        }
        all.add(new Operation("create, form", null, this::createByForm, () -> plays.create(fixture)));
        if (api) {
            all.add(new Operation("read, API", 0.28, () -> readByApi(), () -> new RawView(fixture)));
        }
        all.add(new Operation("ticket page, HTML", 2.0, () -> page("/incidents/"), () -> new RawView(fixture)));
        if (api) {
            all.add(new Operation("note, API", 1.0, this::noteByApi, () -> plays.note(fixture)));
        }
        all.add(new Operation("note, form", null, this::noteByForm, () -> plays.note(fixture)));
        if (api) {
            all.add(new Operation(
                    "list of 50, API",
                    0.31,
                    () -> get("/api/v1/incidents?filter=open&limit=50"),
                    () -> new RawRead(fixture, RawSql.LIST, List.of())));
        }
        all.add(new Operation(
                "list page, HTML", 2.6, () -> shown("/incidents"), () -> new RawRead(fixture, RawSql.LIST, List.of())));
        all.add(new Operation("search, rare word", 1.8, this::rareWord, this::rareWordRaw));
        all.add(new Operation(
                "search, common word",
                null,
                () -> shown("/find?q=" + COMMON_WORD),
                () -> new RawRead(fixture, RawSql.SEARCH, List.of(COMMON_WORD))));
        all.add(
                api
                        ? new Operation("hand-off, API", null, this::handOffByApi, () -> plays.handOff(fixture))
                        : new Operation("hand-off, form", null, this::handOffByForm, () -> plays.handOff(fixture)));
        return all;
    }

    /** How many fresh incidents a timed stretch of an operation may use up, at so many a second. */
    static boolean usesFresh(Operation operation) {
        return operation.name().startsWith("hand-off");
    }

    private static void expect(Answer answer, int... statuses) throws IOException {
        for (int status : statuses) {
            if (answer.status() == status) {
                return;
            }
        }
        throw new IOException("answered with " + answer.status() + ": "
                + answer.text().substring(0, Math.min(400, answer.text().length())));
    }

    /** Work through an API client. */
    private interface ByApi {
        void once(Api api) throws Exception;
    }

    /** Work through a browser. */
    private interface ByBrowser {
        void once(Caller caller) throws Exception;
    }

    private Work api(ByApi work) {
        var client = fixture.agent();
        return new Work() {
            @Override
            public void once() throws Exception {
                work.once(client);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private Work browser(ByBrowser work) throws IOException {
        var client = fixture.agentAtBrowser();
        return new Work() {
            @Override
            public void once() throws Exception {
                work.once(client);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private Work createByApi() {
        return api(fixture::log);
    }

    private Work createByForm() throws IOException {
        return browser(fixture::log);
    }

    private Work readByApi() {
        return api(
                client -> expect(client.get("/api/v1/incidents/" + fixture.any().number()), 200));
    }

    private Work get(String path) {
        return api(client -> expect(client.get(path), 200));
    }

    private Work page(String start) throws IOException {
        return browser(client -> expect(client.get(start + fixture.any().number()), 200));
    }

    private Work shown(String path) throws IOException {
        return browser(client -> expect(client.get(path), 200));
    }

    private Work noteByApi() {
        return api(client -> expect(
                client.post(
                        "/api/v1/incidents/" + fixture.any().number() + "/notes",
                        "{\"text\":\"" + NOTE + "\",\"audience\":\"EVERYONE\"}"),
                200,
                201));
    }

    private Work noteByForm() throws IOException {
        return browser(client -> expect(
                client.post(
                        "/incidents/" + fixture.any().number() + "/note",
                        Map.of(
                                "text",
                                NOTE,
                                "audience",
                                "EVERYONE",
                                "intent",
                                UUID.randomUUID().toString())),
                302,
                303));
    }

    private static String rare() {
        int asset = java.util.concurrent.ThreadLocalRandom.current().nextInt(1_000);
        return String.format(Locale.ROOT, "asset%04d", asset);
    }

    private Work rareWord() throws IOException {
        return browser(client -> expect(client.get("/find?q=" + rare()), 200));
    }

    private Work rareWordRaw() throws IOException, SQLException {
        return new RawRead(fixture, RawSql.SEARCH, null);
    }

    private Work handOffByApi() {
        var receiver = fixture.resolver();
        var offerer = api(client -> {
            var target = fixture.takeFresh();
            var path = "/api/v1/incidents/" + target.number() + "/hand-offs";
            expect(client.post(path, "{\"to\":\"" + fixture.provider() + "\",\"packet\":" + PACKET + "}"), 200, 201);
            expect(receiver.post(path + "/" + (target.version() + 1) + "/acceptance", "{}"), 200, 201);
        });
        return closing(offerer, receiver);
    }

    private Work handOffByForm() throws IOException {
        var receiver = Caller.signedIn(fixture.product().port(), Fixture.RESOLVER, Product.PASSWORD);
        var offerer = browser(client -> handOff(fixture, client, receiver, fixture.takeFresh()));
        return closing(offerer, receiver);
    }

    private static Work closing(Work work, AutoCloseable other) {
        return new Work() {
            @Override
            public void once() throws Exception {
                work.once();
            }

            @Override
            public void close() throws Exception {
                work.close();
                other.close();
            }
        };
    }

    /** Offers by the form and accepts by the form. */
    static void handOff(Fixture fixture, Caller offerer, Caller receiver, Target target) throws IOException {
        expect(offer(fixture, offerer, target), 302, 303);
        expect(accept(receiver, target), 302, 303);
    }

    static Answer offer(Fixture fixture, Caller offerer, Target target) throws IOException {
        return offerer.post(
                "/incidents/" + target.number() + "/hand-over",
                Map.of(
                        "to", Objects.requireNonNull(fixture.provider()),
                        "packet/SYMPTOMS", "Late by ten minutes",
                        "packet/TESTS_DONE", "Restarted the relay",
                        "packet/IMPACT", "One team",
                        "packet/EVIDENCE", "Picture",
                        "packet/SUSPECTED_CAUSE", "Not known",
                        "packet/ACCESS", "Ask",
                        "intent", UUID.randomUUID().toString()));
    }

    static Answer accept(Caller receiver, Target target) throws IOException {
        return receiver.post(
                "/incidents/" + target.number() + "/accept",
                Map.of("intent", UUID.randomUUID().toString()));
    }

    static Answer note(Caller caller, Target target) throws IOException {
        return caller.post(
                "/incidents/" + target.number() + "/note",
                Map.of(
                        "text",
                        NOTE,
                        "audience",
                        "EVERYONE",
                        "intent",
                        UUID.randomUUID().toString()));
    }

    static String rareWordNow() {
        return rare();
    }
}

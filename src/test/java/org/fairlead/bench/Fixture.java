package org.fairlead.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.fairlead.bench.Wire.Answer;

/** What operations need to be done on: people signed in, records to read, fresh records to change, models to learn raw SQL from. */
final class Fixture {

    static final String AGENT = "agent@demo";
    static final String RESOLVER = "halyard@demo";
    static final String WHERE_FROM = "Halyard Hosting";

    private static final Pattern NUMBER = Pattern.compile("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final int SAMPLES = 2_000;

    private final Product product;
    private final String agentToken;
    private final String resolverToken;
    private final AtomicInteger made = new AtomicInteger();
    private final ConcurrentLinkedQueue<Target> fresh = new ConcurrentLinkedQueue<>();
    private List<Target> samples = List.of();
    private final String provider;

    /** A record to do something to. */
    record Target(UUID id, String number, int version) {}

    Fixture(Product product) throws IOException, SQLException {
        this.product = product;
        this.agentToken = product.token(AGENT);
        this.resolverToken = product.token(RESOLVER);
        this.provider = text("select id::text from platform.register_version where kind = 'organisation' and name = '"
                + WHERE_FROM + "' limit 1");
        sample();
    }

    Product product() {
        return product;
    }

    String provider() {
        return provider;
    }

    Api agent() {
        return new Api(product.port(), agentToken);
    }

    Api resolver() {
        return new Api(product.port(), resolverToken);
    }

    Caller agentAtBrowser() throws IOException {
        return Caller.signedIn(product.port(), AGENT, Product.PASSWORD);
    }

    /** Whether the interface speaks of incidents. */
    boolean hasApi() throws IOException {
        try (var api = agent()) {
            return api.get("/api/v1/incidents?limit=1").status() == 200;
        }
    }

    /** A text from the database, read as its owner. */
    String text(String query) throws IOException, SQLException {
        try (var connection = told();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next() ? String.valueOf(found.getString(1)) : "";
        }
    }

    /** A connection of the owner that has said that it is the tool. */
    Connection told() throws IOException, SQLException {
        var connection = product.asOwner();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('fairlead.reach', 'SYSTEM', false)");
        }
        return connection;
    }

    /** Chooses records to read anew, spread over everything there is. */
    void sample() throws IOException, SQLException {
        var found = new ArrayList<Target>();
        try (var connection = told();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, number, version from record.header where source <> 'raw'"
                        + " and number ~ '^INC-' order by md5(id::text) limit " + SAMPLES)) {
            while (rows.next()) {
                found.add(new Target(rows.getObject(1, UUID.class), rows.getString(2), rows.getInt(3)));
            }
        }
        samples = List.copyOf(found);
    }

    /** Any record there is. */
    Target any() {
        return samples.get(ThreadLocalRandom.current().nextInt(samples.size()));
    }

    /** The body of a new incident. */
    static String incident(int place) {
        return String.format(
                Locale.ROOT,
                "{\"title\":\"Bench %d: e-mail is late\",\"description\":\"Ten minutes late since nine, case %d.\","
                        + "\"impact\":\"Team\",\"urgency\":\"Medium\"}",
                place,
                place);
    }

    /** Logs one incident. */
    Answer log(Api api) throws IOException {
        var answer = api.post("/api/v1/incidents", incident(made.incrementAndGet()));
        if (answer.status() != 201) {
            throw new IOException("logging was answered with " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    /** Logs one incident by the form. */
    String log(Caller caller) throws IOException {
        int place = made.incrementAndGet();
        var answer = caller.post(
                "/incidents",
                Map.of(
                        "title",
                        "Bench " + place + ": e-mail is late",
                        "description",
                        "Ten minutes late since nine, case " + place + ".",
                        "impact",
                        "Team",
                        "urgency",
                        "Medium",
                        "intent",
                        UUID.randomUUID().toString()));
        return number(answer.header("Location").orElseThrow(() -> new IOException("status " + answer.status())));
    }

    /** The number in a text. */
    static String number(String text) {
        var found = NUMBER.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no number in: " + text);
        }
        return found.group();
    }

    /** Logs fresh incidents until there are so many; they are all alike. */
    void stock(int wanted) throws IOException, SQLException {
        if (fresh.size() >= wanted) {
            return;
        }
        try (var caller = agentAtBrowser();
                var connection = told();
                var statement = connection.prepareStatement("select id, version from record.header where number = ?")) {
            while (fresh.size() < wanted) {
                var number = log(caller);
                statement.setString(1, number);
                try (var row = statement.executeQuery()) {
                    row.next();
                    fresh.add(new Target(row.getObject(1, UUID.class), number, row.getInt(2)));
                }
            }
        }
    }

    /** A fresh incident nobody else gets. */
    Target takeFresh() {
        return Objects.requireNonNull(fresh.poll(), "no fresh incident is left");
    }
}

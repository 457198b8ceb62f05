package org.fairlead.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fairlead.bench.Api;
import org.fairlead.bench.Product;
import org.fairlead.bench.Say;

/** {@code ./dev campaign kill}: clients with an outside ledger work while processes are killed; then everything is counted. */
final class KillCampaign {

    private static final String AGENT = "agent@demo";
    private static final String RESOLVER = "halyard@demo";
    private static final String ADMINISTRATOR = "admin@demo";
    private static final double LONGEST_START_SECONDS = 5;

    private final Product product;
    private final Plan plan;

    KillCampaign(Product product, Plan plan) {
        this.product = product;
        this.plan = plan;
    }

    /**
     * What is asked for.
     *
     * @param kills how many kills
     * @param seed of all chance
     * @param clients how many clients work at once
     */
    record Plan(int kills, long seed, int clients) {}

    /** Whether all held. */
    boolean run() throws Exception {
        Say.line("Seed " + plan.seed() + ", " + plan.kills() + " kills, " + plan.clients() + " clients, on "
                + product.data());
        product.start("demo");
        product.stop();
        product.start("start");
        var random = new SplittableRandom(plan.seed());
        try (var ledger = new Ledger(product.data().resolve("ledger.txt"))) {
            var killing = new Killing(product, random.split(), ledger);
            work(ledger, random, killing);
            return judge(ledger, killing);
        }
    }

    private void work(Ledger ledger, SplittableRandom random, Killing killing) throws Exception {
        var stopping = new AtomicBoolean();
        var estate = estate();
        var agent = product.token(AGENT);
        var resolver = product.token(RESOLVER);
        var administrator = product.token(ADMINISTRATOR);
        var clients = new ArrayList<Thread>();
        for (int client = 0; client < plan.clients(); client++) {
            var programs = new ApiDesk.Programs(
                    new Api(product.port(), agent),
                    new Api(product.port(), resolver),
                    new Api(product.port(), administrator));
            var desk = new ApiDesk(programs, estate);
            var work = new Client(desk, ledger, random.split(), stopping);
            clients.add(Thread.ofPlatform().name("client " + client).start(work));
        }
        try {
            for (int kill = 1; kill <= plan.kills(); kill++) {
                killing.once(kill);
            }
            Product.rest(1_000);
        } finally {
            stopping.set(true);
            for (var client : clients) {
                client.join();
            }
        }
    }

    private ApiDesk.Estate estate() throws IOException, SQLException {
        return new ApiDesk.Estate(
                new ApiDesk.Estate.Terms(
                        item("organisation", "name = 'Halyard Hosting'"),
                        item("pause-reason", "body->>'toAct' = 'USER'"),
                        item("closure-code", "true"),
                        item("effort-class", "true")),
                checklist(),
                watch());
    }

    /** A checklist of the agent's own, to be added to incidents. */
    private String checklist() throws IOException {
        try (var agent = new Api(product.port(), product.token(AGENT))) {
            var kept = agent.post(
                    "/api/v1/checklists",
                    "{\"name\":\"kill " + UUID.randomUUID()
                            + "\",\"steps\":[{\"text\":\"Look again\"}],\"sharing\":\"person\"}");
            var address = kept.header("Location")
                    .orElseThrow(() -> new IllegalStateException("no checklist: " + kept.text()));
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    /** The agent has the watch of their organisation, to write in its log. */
    private String watch() throws IOException, SQLException {
        var desk = item("organisation", "name = 'Ropewalk Integration'");
        try (var agent = new Api(product.port(), product.token(AGENT))) {
            var taken = agent.post("/api/v1/watches/" + desk + "/taking", "{}");
            if (taken.status() / 100 != 2) {
                throw new IllegalStateException("no watch: " + taken.text());
            }
        }
        return desk;
    }

    private String item(String kind, String which) throws IOException, SQLException {
        try (var owner = product.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('fairlead.reach', 'SYSTEM', false)");
            try (var found = statement.executeQuery(
                    "select id from platform.register_version where kind = '" + kind + "' and " + which + " limit 1")) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private boolean judge(Ledger ledger, Killing killing) throws IOException, SQLException {
        var check = new Check();
        check.awaitImports(product);
        check.awaitTold(product);
        check.compare(product, ledger);
        product.stop();
        var verified = product.ask("verify");
        Say.line(verified.lines().strip());
        Say.line("acknowledged: " + ledger.acknowledgedByKind());
        ledger.refused().values().stream().distinct().limit(5).forEach(why -> Say.line("refused: " + why));
        double slowest = slowest(killing.starts());
        boolean whole = check.lost() == 0 && check.duplicated() == 0 && check.partial() == 0 && verified.code() == 0;
        if (slowest > LONGEST_START_SECONDS) {
            Say.line(String.format(
                    Locale.ROOT,
                    "A start took longer than %.0f s: on a busy machine, look at the median too.",
                    LONGEST_START_SECONDS));
        }
        long open = ledger.deeds().stream()
                .filter(deed -> !ledger.isAcknowledged(deed) && !ledger.isRefused(deed))
                .count();
        Say.line(String.format(
                Locale.ROOT,
                "%s: kills %d, seed %d, acknowledged %d, unanswered %d, refused %d, lost %d, duplicated %d, partial %d,"
                        + " verify %s, restart median %.2f s, slowest %.2f s, slowest recovery without a start %.2f s",
                whole ? "held" : "DID NOT HOLD",
                plan.kills(),
                plan.seed(),
                ledger.acknowledged(),
                open,
                ledger.refused().size(),
                check.lost(),
                check.duplicated(),
                check.partial(),
                verified.code() == 0 ? "equal" : "DIFFERENT",
                median(killing.starts()),
                slowest,
                slowest(killing.recoveries())));
        return whole;
    }

    private static double slowest(List<Double> seconds) {
        return seconds.isEmpty() ? 0 : Collections.max(seconds);
    }

    private static double median(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** A directory to work in, and what is left of it. */
    static Path scratch() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        Files.createDirectories(target);
        return Files.createTempDirectory(target, "campaign-");
    }
}

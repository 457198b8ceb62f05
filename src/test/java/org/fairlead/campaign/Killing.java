package org.fairlead.campaign;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.fairlead.bench.Processor;
import org.fairlead.bench.Product;
import org.fairlead.bench.Say;

/** Kills processes of the product at random instants and waits until it serves again. */
final class Killing {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int WORK_BETWEEN = 20;

    private final Product product;
    private final RandomGenerator random;
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> recoveries = new ArrayList<>();

    private final Ledger ledger;

    Killing(Product product, RandomGenerator random, Ledger ledger) {
        this.product = product;
        this.random = random;
        this.ledger = ledger;
    }

    /** What is killed. */
    private enum Victim {
        JAVA,
        POSTMASTER,
        BACKEND,
        BOTH
    }

    /** Seconds from the command to serving, for each start after a kill. */
    List<Double> starts() {
        return starts;
    }

    /** Seconds from the kill to serving when Java lived on. */
    List<Double> recoveries() {
        return recoveries;
    }

    /** One kill, at an instant drawn at random once there is work under way again, and the return. */
    void once(int kill) throws IOException {
        int wait = 200 + random.nextInt(1_800);
        var victim = victim();
        awaitWork();
        Product.rest(wait);
        long began = System.nanoTime();
        switch (victim) {
            case JAVA -> kill(product.javaProcess());
            case POSTMASTER -> kill(product.postmaster());
            case BACKEND -> backend();
            case BOTH -> both();
        }
        boolean start = victim == Victim.JAVA || victim == Victim.BOTH;
        if (start) {
            awaitEnd();
            began = System.nanoTime();
            product.launch("start");
        }
        product.awaitReady(PATIENCE);
        double seconds = (System.nanoTime() - began) / 1e9;
        (start ? starts : recoveries).add(seconds);
        Say.line(String.format(
                Locale.ROOT,
                "kill %d: %s after %d ms, serving again after %.2f s",
                kill,
                victim.name().toLowerCase(Locale.ROOT),
                wait,
                seconds));
    }

    /** However slow the machine is, some deeds are acknowledged between two kills. */
    private void awaitWork() {
        long wanted = ledger.acknowledged() + WORK_BETWEEN;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.acknowledged() < wanted && System.nanoTime() < end) {
            Product.rest(5);
        }
    }

    private Victim victim() {
        int drawn = random.nextInt(100);
        if (drawn < 45) {
            return Victim.JAVA;
        }
        if (drawn < 65) {
            return Victim.POSTMASTER;
        }
        return drawn < 80 ? Victim.BACKEND : Victim.BOTH;
    }

    private void backend() throws IOException {
        var backends = Processor.children(product.postmaster());
        if (!backends.isEmpty()) {
            kill(backends.get(random.nextInt(backends.size())));
        }
    }

    private void both() throws IOException {
        long postmaster = product.postmaster();
        long java = product.javaProcess();
        int between = random.nextInt(10);
        boolean javaFirst = random.nextBoolean();
        kill(javaFirst ? java : postmaster);
        Product.rest(between);
        kill(javaFirst ? postmaster : java);
    }

    private static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void awaitEnd() {
        while (product.isAlive()) {
            Product.rest(1);
        }
    }
}

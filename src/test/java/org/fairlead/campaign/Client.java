package org.fairlead.campaign;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.fairlead.bench.Product;

/** Logs incidents and works on them until told to stop. What is not answered is asked again with the same key. */
final class Client implements Runnable {

    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final long PAUSE_MILLIS = 50;
    private static final int SELDOM = 12;

    private final Desk desk;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final AtomicBoolean stopping;

    Client(Desk desk, Ledger ledger, RandomGenerator random, AtomicBoolean stopping) {
        this.desk = desk;
        this.ledger = ledger;
        this.random = random;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        try (desk) {
            while (!stopping.get()) {
                story();
            }
        }
    }

    private void story() {
        beside();
        var twin = random.nextInt(4) == 0 ? perform(Deed.Kind.CREATE, "") : "";
        var number = perform(Deed.Kind.CREATE, "");
        if (going(twin) && going(number)) {
            perform(Deed.Kind.MERGE, twin);
        }
        for (int notes = random.nextInt(3); notes > 0 && going(number); notes--) {
            var noted = perform(Deed.Kind.NOTE, number);
            if (going(noted) && random.nextInt(3) == 0) {
                perform(Deed.Kind.CORRECT, number);
            }
        }
        if (going(number) && random.nextInt(3) == 0) {
            perform(Deed.Kind.ATTACH, number);
        }
        if (going(number) && random.nextInt(3) == 0) {
            perform(Deed.Kind.CHECK, number);
        }
        if (going(number) && random.nextInt(4) == 0) {
            perform(Deed.Kind.COPY, number);
        }
        for (var kind : new Deed.Kind[] {Deed.Kind.OFFER, Deed.Kind.ACCEPT}) {
            if (!going(number) || perform(kind, number).isEmpty()) {
                return;
            }
        }
        for (var kind : new Deed.Kind[] {Deed.Kind.BOOK, Deed.Kind.FLAG, Deed.Kind.ESCALATE}) {
            if (going(number) && random.nextInt(3) == 0) {
                perform(kind, number);
            }
        }
        for (var kind : new Deed.Kind[] {Deed.Kind.PAUSE, Deed.Kind.RESOLVE}) {
            if (!going(number) || perform(kind, number).isEmpty()) {
                return;
            }
        }
    }

    /** What takes longer is done less often: a password alone takes the processor for half a second. */
    private void beside() {
        switch (random.nextInt(SELDOM)) {
            case 0 -> perform(Deed.Kind.IMPORT, "");
            case 1 -> {
                var person = perform(Deed.Kind.REGISTER, "");
                if (going(person)) {
                    perform(Deed.Kind.OPEN_ACCOUNT, person);
                }
            }
            case 2, 3 -> perform(Deed.Kind.WATCH, "");
            case 4 -> {
                var list = perform(Deed.Kind.GIVE_LIST, "");
                if (going(list)) {
                    perform(Deed.Kind.CARRY_OUT, list);
                }
            }
            default -> {
                // An incident alone.
            }
        }
    }

    private boolean going(String number) {
        return !number.isEmpty() && !stopping.get();
    }

    /** The record's number; empty when it was refused or never answered. */
    private String perform(Deed.Kind kind, String number) {
        var deed = new Deed(UUID.randomUUID(), kind, number);
        ledger.intends(deed);
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            try {
                var done = desk.perform(deed);
                ledger.acknowledged(deed, done);
                return done;
            } catch (IOException unanswered) {
                Product.rest(PAUSE_MILLIS);
            } catch (Desk.RefusedDeed refused) {
                ledger.refused(deed, String.valueOf(refused.getMessage()));
                return "";
            }
        }
        return "";
    }
}

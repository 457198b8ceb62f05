package org.fairlead.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was asked for and what was acknowledged, kept outside the product: a line before sending, a line after the answer. */
final class Ledger implements AutoCloseable {

    private final Writer file;
    private final Map<UUID, Deed> intended = new ConcurrentHashMap<>();
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<UUID, String> refused = new ConcurrentHashMap<>();

    Ledger(Path path) throws IOException {
        file = Files.newBufferedWriter(path);
    }

    void intends(Deed deed) {
        intended.put(deed.key(), deed);
        write("intended", deed, deed.number());
    }

    void acknowledged(Deed deed, String number) {
        acknowledged.put(deed.key(), number);
        write("acknowledged", deed, number);
    }

    void refused(Deed deed, String why) {
        refused.put(deed.key(), why);
        write("refused", deed, why);
    }

    private synchronized void write(String what, Deed deed, String more) {
        try {
            file.write(what + " " + deed.kind() + " " + deed.key() + " " + more + "\n");
            file.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<Deed> deeds() {
        return new ArrayList<>(intended.values());
    }

    boolean isAcknowledged(Deed deed) {
        return acknowledged.containsKey(deed.key());
    }

    boolean isRefused(Deed deed) {
        return refused.containsKey(deed.key());
    }

    /** The record that the answer named. */
    String record(Deed deed) {
        return Objects.requireNonNullElse(acknowledged.get(deed.key()), deed.number());
    }

    long acknowledged() {
        return acknowledged.size();
    }

    /** How many of each kind, in words. */
    String acknowledgedByKind() {
        var counts = new EnumMap<Deed.Kind, Integer>(Deed.Kind.class);
        deeds().stream().filter(this::isAcknowledged).forEach(deed -> counts.merge(deed.kind(), 1, Integer::sum));
        return counts.toString();
    }

    Map<UUID, String> refused() {
        return Map.copyOf(refused);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

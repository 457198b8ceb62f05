package org.fairlead.flow;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Counts ordered pairs of small numbers in two flat arrays, without an object for each pair. */
final class PairCounts {

    private static final long FREE = -1L;

    private long[] keys = new long[256];
    private long[] counts = new long[256];
    private int used;

    PairCounts() {
        Arrays.fill(keys, FREE);
    }

    void add(int from, int to) {
        add(((long) from << 32) | to, 1);
    }

    int size() {
        return used;
    }

    void forEach(PairVisitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                visitor.visit((int) (keys[slot] >>> 32), (int) keys[slot], counts[slot]);
            }
        }
    }

    /** The same counts with each pair put in the order of these ranks. */
    PairCounts unordered(IntUnaryOperator rank) {
        var result = new PairCounts();
        forEach((from, to, count) -> {
            var swap = rank.applyAsInt(from) > rank.applyAsInt(to);
            result.add(((long) (swap ? to : from) << 32) | (swap ? from : to), count);
        });
        return result;
    }

    private void add(long key, long count) {
        var slot = slot(key);
        if (keys[slot] == FREE) {
            if (used * 2 >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            used++;
        }
        counts[slot] += count;
    }

    private int slot(long key) {
        var mask = keys.length - 1;
        var slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new long[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                var slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    /** Is told each pair once, in no order that means anything. */
    @FunctionalInterface
    interface PairVisitor {
        void visit(int from, int to, long count);
    }
}

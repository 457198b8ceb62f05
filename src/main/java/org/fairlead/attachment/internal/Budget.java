package org.fairlead.attachment.internal;

import java.util.function.Function;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb.Trick;
import org.fairlead.platform.refusal.RefusedException;

/** How much of one file may be unpacked for looking at it, archives inside it included: this bounds time and memory. */
final class Budget {

    /** Less than a second's work. */
    private static final long MOST_BYTES = 200L << 20;

    private static final int MOST_ENTRIES = 10_000;

    /** Archive, document inside it, workbook inside that. */
    private static final int DEEPEST = 3;

    private static final int LARGEST_NESTED = 16 << 20;

    /** Deflate reaches 1,032; logs reach a hundred. */
    private static final long MOST_RATIO = 250;

    private static final long RATIO_COUNTS_FROM = 8L << 20;

    private long bytes = MOST_BYTES;
    private int entries = MOST_ENTRIES;

    int entries() {
        return entries;
    }

    void take(int used) {
        entries -= used;
    }

    /**
     * Takes unpacked bytes.
     *
     * @param unpacked bytes more
     * @param soFar bytes of this file so far
     * @param packed bytes they were packed into so far
     */
    void take(int unpacked, long soFar, long packed, Function<Trick, RefusedException> refusal) {
        bytes -= unpacked;
        if (bytes < 0 || soFar > RATIO_COUNTS_FROM && soFar / Math.max(1, packed) > MOST_RATIO) {
            throw refusal.apply(Trick.UNPACKS_TO_TOO_MUCH);
        }
    }

    static boolean isTooDeep(int depth) {
        return depth > DEEPEST;
    }

    static boolean isTooLargeInside(long size) {
        return size > LARGEST_NESTED;
    }
}

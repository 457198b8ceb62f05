package org.fairlead.record;

import java.util.List;

/**
 * What is new on all timelines, in the order in which it became visible, for those who react after the fact. Nothing is missed and
 * nothing comes twice, whatever order transactions ended in; what was written as the past, such as an import, is no news.
 *
 * <pre>{@code
 * var news = feed.after(upTo, 500);
 * ... // in one transaction: what follows from news.entries(), and news.upTo() kept for the next time
 * }</pre>
 */
public interface EntryFeed {

    /** Where the feed stands: what is added from now on comes after it. */
    long now();

    /**
     * The next entries.
     *
     * @param upTo how far was read; the {@link News#upTo} of the last time
     * @param some about how many: a transaction comes whole
     */
    News after(long upTo, int some);

    /**
     * News.
     *
     * @param entries those of one record in order
     * @param upTo how far was read with them
     * @param more whether more waits
     */
    record News(List<New> entries, long upTo, boolean more) {

        /** Copies the list. */
        public News {
            entries = List.copyOf(entries);
        }
    }

    /** An entry and its record. */
    record New(RecordId record, Entry entry) {}
}

package org.fairlead.flow;

import java.util.Arrays;

/**
 * Cases and their entries as compact arrays: 18 bytes for an entry and 37 for a case, so that ten million entries of two
 * million cases take about 260 MB. Entries of a case stand together and in the order of the log, which is never changed
 * (equal times are common). Instants are milliseconds of the epoch, UTC. Filled once through a {@link Builder}, then read
 * by any number of threads.
 */
public final class FlowLog {

    /** An instant that is not known. */
    public static final long NEVER = Long.MIN_VALUE;

    /** A counter that the source does not keep. */
    public static final int NOT_COUNTED = -1;

    final Names teams;
    final Names organisations;
    final FlowStates states;
    final int cases;
    final int entries;
    final int[] firstEntry;
    final int[] team;
    final int[] organisation;
    final short[] state;
    final long[] at;
    final long[] openedAt;
    final long[] resolvedAt;
    final long[] closedAt;
    final int[] reopenings;
    final boolean[] breached;

    private FlowLog(Builder filled) {
        teams = filled.teams;
        organisations = filled.organisations;
        states = filled.states;
        cases = filled.cases;
        entries = filled.entries;
        firstEntry = filled.firstEntry;
        team = filled.team;
        organisation = filled.organisation;
        state = filled.state;
        at = filled.at;
        openedAt = filled.openedAt;
        resolvedAt = filled.resolvedAt;
        closedAt = filled.closedAt;
        reopenings = filled.reopenings;
        breached = filled.breached;
        firstEntry[cases] = entries;
    }

    /** Starts an empty log that numbers teams, organisations and states by these. */
    public static Builder builder(Names teams, Names organisations, FlowStates states) {
        return new Builder(teams, organisations, states);
    }

    /** How many cases there are, with or without entries. */
    public int cases() {
        return cases;
    }

    /** How many entries there are over all cases. */
    public int entries() {
        return entries;
    }

    int end(int number) {
        return firstEntry[number + 1];
    }

    /**
     * What is known of a case as a whole.
     *
     * @param openedAt when it was opened, or {@link #NEVER} when only its entries say so
     * @param resolvedAt when it was last resolved, or {@link #NEVER}
     * @param closedAt when it was closed, or {@link #NEVER}
     * @param reopenings how often it was reopened as its source counts, or {@link #NOT_COUNTED}
     * @param breached whether a promise was missed
     */
    public record CaseFacts(long openedAt, long resolvedAt, long closedAt, int reopenings, boolean breached) {

        /** Nothing is known beyond the entries. */
        public static final CaseFacts NONE = new CaseFacts(NEVER, NEVER, NEVER, NOT_COUNTED, false);
    }

    /** Takes case after case, each followed by its entries. Not safe for several threads. */
    public static final class Builder {

        private final Names teams;
        private final Names organisations;
        private final FlowStates states;
        private int cases;
        private int entries;
        private int[] firstEntry = new int[1025];
        private int[] team = new int[4096];
        private int[] organisation = new int[4096];
        private short[] state = new short[4096];
        private long[] at = new long[4096];
        private long[] openedAt = new long[1024];
        private long[] resolvedAt = new long[1024];
        private long[] closedAt = new long[1024];
        private int[] reopenings = new int[1024];
        private boolean[] breached = new boolean[1024];

        private Builder(Names teams, Names organisations, FlowStates states) {
            this.teams = teams;
            this.organisations = organisations;
            this.states = states;
        }

        /** Starts the next case. */
        public Builder startCase(CaseFacts facts) {
            if (cases == openedAt.length) {
                growCases(cases * 2);
            }
            firstEntry[cases] = entries;
            openedAt[cases] = facts.openedAt();
            resolvedAt[cases] = facts.resolvedAt();
            closedAt[cases] = facts.closedAt();
            reopenings[cases] = facts.reopenings();
            breached[cases] = facts.breached();
            cases++;
            return this;
        }

        /** Adds an entry to the case started last; each number may be {@link Names#UNKNOWN}. */
        public Builder entry(int teamNumber, int organisationNumber, int stateNumber, long atMillis) {
            if (cases == 0) {
                throw new IllegalStateException("an entry needs a case: call startCase first");
            }
            if (entries == at.length) {
                growEntries(entries * 2);
            }
            team[entries] = teamNumber;
            organisation[entries] = organisationNumber;
            state[entries] = (short) stateNumber;
            at[entries] = atMillis;
            entries++;
            return this;
        }

        /** The filled log; the builder must not be used afterwards. */
        public FlowLog build() {
            return new FlowLog(this);
        }

        private void growCases(int length) {
            firstEntry = Arrays.copyOf(firstEntry, length + 1);
            openedAt = Arrays.copyOf(openedAt, length);
            resolvedAt = Arrays.copyOf(resolvedAt, length);
            closedAt = Arrays.copyOf(closedAt, length);
            reopenings = Arrays.copyOf(reopenings, length);
            breached = Arrays.copyOf(breached, length);
        }

        private void growEntries(int length) {
            team = Arrays.copyOf(team, length);
            organisation = Arrays.copyOf(organisation, length);
            state = Arrays.copyOf(state, length);
            at = Arrays.copyOf(at, length);
        }
    }
}

package org.fairlead.survey;

import java.util.List;

/**
 * What was counted of some requests. Whole numbers; shares follow from them.
 *
 * @param asked how many were asked
 * @param answered how many of them answer
 * @param open how many can still answer and have not
 * @param scores how many answers there are of each step of the scale, the worst first
 */
public record Figures(int asked, int answered, int open, List<Integer> scores) {

    /** The lowest answer of those who are satisfied. */
    public static final int SATISFIED_FROM = 4;

    /** Nobody was asked. */
    public static final Figures NONE = new Figures(0, 0, 0, List.of(0, 0, 0, 0, 0));

    /** Copies the list, and checks that it adds up. */
    public Figures {
        scores = List.copyOf(scores);
        int sum = scores.stream().mapToInt(Integer::intValue).sum();
        if (scores.size() != Survey.STEPS || sum != answered || answered > asked || open > asked - answered) {
            throw new IllegalArgumentException(
                    "%d asked, %d answered, %d open, %s".formatted(asked, answered, open, scores));
        }
    }

    /** Both together. */
    public Figures plus(Figures other) {
        var sums = new java.util.ArrayList<Integer>();
        for (int step = 0; step < Survey.STEPS; step++) {
            sums.add(scores.get(step) + other.scores.get(step));
        }
        return new Figures(asked + other.asked, answered + other.answered, open + other.open, sums);
    }

    /** How many answered 4 or 5. */
    public int satisfied() {
        return scores.subList(SATISFIED_FROM - 1, Survey.STEPS).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many of those asked answered: answered ÷ asked. */
    public Share responseRate() {
        return new Share(answered, asked);
    }

    /** How many of the answers are 4 or 5: satisfied ÷ answered. */
    public Share satisfaction() {
        return new Share(satisfied(), answered);
    }

    /**
     * A part of a whole.
     *
     * @param part the part
     * @param whole the whole
     */
    public record Share(int part, int whole) {

        private static final int TENTHS_OF_ALL = 1_000;
        private static final int TENTHS = 10;

        /** In tenths of a per cent, the half rounded up; nothing of nothing is nothing. */
        public int tenths() {
            return whole == 0 ? 0 : Math.toIntExact((2L * part * TENTHS_OF_ALL + whole) / (2L * whole));
        }

        /** Such as "83.3 %"; empty where there is nothing to share. */
        public String words() {
            return whole == 0 ? "" : "%d.%d %%".formatted(tenths() / TENTHS, tenths() % TENTHS);
        }
    }
}

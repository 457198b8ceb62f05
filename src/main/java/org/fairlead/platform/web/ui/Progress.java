package org.fairlead.platform.web.ui;

/** How far a long piece of work is, as a bar and in words such as "4,120 of 10,000 rows, about 2 min left". */
public record Progress(String id, String label, int value, int most, String words) {

    public Progress {
        if (most < 1 || value < 0 || value > most) {
            throw new IllegalArgumentException("%d of %d".formatted(value, most));
        }
    }

    /** Whole percent, rounded down, so that 100 means done. */
    public int percent() {
        return (int) (100L * value / most);
    }
}

package org.fairlead.demo;

import org.fairlead.agreement.PriorityMatrix;
import org.fairlead.demo.Talk.Trouble;

/** How bad and how urgent a trouble turns out to be: often less than it sounds, seldom more. */
final class Weight {

    private Weight() {}

    static int impact(Trouble trouble, PriorityMatrix matrix, Chance chance) {
        return place(
                trouble.reach(),
                chance.in100(45),
                chance.in100(4),
                matrix.impacts().size());
    }

    static int urgency(Trouble trouble, PriorityMatrix matrix, Chance chance) {
        return place(
                trouble.haste(),
                chance.in100(58),
                chance.in100(4),
                matrix.urgencies().size());
    }

    private static int place(int usual, boolean less, boolean more, int places) {
        int wanted = usual + (less ? 1 : 0) - (more ? 1 : 0);
        return Math.clamp(wanted, 0, places - 1);
    }
}

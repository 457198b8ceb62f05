package org.fairlead.watchlog;

import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Every way the watch says no, besides wrong input and missing rights. */
public sealed interface WatchRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }

    /**
     * Only who has the watch does this.
     *
     * @param holder who has it; empty for nobody
     */
    record NotOnWatch(String holder) implements WatchRefusal {
        @Override
        public String code() {
            return "watch.not-on-watch";
        }

        @Override
        public String sentence() {
            return holder.isEmpty()
                    ? "Nobody has the watch. Take it first; what you wrote is kept on this page."
                    : "%s has the watch, and only who has it does this.".formatted(holder);
        }
    }

    /** The one who asks for the watch has it. */
    record HasItAlready() implements WatchRefusal {
        @Override
        public String code() {
            return "watch.has-it-already";
        }

        @Override
        public String sentence() {
            return "You have the watch already.";
        }
    }

    /**
     * The watch is somebody's, and who asks for it may not take it over.
     *
     * @param holder who has it
     */
    record HeldBy(String holder) implements WatchRefusal {
        @Override
        public String code() {
            return "watch.held";
        }

        @Override
        public String sentence() {
            return ("%s has the watch. Ask them to hand it over. Without a hand-over it is taken by whoever the roster names now, or by a"
                            + " team lead or duty officer, with a reason.")
                    .formatted(holder);
        }
    }

    /**
     * An offer waits for its answer.
     *
     * @param relief whose answer
     */
    record OfferStands(String relief) implements WatchRefusal {
        @Override
        public String code() {
            return "watch.offer-stands";
        }

        @Override
        public String sentence() {
            return "The watch is offered to %s, who has not answered. Take the offer back first.".formatted(relief);
        }
    }

    /** The offer was answered, taken back or overtaken. */
    record Answered() implements WatchRefusal {
        @Override
        public String code() {
            return "watch.answered";
        }

        @Override
        public String sentence() {
            return "This hand-over has had its answer. Nothing was changed.";
        }
    }

    /**
     * The offer is for somebody else.
     *
     * @param relief for whom
     */
    record NotTheRelief(String relief) implements WatchRefusal {
        @Override
        public String code() {
            return "watch.not-the-relief";
        }

        @Override
        public String sentence() {
            return "The watch is offered to %s, and nobody else answers for them.".formatted(relief);
        }
    }

    /** What is signed is not what stands there. */
    record AnotherText() implements WatchRefusal {
        @Override
        public String code() {
            return "watch.another-text";
        }

        @Override
        public String sentence() {
            return "The statement you read is not the one that stands here. Nothing was signed: read it again, then accept.";
        }
    }

    /** The point is settled, or there never was one. */
    record NoOpenPoint(int point) implements WatchRefusal {
        @Override
        public String code() {
            return "watch.no-open-point";
        }

        @Override
        public String sentence() {
            return "Entry %d is no open point, or it was settled before.".formatted(point);
        }
    }
}

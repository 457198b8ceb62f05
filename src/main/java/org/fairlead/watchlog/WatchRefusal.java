package org.fairlead.watchlog;

import static org.fairlead.platform.language.Say.say;

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
                    ? say("watchlog.watch.nobody-has-the-watch-take")
                    : say("watchlog.watch.holder-has-the-watch-and", "holder", holder);
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
            return say("watchlog.watch.you-have-the-watch-already");
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
            return say("watchlog.watch.holder-has-the-watch-ask", "holder", holder);
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
            return say("watchlog.watch.the-watch-is-offered-to", "relief", relief);
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
            return say("watchlog.watch.this-hand-over-has-had");
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
            return say("watchlog.watch.the-watch-is-offered-to-relief-and", "relief", relief);
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
            return say("watchlog.watch.the-statement-you-read-is");
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
            return say("watchlog.watch.entry-point-is-no-open", "point", point);
        }
    }
}

package org.fairlead.watchlog.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.Readable;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.WatchAct;
import org.fairlead.watchlog.WatchAct.Accept;
import org.fairlead.watchlog.WatchAct.HandOver;
import org.fairlead.watchlog.WatchAct.LayDown;
import org.fairlead.watchlog.WatchAct.Note;
import org.fairlead.watchlog.WatchAct.OpenPoint;
import org.fairlead.watchlog.WatchAct.Refuse;
import org.fairlead.watchlog.WatchAct.SettlePoint;
import org.fairlead.watchlog.WatchAct.Take;
import org.fairlead.watchlog.WatchAct.Withdraw;
import org.fairlead.watchlog.WatchRefusal;
import org.fairlead.watchlog.WatchRefusal.AnotherText;
import org.fairlead.watchlog.WatchRefusal.Answered;
import org.fairlead.watchlog.WatchRefusal.HasItAlready;
import org.fairlead.watchlog.WatchRefusal.HeldBy;
import org.fairlead.watchlog.WatchRefusal.NoOpenPoint;
import org.fairlead.watchlog.WatchRefusal.NotOnWatch;
import org.fairlead.watchlog.WatchRefusal.NotTheRelief;
import org.fairlead.watchlog.WatchRefusal.OfferStands;

/** What may be done with the watch as it stands. A pure table: who may stand at the desk at all is asked before. */
final class WatchRules {

    /** The longest text, in characters. */
    static final int LONGEST = 4_000;

    private static final int LONGEST_REASON = 1_000;
    private static final Duration FURTHEST_BACK = Duration.ofDays(7);

    private WatchRules() {}

    /**
     * Who acts when.
     *
     * @param person who
     * @param mayTakeOver whether they may take the watch from whoever has it
     * @param now the present
     * @param name names people in refusals
     */
    record Asking(PersonId person, boolean mayTakeOver, Instant now, Function<PersonId, String> name) {}

    /** Refuses what may not be done. Whether what is signed is the statement is asked by {@link #sameText}. */
    static void check(Watch watch, WatchAct act, Asking asking) {
        switch (act) {
            case Note note -> note(watch, note, asking);
            case OpenPoint point -> {
                onWatch(watch, asking);
                said(point.text(), LONGEST, say("watchlog.watch-rules.write-what-is-to-be"));
            }
            case SettlePoint settled -> settle(watch, settled, asking);
            case Take take -> take(watch, take, asking);
            case LayDown end -> {
                onWatch(watch, asking);
                noOffer(watch, asking);
                within(end.text(), LONGEST);
            }
            case HandOver offer -> handOver(watch, offer, asking);
            case Withdraw back -> {
                onWatch(watch, asking);
                open(watch, back.offer());
                within(back.text(), LONGEST_REASON);
            }
            case Accept accept -> relief(watch, accept.offer(), asking);
            case Refuse refuse -> {
                relief(watch, refuse.offer(), asking);
                said(refuse.text(), LONGEST_REASON, say("watchlog.watch-rules.say-why-you-do-not"));
            }
        }
    }

    private static void note(Watch watch, Note note, Asking asking) {
        onWatch(watch, asking);
        said(note.text(), LONGEST, say("watchlog.watch-rules.write-something-down"));
        var at = note.at();
        if (at != null && (at.isAfter(asking.now()) || at.isBefore(asking.now().minus(FURTHEST_BACK)))) {
            throw GeneralRefusal.invalid("at", say("watchlog.watch-rules.enter-a-time-of-the"));
        }
        var corrects = note.corrects();
        if (corrects != null && (corrects < 1 || corrects > watch.version())) {
            throw GeneralRefusal.invalid("corrects", say("watchlog.watch-rules.there-is-no-entry-of"));
        }
    }

    private static void settle(Watch watch, SettlePoint settled, Asking asking) {
        onWatch(watch, asking);
        boolean open = watch.points().stream().anyMatch(each -> each.entry().place() == settled.point());
        if (!open) {
            throw refused(new NoOpenPoint(settled.point()));
        }
        said(settled.text(), LONGEST, say("watchlog.watch-rules.say-what-became-of-it"));
    }

    private static void take(Watch watch, Take take, Asking asking) {
        within(take.text(), LONGEST_REASON);
        var spell = watch.spell();
        if (spell.isEmpty()) {
            return;
        }
        if (watch.isHeldBy(asking.person())) {
            throw refused(new HasItAlready());
        }
        if (!asking.mayTakeOver()) {
            throw refused(new HeldBy(asking.name().apply(spell.get().person())));
        }
        said(take.text(), LONGEST_REASON, say("watchlog.watch-rules.say-why-you-take-it"));
    }

    private static void handOver(Watch watch, HandOver offer, Asking asking) {
        onWatch(watch, asking);
        noOffer(watch, asking);
        if (offer.relief().equals(asking.person())) {
            throw GeneralRefusal.invalid("relief", say("watchlog.watch-rules.choose-somebody-else-you-have"));
        }
        within(offer.text(), LONGEST);
    }

    private static void onWatch(Watch watch, Asking asking) {
        if (!watch.isHeldBy(asking.person())) {
            throw refused(new NotOnWatch(watch.spell()
                    .map(spell -> asking.name().apply(spell.person()))
                    .orElse("")));
        }
    }

    private static void noOffer(Watch watch, Asking asking) {
        watch.offer().ifPresent(offer -> {
            throw refused(new OfferStands(asking.name().apply(offer.relief())));
        });
    }

    private static Watch.Offer open(Watch watch, int offer) {
        return watch.offer().filter(each -> each.place() == offer).orElseThrow(() -> refused(new Answered()));
    }

    private static void relief(Watch watch, int place, Asking asking) {
        var offer = open(watch, place);
        if (!offer.relief().equals(asking.person())) {
            throw refused(new NotTheRelief(asking.name().apply(offer.relief())));
        }
    }

    /** Refuses a signature over anything but the statement as the relief sees it. */
    static void sameText(String signed, String stands) {
        if (!signed.equals(stands)) {
            throw refused(new AnotherText());
        }
    }

    private static void said(String text, int longest, String sentence) {
        if (!Readable.saysSomething(text)) {
            throw GeneralRefusal.invalid("text", sentence);
        }
        within(text, longest);
    }

    private static void within(String text, int longest) {
        if (text.length() > longest || !Readable.canBeKept(text)) {
            throw GeneralRefusal.invalid("text", say("watchlog.watch-rules.shorten", "most", longest));
        }
    }

    private static RefusedException refused(WatchRefusal refusal) {
        return new RefusedException(refusal);
    }
}

package org.fairlead.watchlog.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.WatchAct;
import org.fairlead.watchlog.WatchEntry;
import org.fairlead.watchlog.WatchFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchRulesTest {

    private static final Instant NOW = Instant.parse("2031-03-04T09:00:00Z");
    private static final PersonId ANN = new PersonId(new UUID(0, 1));
    private static final PersonId BEN = new PersonId(new UUID(0, 2));
    private static final PersonId CAT = new PersonId(new UUID(0, 3));
    private static final Desk DESK = new Desk(new UUID(0, 9), new PartyId(new UUID(0, 9)), null, "Desk");

    private static Watch watch(@Nullable PersonId holder, @Nullable PersonId relief) {
        var entry = new WatchEntry(
                DESK.id(), 2, new WatchFact.PointOpened(), "Ring them", new WatchEntry.Stamp(NOW, NOW, ANN), List.of());
        return new Watch(
                DESK,
                5,
                Optional.ofNullable(holder).map(person -> new Watch.Spell(person, NOW, 1)),
                Optional.ofNullable(relief).map(person -> new Watch.Offer(5, ANN, person, NOW)),
                List.of(new Watch.Point(entry, 0)),
                NOW);
    }

    private static void allowed(Watch watch, WatchAct act, PersonId by) {
        assertThatCode(() -> check(watch, act, by, false)).doesNotThrowAnyException();
    }

    private static void check(Watch watch, WatchAct act, PersonId by, boolean mayTakeOver) {
        WatchRules.check(
                watch,
                act,
                new WatchRules.Asking(
                        by, mayTakeOver, NOW, person -> "P" + person.value().getLeastSignificantBits()));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }

    private static void refused(String code, Watch watch, WatchAct act, PersonId by) {
        refused(code, () -> check(watch, act, by, false));
    }

    @Test
    void onlyWhoHasTheWatchWritesAndHandsOver() {
        var held = watch(ANN, null);
        for (var act : List.of(
                new WatchAct.Note("Rang", null, null),
                new WatchAct.OpenPoint("Ring"),
                new WatchAct.SettlePoint(2, "Rang"),
                new WatchAct.LayDown(""),
                new WatchAct.HandOver("", CAT, ""))) {
            allowed(held, act, ANN);
            refused("watch.not-on-watch", held, act, BEN);
            refused("watch.not-on-watch", watch(null, null), act, ANN);
        }
    }

    @Test
    void aFreeWatchIsTakenAndAHeldOneOnlyByThoseWhoMayWithAReason() {
        allowed(watch(null, null), new WatchAct.Take(""), BEN);
        refused("watch.has-it-already", watch(ANN, null), new WatchAct.Take("x"), ANN);
        refused("watch.held", watch(ANN, null), new WatchAct.Take("Ill"), BEN);
        refused("invalid-input", () -> check(watch(ANN, null), new WatchAct.Take(" "), BEN, true));
        assertThatCode(() -> check(watch(ANN, null), new WatchAct.Take("Ann is ill"), BEN, true))
                .doesNotThrowAnyException();
    }

    @Test
    void anOfferIsAnsweredByItsReliefOnceAndStandsUntilThen() {
        var offered = watch(ANN, BEN);

        allowed(offered, new WatchAct.Accept(5, "any"), BEN);
        allowed(offered, new WatchAct.Refuse(5, "I am off sick"), BEN);
        allowed(offered, new WatchAct.Withdraw(5, ""), ANN);
        allowed(offered, new WatchAct.Note("While it stands", null, null), ANN);
        refused("watch.not-the-relief", offered, new WatchAct.Accept(5, "any"), CAT);
        refused("watch.not-the-relief", offered, new WatchAct.Accept(5, "any"), ANN);
        refused("invalid-input", offered, new WatchAct.Refuse(5, ""), BEN);
        refused("watch.not-on-watch", offered, new WatchAct.Withdraw(5, ""), BEN);
        refused("watch.offer-stands", offered, new WatchAct.HandOver("", CAT, ""), ANN);
        refused("watch.offer-stands", offered, new WatchAct.LayDown(""), ANN);
        refused("watch.answered", watch(ANN, null), new WatchAct.Accept(5, "any"), BEN);
        refused("watch.answered", offered, new WatchAct.Accept(4, "any"), BEN);
    }

    @Test
    void nobodyRelievesThemselvesAndNothingButTheTextIsSigned() {
        refused("invalid-input", watch(ANN, null), new WatchAct.HandOver("", ANN, ""), ANN);
        refused("watch.another-text", () -> WatchRules.sameText("aa", "bb"));
        assertThatCode(() -> WatchRules.sameText("aa", "aa")).doesNotThrowAnyException();
    }

    @Test
    void whatIsWrittenIsOfTheLastDaysAndCorrectsWhatThereIs() {
        var held = watch(ANN, null);

        allowed(held, new WatchAct.Note("Rang", NOW.minus(Duration.ofDays(6)), 5), ANN);
        refused("invalid-input", held, new WatchAct.Note("Rang", NOW.plusMillis(1), null), ANN);
        refused("invalid-input", held, new WatchAct.Note("Rang", NOW.minus(Duration.ofDays(8)), null), ANN);
        refused("invalid-input", held, new WatchAct.Note("Rang", null, 6), ANN);
        refused("invalid-input", held, new WatchAct.Note("x".repeat(4_001), null, null), ANN);
        refused("watch.no-open-point", held, new WatchAct.SettlePoint(3, "Rang"), ANN);
    }
}

package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.agreement.PauseReason;
import org.fairlead.handoff.Offer;
import org.fairlead.handoff.OfferState;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;

/**
 * Whose turn it is on a record, and what they do. A record that a person has touched is left to that person for ten minutes, but
 * for the answer to an offer, which a person may wait for.
 */
final class Director {

    /** How long a record is left to the person who touched it. */
    static final Duration LEFT_TO_PEOPLE = Duration.ofMinutes(10);

    private static final Duration SAME_TROUBLE = Duration.ofHours(3);

    private final Cast cast;
    private final DeskBot desk;
    private final SupplierBot supplier;
    private final UserBot user;

    Director(Cast cast, DeskBot desk, SupplierBot supplier, UserBot user) {
        this.cast = cast;
        this.desk = desk;
        this.supplier = supplier;
        this.user = user;
    }

    /** Whether a person was at it so lately that no bot may be. */
    static boolean leftToPeople(Seen seen, Instant now) {
        return seen.lastHumanTouch()
                .filter(touched -> now.isBefore(touched.plus(LEFT_TO_PEOPLE)))
                .isPresent();
    }

    /** The next step; empty when no bot has anything to do with it now. */
    Optional<Step> next(Seen seen, Collection<Row> others, Instant now) {
        if (!Links.into(seen.view().history(), Relation.CHILD_OF).isEmpty()) {
            return Optional.empty();
        }
        var offer = seen.handOffs().openOffer();
        if (leftToPeople(seen, now)) {
            return offer.filter(seen::offeredByHuman)
                    .filter(open -> open.state() == OfferState.OFFERED)
                    .flatMap(open -> supplier.answer(seen, open));
        }
        if (seen.header().progress().phase() == Phase.DONE) {
            return resolved(seen);
        }
        if (seen.handOffs().openArbitration().isPresent()) {
            return Optional.of(desk.decide(seen));
        }
        if (offer.isPresent()) {
            return offered(seen, offer.get());
        }
        if (seen.header().progress().phase() == Phase.WAITING) {
            return waiting(seen, now);
        }
        if (!seen.holder().equals(cast.desk())) {
            return supplier.next(seen, now);
        }
        var same = same(seen, others);
        return same.isPresent() ? Optional.of(desk.merge(seen, same.get())) : desk.next(seen);
    }

    private Optional<Step> resolved(Seen seen) {
        var who = seen.botUser();
        if (who.isPresent()) {
            return user.whenResolved(seen, who.get());
        }
        return seen.chance().in100(50) ? Optional.of(desk.confirm(seen)) : Optional.empty();
    }

    private Optional<Step> offered(Seen seen, Offer offer) {
        var answer = supplier.answer(seen, offer);
        if (answer.isPresent() || offer.state() == OfferState.OFFERED) {
            return answer;
        }
        return seen.holder().equals(cast.desk())
                ? Optional.of(desk.afterSilence(seen, offer))
                : supplier.withdraw(seen, offer);
    }

    private Optional<Step> waiting(Seen seen, Instant now) {
        boolean forUser = seen.view().history().lastingPauses().stream()
                .anyMatch(pause -> pause.fact().toAct().equals(PauseReason.ToAct.USER.name()));
        if (forUser) {
            return Optional.of(
                    seen.botUser().map(who -> user.answer(seen, who, now)).orElseGet(() -> desk.ring(seen)));
        }
        return seen.holder().equals(cast.desk()) ? Optional.of(desk.ring(seen)) : supplier.resume(seen);
    }

    /** An older open record about the same: same words, same service, not long ago. */
    private static Optional<RecordId> same(Seen seen, Collection<Row> others) {
        var header = seen.header();
        return others.stream()
                .filter(row -> row.phase() == Phase.OPEN || row.phase() == Phase.WAITING)
                .filter(row -> row.title().equals(header.subject().title())
                        && Objects.equals(row.subject().service(), seen.service()))
                .filter(row -> row.times().opened().isBefore(header.openedAt())
                        && row.times().opened().isAfter(header.openedAt().minus(SAME_TROUBLE)))
                .map(Row::id)
                .findFirst();
    }
}

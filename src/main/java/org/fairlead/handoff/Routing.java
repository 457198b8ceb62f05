package org.fairlead.handoff;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Header;
import org.jspecify.annotations.Nullable;

/**
 * To whom a record should go (INC-4): whom the last arbitration about the same service found it to be for (ATT-05), else who
 * provides the service at fault, else whom the last arbitration about the same category found. A suggestion binds nobody.
 *
 * <pre>{@code
 * routing.suggest(actor, header).map(Suggestion::to) ...
 * }</pre>
 */
public interface Routing {

    /** Whom to offer it to, as far as the actor may know; empty when nothing speaks for anybody but its holder. */
    Optional<Suggestion> suggest(Actor actor, Header header);

    /** The team that the receiver works on the service with; null when the receiver does not provide it, or has not said. */
    @Nullable
    UUID team(Header header, PartyId to);

    /** Whom, and why. */
    sealed interface Suggestion {

        /** Whom. */
        PartyId to();
    }

    /**
     * An arbitration within the last year found so.
     *
     * @param to whom
     * @param number the record it was on
     * @param decidedAt when
     * @param alike what that record had in common with this one
     */
    record Precedent(PartyId to, String number, Instant decidedAt, Alike alike) implements Suggestion {}

    /**
     * It provides the service at fault.
     *
     * @param to whom
     * @param team its team; null when it has not said
     */
    record Provider(PartyId to, @Nullable UUID team) implements Suggestion {}

    /** What two records have in common, the most telling first. */
    enum Alike {
        /** Both. */
        CATEGORY_AND_SERVICE(later("handoff.alike.both")),
        /** Only the service. */
        SERVICE(later("handoff.alike.service")),
        /** Only the category, which says less than who provides the service. */
        CATEGORY(later("handoff.alike.category"));

        private final String key;

        Alike(String key) {
            this.key = key;
        }

        /** Whether it says more than who provides the service. */
        public boolean isAboutTheService() {
            return this != CATEGORY;
        }

        /** In words that follow "about". */
        public String words() {
            return say(key);
        }
    }
}

package org.fairlead.clock;

import java.time.Instant;
import java.util.Optional;

/** The record was offered to a party; without an answer the offer is still open (ATT-02). */
public record Offer(String to, Instant at, AcceptanceWindow window, Optional<Answer> answer) {

    public Offer {
        if (answer.isPresent() && answer.get().at().isBefore(at)) {
            throw new IllegalArgumentException("an offer cannot be answered before it is made: " + at);
        }
    }

    Instant answeredAt() {
        return answer.map(Answer::at).orElse(Ends.OPEN);
    }

    /** From when the offered time counts for the receiver; the answer's instant if it never does. */
    Instant receiverFrom() {
        return switch (answer.map(Answer::verdict).orElse(Answer.Verdict.WITHDRAWN)) {
            case REJECTED_VALID -> answeredAt();
            case REJECTED_WRONGFUL -> at;
            case ACCEPTED, REJECTED, WITHDRAWN -> Ends.earlier(Ends.later(at, window.endsAfter(at)), answeredAt());
        };
    }
}

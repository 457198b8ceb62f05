package org.fairlead.notification.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail with its words.
 *
 * @param mail the e-mail it is
 * @param turn how often it was begun anew
 * @param to the receiver's address
 * @param subject one line
 * @param text the plain words
 * @param html the same for those who like it set
 * @param unsubscribe the link that ends such e-mails
 * @param at when it goes out
 * @param about the one record it is about; null for several
 */
record Letter(
        UUID mail,
        int turn,
        String to,
        String subject,
        String text,
        String html,
        String unsubscribe,
        Instant at,
        @Nullable RecordId about) {

    Optional<RecordId> record() {
        return Optional.ofNullable(about);
    }
}

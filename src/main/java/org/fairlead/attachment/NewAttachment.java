package org.fairlead.attachment;

import java.util.Set;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A file to be attached.
 *
 * @param file the file as it was sent
 * @param note what is said about it; may be empty
 * @param audience who may read note and file
 * @param named the parties named, for {@link Audience#NAMED}
 */
public record NewAttachment(Sent file, String note, Audience audience, Set<PartyId> named) {

    /** Copies the set. */
    public NewAttachment {
        named = Set.copyOf(named);
    }

    /**
     * A file as it was sent; nothing of it is believed.
     *
     * @param name the name given to it
     * @param declaredType the media type given to it; null for none
     * @param bytes its bytes; not copied, since they may be many
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(String name, @Nullable String declaredType, byte[] bytes) {
        @Override
        public String toString() {
            return "Sent[%s, %d bytes]".formatted(name, bytes.length);
        }
    }
}

package org.fairlead.attachment;

import java.util.Map;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.History;

/** What attachments put on timelines. */
public final class AttachmentFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS =
            new FactKinds(Map.of("attached", Attached.class, "attachment-withdrawn", Withdrawn.class));

    private AttachmentFacts() {}

    /** How many files on a record the actor may read: served ones. A page's number; what is listed is asked of the front door. */
    public static int readable(History history, Actor actor) {
        var withdrawn = history.of(Withdrawn.class)
                .map(entry -> ((Withdrawn) entry.fact()).attachment())
                .toList();
        return (int) history.of(Attached.class)
                .filter(entry -> !withdrawn.contains(entry.seq()) && entry.isFor(actor))
                .count();
    }

    /**
     * A file was attached. It is known by the place of its entry; the bytes are kept beside it.
     *
     * @param name its name, without anything that could mislead
     * @param mediaType what its bytes are, whatever was declared
     * @param bytes its size in bytes
     * @param sha256 SHA-256 over its bytes, in hex
     */
    public record Attached(String name, String mediaType, long bytes, String sha256) implements Fact {}

    /**
     * A file was withdrawn: it is kept and served no more.
     *
     * @param attachment the place of the entry that brought it
     * @param reason why
     */
    public record Withdrawn(int attachment, String reason) implements Fact {}
}

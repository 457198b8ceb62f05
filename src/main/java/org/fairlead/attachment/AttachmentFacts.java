package org.fairlead.attachment;

import java.util.Map;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;

/** What attachments put on timelines. */
public final class AttachmentFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS =
            new FactKinds(Map.of("attached", Attached.class, "attachment-withdrawn", Withdrawn.class));

    private AttachmentFacts() {}

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

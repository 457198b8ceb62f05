package org.fairlead.attachment;

import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;

/**
 * The front door of attachments.
 *
 * <pre>{@code
 * var sent = new NewAttachment.Sent("router.log", "text/plain", bytes);
 * var attached = attachments.attach(record, new NewAttachment(sent, "From 09:00", INVOLVED, Set.of()), resolver, intent);
 * attachments.open(record, attached.added().getFirst().seq(), agent).writeTo(out);
 * }</pre>
 *
 * <p>A file is looked into before it is taken. Its bytes are written in the transaction that adds its entry, so that there is neither
 * an entry without its file nor a file without its entry. Whoever may not read the entry does not learn of the file: it is not found,
 * as one that never was. Every call refuses with a {@link org.fairlead.platform.refusal.RefusedException} and then has changed
 * nothing; what is wrong with a file is an {@link AttachmentRefusal}.
 */
public interface Attachments {

    /** Attaches a file. A requester's file is always for everyone on the record. */
    Outcome attach(RecordId record, NewAttachment attachment, Actor actor, Intent intent);

    /**
     * Files that come with the beginning of a record, for everybody who may read it: looked into before anything is written. Written with
     * the entries that begin it, they are there with it or not at all.
     */
    Brought brought(List<NewAttachment.Sent> files, Actor actor);

    /**
     * Files that are to come with something else.
     *
     * @param entries an entry for each; none while anything is wrong
     * @param problems what is wrong with which of them
     */
    record Brought(List<NewEntry> entries, List<FieldProblem> problems) {

        /** Nothing is brought. */
        public static final Brought NOTHING = new Brought(List.of(), List.of());

        /** Copies the lists. */
        public Brought {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /** Withdraws a file: by its author or the duty officer. It is kept, and served to nobody. */
    Outcome withdraw(RecordId record, int seq, String reason, Actor actor, Intent intent);

    /** The files on a record that the actor may know of, withdrawn ones included, in order. */
    List<AttachedFile> list(RecordId record, Actor actor);

    /** One file. */
    AttachedFile one(RecordId record, int seq, Actor actor);

    /** The bytes of a file that is served. */
    FileContent open(RecordId record, int seq, Actor actor);

    /**
     * A picture to be shown on a page: drawn anew as PNG with at most 1,600 points a side, so that nothing of the file itself reaches a browser.
     * Empty where the file is no picture, or one that cannot be drawn.
     */
    Optional<byte[]> picture(RecordId record, int seq, Actor actor);

    /** A media type in words, such as "PDF document". */
    String words(String mediaType);

    /** The endings of names that are taken, without the dot, in order. */
    List<String> endings();

    /** How much is taken. */
    AttachmentLimits limits();
}

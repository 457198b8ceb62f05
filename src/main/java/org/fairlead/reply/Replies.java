package org.fairlead.reply;

import static org.fairlead.platform.language.Say.later;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateKind;

/**
 * Canned replies, for those who write on records. Keeping and changing them is done with {@link org.fairlead.template.Templates}.
 *
 * <pre>{@code
 * var readers = words.readers(actor, number, Audience.EVERYONE).orElseThrow();
 * var text = Filled.of(replies.offered(actor).getFirst().body(), readers).text();
 * }</pre>
 */
public interface Replies {

    /** Canned replies among templates. */
    TemplateKind<Reply> KIND = new TemplateKind<>("reply", Reply.class, later("reply.kind"));

    /** Those the actor may send, the ones the actor sends most first. */
    List<Template<Reply>> offered(Actor actor);

    /** Some of those, of the ids. */
    List<Template<Reply>> among(Actor actor, Collection<UUID> ids);

    /** One the actor may send. */
    Optional<Template<Reply>> one(Actor actor, UUID id);

    /** The actor sent them. */
    void sent(Actor actor, Collection<UUID> ids);

    /**
     * Refuses a text that a reply was put into and that is not fit to go out: it holds a variable still, or says what a reply filled
     * in for narrower readers and these may not know.
     *
     * @return what is wrong; empty when it may go
     */
    List<FieldProblem> unfit(Sent sent, Actor actor);

    /**
     * A text about to be sent.
     *
     * @param field the form's field it stands in
     * @param text the text
     * @param put the replies put into it
     * @param narrow the readers of it were it the actor's own organisation's alone
     * @param readers who will read it
     */
    record Sent(String field, String text, Collection<UUID> put, Readers narrow, Readers readers) {

        /** Copies the collection. */
        public Sent {
            put = List.copyOf(put);
        }
    }
}

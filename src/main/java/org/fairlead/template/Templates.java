package org.fairlead.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.jspecify.annotations.Nullable;

/**
 * What people keep to use again.
 *
 * <pre>{@code
 * var said = new Template.Said<>("Password reset", "pw", reply);
 * var kept = templates.keep(Replies.KIND, new Templates.Wish<>(said, sharing), actor, once);
 * }</pre>
 */
public interface Templates {

    /** The most of one kind that one person may keep. */
    int MOST = 300;

    /** Who may share them widely. */
    Sharings.Law LAW = new Sharings.Law(Act.SHARE_TEMPLATES, "them");

    /**
     * A template as somebody wants it to be.
     *
     * @param said what it says
     * @param sharing with whom it is shared
     */
    record Wish<T>(Template.Said<T> said, Sharings.Wish sharing) {}

    /**
     * A template as it was read before it is changed.
     *
     * @param id which
     * @param version the version read
     */
    record Read(UUID id, int version) {}

    /** Those that the actor can choose, by name: the actor's own first. */
    <T> List<Template<T>> offered(Actor actor, TemplateKind<T> kind);

    /** The same, and the retired ones the actor may change. */
    <T> List<Template<T>> all(Actor actor, TemplateKind<T> kind);

    /** One that the actor may use, or may change whatever its standing. */
    <T> Optional<Template<T>> one(Actor actor, TemplateKind<T> kind, UUID id);

    /** Whether the actor may change it: its owner may; a shared one, so may those who keep shared ones. */
    boolean mayChange(Actor actor, Template<?> template);

    /** With whom the actor may share. */
    List<Sharing> sharings(Actor actor);

    /** Every version of one that the actor may use, newest first. */
    <T> List<TemplateVersion<T>> versions(Actor actor, TemplateKind<T> kind, UUID id);

    /** Keeps a new one. Refused when its name or code is taken, its body does not fit, or it is shared too widely. */
    <T> Template<T> keep(TemplateKind<T> kind, Wish<T> wish, Actor actor, Once once);

    /** Changes one that was read in the version. */
    <T> Template<T> change(TemplateKind<T> kind, Read read, Wish<T> wish, Actor actor, Once once);

    /** Refuses what keeping, or changing what was read, would refuse; writes nothing. */
    <T> void tried(TemplateKind<T> kind, @Nullable Read read, Wish<T> wish, Actor actor);

    /** Retires one, takes it away, or brings it back. */
    <T> Template<T> stand(TemplateKind<T> kind, Read read, Standing standing, Actor actor, Once once);
}

package org.fairlead.watchlog.internal;

import static org.fairlead.platform.language.Say.say;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.notification.OwnNews;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.Actor;
import org.fairlead.watchlog.WatchEntry;
import org.springframework.stereotype.Component;

/** What the notifications of a relief say of the watch that is offered to them, until they answer. */
@Component
class WatchNews implements OwnNews {

    /** What nobody answered for so long is told no more; it still waits in the log. */
    private static final Duration LOOKED_BACK = Duration.ofDays(14);

    private final WatchLogStore store;
    private final Desks desks;
    private final Access access;
    private final Clock clock;

    WatchNews(WatchLogStore store, Desks desks, Access access, Clock clock) {
        this.store = store;
        this.desks = desks;
        this.access = access;
        this.clock = clock;
    }

    /** What an offer is known by here. */
    static UUID id(UUID desk, int place) {
        return UUID.nameUUIDFromBytes(("watch/" + desk + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    private Instant since() {
        return clock.instant().minus(LOOKED_BACK);
    }

    @Override
    public int unread(Actor actor, int noFurtherThan) {
        return access.may(actor, Act.KEEP_WATCH)
                ? actor.optionalPerson()
                        .map(person -> store.countOfferedTo(actor, person, since()))
                        .orElse(0)
                : 0;
    }

    @Override
    public List<Said> unread(Viewer viewer) {
        var actor = viewer.actor();
        return access.may(actor, Act.KEEP_WATCH)
                ? actor.optionalPerson().stream()
                        .flatMap(person -> store.offeredTo(actor, person, since()).stream())
                        .filter(entry -> isThere(actor, entry))
                        .map(entry -> said(actor, entry))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Said> one(Viewer viewer, UUID id) {
        return unread(viewer).stream().filter(said -> said.id().equals(id)).findFirst();
    }

    /** A team that went to another organisation took its desk along. */
    private boolean isThere(Actor actor, WatchEntry entry) {
        return desks.of(actor).stream().anyMatch(desk -> desk.id().equals(entry.desk()));
    }

    private Said said(Actor actor, WatchEntry entry) {
        return new Said(
                id(entry.desk(), entry.place()),
                new What(Reason.WATCH_OFFERED, say("watchlog.place.watch")),
                entry.stamp().recordedAt(),
                desks.one(actor, entry.desk()).name(),
                say("watchlog.news.offers", "who", desks.name(entry.stamp().person())),
                "/watches/" + entry.desk() + "/hand-overs/" + entry.place(),
                1);
    }
}

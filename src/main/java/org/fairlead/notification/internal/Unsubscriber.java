package org.fairlead.notification.internal;

import java.util.EnumMap;
import java.util.Optional;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Unsubscribing;
import org.fairlead.notification.Way;
import org.springframework.stereotype.Component;

/** Ends e-mails: what is told in the page stays. */
@Component
class Unsubscriber implements Unsubscribing {

    private final Seal seal;
    private final SettingsStore settings;
    private final Actors actors;

    Unsubscriber(Seal seal, SettingsStore settings, Actors actors) {
        this.seal = seal;
        this.settings = settings;
        this.actors = actors;
    }

    @Override
    public Optional<Wish> read(String token) {
        return seal.read(token);
    }

    @Override
    public void end(Wish wish) {
        actors.of(wish.person()).map(Viewer::actor).ifPresent(actor -> {
            var holds = settings.of(wish.person());
            var kept = settings.own(actor);
            var own = kept.preferences();
            var ways = new EnumMap<Reason, Way>(Reason.class);
            ways.putAll(own.chosen());
            for (var reason : Reason.values()) {
                var way = holds.way(reason);
                boolean meant = wish.what().equals(DIGESTS)
                        ? way.mail() == MailWay.DIGEST
                        : wish.what().equals(reason.code()) && way.mail() != MailWay.NONE;
                if (meant) {
                    ways.put(reason, new Way(way.page(), MailWay.NONE));
                }
            }
            if (!ways.equals(own.chosen())) {
                var changed = new Preferences(ways, own.digest(), own.quiet(), own.againHours(), own.mentionsWatch());
                settings.keep(actor, kept.version(), changed);
            }
        });
    }
}

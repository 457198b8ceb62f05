package org.fairlead.watchlog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.Scripts;
import org.fairlead.notification.Notifications;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The watch of a desk of a small estate, and who does what with it. */
abstract class OnWatch {

    @Autowired
    WatchLogs logs;

    @Autowired
    Rosters rosters;

    @Autowired
    Incidents incidents;

    @Autowired
    Actors actors;

    @Autowired
    Notifications notifications;

    @Autowired
    Scripts scripts;

    @Autowired
    StandingClock clock;

    @Autowired
    MockMvc http;

    SmallEstate estate;
    UUID desk;
    Actor relief;

    @BeforeEach
    void aDesk() {
        estate = scripts.estate();
        desk = estate.desk.value();
        relief = estate.somebody("Relief", estate.desk, Reach.ALL, Set.of(Role.AGENT));
    }

    Viewer viewer(Actor actor) {
        return actors.of(person(actor)).orElseThrow();
    }

    static PersonId person(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    WatchEntry does(Actor actor, WatchAct act) {
        return logs.act(viewer(actor), desk, act, Once.NONE);
    }

    WatchEntry offered(String text) {
        return does(estate.agent, new WatchAct.HandOver(text, person(relief), "service = \"" + estate.service + "\""));
    }

    String digest(Actor actor, WatchEntry offer) {
        return logs.handOver(actor, desk, offer.place()).statement().digest();
    }

    String logged(String title) {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident(title, "Ten minutes late", about, "Site", "High", null, "desk");
        return incidents
                .log(command, estate.agent, Intent.NONE)
                .after()
                .header()
                .identity()
                .number()
                .text();
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }
}

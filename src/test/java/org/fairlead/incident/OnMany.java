package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.record.RecordId;
import org.springframework.beans.factory.annotation.Autowired;

/** Many incidents of a small estate changed at once, the background working when a test lets it. */
abstract class OnMany extends OnIncidents {

    private static final int MOST_ROUNDS = 1_000;

    @Autowired
    BulkChanges changes;

    @Autowired
    List<BackgroundWork> works;

    /** Another one, logged later: rows come in the order of logging. */
    RecordId loggedLater() {
        clock.pass(Duration.ofMinutes(1));
        return logged();
    }

    BulkChange ask(Actor actor, String act, Map<String, String> values) {
        return ask(actor, act, values, true);
    }

    BulkChange ask(Actor actor, String act, Map<String, String> values, boolean tried) {
        var viewer = new Viewer(actor, "", "", ZoneOffset.UTC, "");
        var wish = new BulkChanges.Wish("service = " + estate.service, act, values, tried);
        return changes.ask(wish, viewer, Once.NONE);
    }

    /** Lets the background work, and says how far the change is then. */
    BulkChange rested(BulkChange change, Actor actor) {
        var work = works.stream()
                .filter(each -> each.name().equals("bulk changes"))
                .findFirst()
                .orElseThrow();
        int rounds = 0;
        while (work.round()) {
            assertThat(++rounds).isLessThan(MOST_ROUNDS);
        }
        return changes.one(actor, change.id()).orElseThrow();
    }

    /** Asked for and carried out. */
    BulkChange done(Actor actor, String act, Map<String, String> values) {
        return rested(ask(actor, act, values, false), actor);
    }

    /** What would come of each, and how. */
    List<String> trial(Actor actor, String act, Map<String, String> values) {
        return rows(rested(ask(actor, act, values), actor), actor).stream()
                .map(BulkRow::sentence)
                .toList();
    }

    BulkChange undone(BulkChange change, Actor actor) {
        return rested(changes.undo(change.id(), actor), actor);
    }

    List<BulkRow> rows(BulkChange change, Actor actor) {
        return changes.rows(actor, change.id(), 0, 1_000);
    }
}

package org.fairlead.incident;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.register.Item;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.survey.Request;
import org.fairlead.survey.Survey;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents that are closed, and a survey about their service alone. */
abstract class OnSurveys extends OnIncidents {

    static final List<String> SCALE = List.of("Awful", "Bad", "Fair", "Good", "Great");

    @Autowired
    Surveys surveys;

    @Autowired
    List<BackgroundWork> work;

    Item<Survey> survey;

    @BeforeEach
    void aSurvey() {
        survey = keep(100);
        round("surveys"); // whatever ended before is over
    }

    Item<Survey> keep(int share) {
        var body = new Survey(
                "About " + estate.service,
                "How was it?",
                SCALE,
                List.of("Could you work on?"),
                "What should be better?",
                Set.of(estate.service),
                share,
                30,
                14,
                false,
                2);
        return register.add(Surveys.KIND, body, Actor.tool(estate.desk));
    }

    void round(String name) {
        var one = work.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        boolean more = true;
        while (more) {
            more = one.round();
        }
    }

    Actor somebody(String name) {
        return estate.somebody(name, estate.desk, Reach.SELF, Set.of(Role.REQUESTER));
    }

    RecordId reportedBy(Actor user, @Nullable Actor affected) {
        var whom = affected == null ? null : affected.person();
        var about = new LogIncident.About(estate.service, null, null, user.person(), whom, null);
        var command = new LogIncident("Mail is late", "Ten minutes", about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    /** Reported by them, resolved by the network supplier, confirmed by them, and whoever is to be asked is asked. */
    RecordId closedFor(Actor user) {
        var id = reportedBy(user, null);
        close(id, user);
        round("surveys");
        return id;
    }

    void close(RecordId id, Actor user) {
        incidents.accept(id, offer(id, estate.network), estate.networkResolver, Intent.NONE);
        resolve(id, estate.networkResolver);
        incidents.confirm(id, user, Intent.NONE);
    }

    Request answered(RecordId id, Actor user, int score, String comment) {
        return surveys.answer(user, id, new Surveys.Wish(score, "Y", comment, null), Intent.NONE);
    }

    void pass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    static UUID id(Actor actor) {
        return actor.optionalPerson().orElseThrow().value();
    }
}

package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.record.TimerRule;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dispute that its record overtakes waits for nobody; it is open again when the record is (ATT-05). */
@StandingTest
class ArbitrationTest {

    private static final int MANY = 1_000;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    @Autowired
    private HandOffQueue queue;

    @Autowired
    private List<TimerRule> timerRules;

    @Autowired
    private Scripts scripts;

    private SmallEstate estate;
    private RecordId id;

    @BeforeEach
    void aDispute() {
        estate = scripts.estate();
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", null, about, "Site", "High", null, "desk");
        id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        incidents.askForArbitration(id, "Neither supplier wants it", estate.agent, Intent.NONE);
    }

    private boolean isQueued() {
        return queue.openArbitrations(estate.dutyOfficer, MANY).stream()
                .anyMatch(each -> each.record().equals(id));
    }

    private boolean isTimed() {
        var history = timelines.history(estate.dutyOfficer, id);
        return timerRules.stream()
                .flatMap(rule -> rule.timers(history).stream())
                .anyMatch(timer -> timer.name().startsWith("handoff:arbitration:"));
    }

    private boolean isOpen() {
        return HandOffs.of(timelines.history(estate.dutyOfficer, id))
                .openArbitration()
                .isPresent();
    }

    private void resolve() {
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), estate.agent, Intent.NONE);
    }

    @Test
    void isAwaitedWhileThereIsWork() {
        assertThat(isOpen()).isTrue();
        assertThat(isQueued()).isTrue();
        assertThat(isTimed()).isTrue();
    }

    @Test
    void aResolutionOvertakesIt() {
        resolve();

        assertThat(isOpen()).isFalse();
        assertThat(isQueued()).isFalse();
        assertThat(isTimed()).isFalse();
        var decision = new HandOffRules.Decision(estate.network, "It is theirs");
        assertThatThrownBy(() -> incidents.decide(id, decision, estate.dutyOfficer, Intent.NONE))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aReopeningBringsItBack() {
        resolve();
        incidents.reopen(id, "It is back", estate.agent, Intent.NONE);

        assertThat(isOpen()).isTrue();
        assertThat(isQueued()).isTrue();
        assertThat(isTimed()).isTrue();
    }

    @Test
    void whatWasDecidedStaysDecided() {
        var decision = new HandOffRules.Decision(estate.network, "It is theirs");
        incidents.decide(id, decision, estate.dutyOfficer, Intent.NONE);
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), estate.networkResolver, Intent.NONE);

        assertThat(HandOffs.of(timelines.history(estate.dutyOfficer, id)).arbitrations())
                .singleElement()
                .matches(each -> !each.lapsed() && each.decidedAt() != null);
        assertThat(queue.decisions(estate.dutyOfficer, MANY))
                .anyMatch(each -> each.record().equals(id) && each.holder().equals(estate.network));
    }
}

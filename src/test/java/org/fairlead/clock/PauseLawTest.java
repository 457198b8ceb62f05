package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.PauseReason;
import org.fairlead.agreement.TargetChange;
import org.fairlead.incident.PauseWork;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** What a pause may stop and who may set it (PSE-01 to PSE-04, ATT-08). */
class PauseLawTest extends OnOneDay {

    @Test
    void aReasonThatSaysASupplierStopsTheCustomerIsNotBelieved() {
        var reason = add(
                Agreements.PAUSE_REASON,
                new PauseReason("With our supplier", PauseReason.ToAct.SUPPLIER, Set.of(ClockKind.values())));
        var service = service("Slow supplier");
        var body = agreement(
                AgreementKind.SLA,
                estate.network,
                service,
                calendar(LONDON, "always"),
                TargetChange.PROSPECTIVE,
                240,
                480);
        add(
                Agreements.AGREEMENT,
                new org.fairlead.agreement.Agreement(
                        body.name(),
                        body.kind(),
                        body.customer(),
                        body.provider(),
                        body.services(),
                        body.calendar(),
                        body.targets(),
                        body.warnings(),
                        Set.of(reason),
                        15,
                        TargetChange.PROSPECTIVE,
                        12));
        time("09:00");
        var id = logged(service);
        incidents.pause(id, new PauseWork(reason, "Ticket 4711", null, null), estate.agent, Intent.NONE);
        time("11:00");

        assertThat(customer(id).running()).isEqualTo(minutes(120));
        assertThat(read(clock(id, "leg-" + estate.desk)).running()).isEqualTo(minutes(120));
        assertThat(history(id).pauses().getFirst().fact().stops()).containsExactly(ClockKind.AGREEMENT);
    }

    @Test
    void reasonsComeFromTheAgreementsListAndProvidersDoNotBackdate() {
        var other = add(
                Agreements.PAUSE_REASON,
                new PauseReason("Any excuse", PauseReason.ToAct.USER, Set.of(ClockKind.values())));
        time("09:00");
        var id = logged();
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        time("10:00");

        assertThatThrownBy(() -> incidents.pause(
                        id, new PauseWork(other, "None", null, null), estate.networkResolver, Intent.NONE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> pause(id, estate.networkResolver, instant("09:30")))
                .isInstanceOf(RefusedException.class);
    }
}

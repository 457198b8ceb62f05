package org.fairlead.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fairlead.calendar.NoServiceHoursException;
import org.fairlead.handoff.AcceptanceWindows;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Header;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the kinds of this module and answers for acceptance windows. */
@Configuration(proxyBeanMethods = false)
class AgreementKinds {

    @Bean
    RegisterKind<Agreement> agreementKind() {
        return Agreements.AGREEMENT;
    }

    @Bean
    RegisterKind<PauseReason> pauseReasons() {
        return Agreements.PAUSE_REASON;
    }

    @Bean
    RegisterKind<ClosureCode> closureCodes() {
        return Agreements.CLOSURE_CODE;
    }

    @Bean
    RegisterKind<PriorityMatrix> priorityMatrices() {
        return Agreements.MATRIX;
    }

    @Bean
    RegisterKind<WorkingRules> workingRules() {
        return Agreements.RULES;
    }

    @Bean
    AcceptanceWindows acceptanceWindows(Agreements agreements) {
        return new AcceptanceWindows() {
            @Override
            public Instant answerBy(Header record, PartyId to, Instant offeredAt) {
                return agreements
                        .providedBy(to, record.subject().service(), offeredAt)
                        .flatMap(found -> inHours(agreements, found, offeredAt))
                        .orElseGet(() -> offeredAt.plus(
                                Duration.ofMinutes(agreements.rules(offeredAt).acceptanceMinutes())));
            }

            @Override
            public Instant decideBy(Header record, Instant openedAt) {
                return openedAt.plus(
                        Duration.ofMinutes(agreements.rules(openedAt).arbitrationMinutes()));
            }
        };
    }

    /** In the working time of the receiver's agreement; empty when its hours never come, so that nobody waits for ever. */
    private static Optional<Instant> inHours(Agreements agreements, Item<Agreement> found, Instant offeredAt) {
        var minutes = Duration.ofMinutes(found.body().acceptanceMinutes());
        try {
            return Optional.of(agreements.hours(found, offeredAt).add(offeredAt, minutes));
        } catch (NoServiceHoursException never) {
            return Optional.empty();
        }
    }
}

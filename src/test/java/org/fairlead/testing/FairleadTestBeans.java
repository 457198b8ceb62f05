package org.fairlead.testing;

import java.time.Duration;
import java.time.Instant;
import org.fairlead.access.Accounts;
import org.fairlead.access.Tokens;
import org.fairlead.handoff.AcceptanceWindows;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Header;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;

/** What the application gets in tests: a clock that can be put forward, and stand-ins for modules that are not there yet. */
@TestConfiguration(proxyBeanMethods = false)
class FairleadTestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Estate estate(Register register, Accounts accounts, Tokens tokens, UuidSource ids) {
        return new Estate(register, accounts, tokens, ids);
    }

    /** Gives way to the module that keeps agreements. */
    @Bean
    @Fallback
    AcceptanceWindows anHourEach() {
        return new AcceptanceWindows() {
            @Override
            public Instant answerBy(Header record, PartyId to, Instant offeredAt) {
                return offeredAt.plus(Duration.ofHours(1));
            }

            @Override
            public Instant decideBy(Header record, Instant openedAt) {
                return openedAt.plus(Duration.ofHours(4));
            }
        };
    }
}

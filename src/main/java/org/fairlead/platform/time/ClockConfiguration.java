package org.fairlead.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.fairlead.platform.id.UuidSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The running product's clock, in whole microseconds as PostgreSQL keeps them, and the source of ids on it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    UuidSource uuidSource(Clock clock) {
        return new UuidSource(clock);
    }
}

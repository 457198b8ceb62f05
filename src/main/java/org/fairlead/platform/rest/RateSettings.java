package org.fairlead.platform.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one person or token may call the interface: settings {@code fairlead.rate.read-per-minute} and
 * {@code fairlead.rate.write-per-minute}.
 *
 * @param readPerMinute GET and HEAD requests a minute
 * @param writePerMinute all other requests a minute
 */
@ConfigurationProperties("fairlead.rate")
record RateSettings(
        @DefaultValue("600") int readPerMinute,
        @DefaultValue("300") int writePerMinute) {

    RateSettings {
        if (readPerMinute < 1 || writePerMinute < 1) {
            throw new IllegalArgumentException("a rate must allow at least one request a minute");
        }
    }
}

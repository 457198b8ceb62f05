package org.fairlead.live.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams there may be at once.
 *
 * @param most of all people; beyond it pages go on asking
 * @param mostOfOne of one person, one for each open page; beyond it the oldest ends
 */
@ConfigurationProperties("fairlead.live")
record LiveLimits(
        @DefaultValue("12000") int most, @DefaultValue("30") int mostOfOne) {}

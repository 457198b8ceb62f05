package org.fairlead.live.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of streams. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveLimits.class)
class LiveConfiguration {}

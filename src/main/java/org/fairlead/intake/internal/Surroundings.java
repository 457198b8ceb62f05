package org.fairlead.intake.internal;

import java.time.Clock;
import org.fairlead.intake.ListImportSettings;
import org.fairlead.platform.id.UuidSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What comes from outside: time, fresh ids, settings. */
@Component
@EnableConfigurationProperties(ListImportSettings.class)
record Surroundings(Clock clock, UuidSource ids, ListImportSettings settings) {}

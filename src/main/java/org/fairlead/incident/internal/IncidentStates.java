package org.fairlead.incident.internal;

import java.util.Arrays;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.record.StateChoices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells lists which states incidents can be in. */
@Configuration(proxyBeanMethods = false)
class IncidentStates {

    @Bean
    StateChoices incidentStateChoices() {
        return new StateChoices(
                "incident",
                Arrays.stream(IncidentState.values())
                        .map(state -> new Choice(state.name(), state.words()))
                        .toList());
    }
}

package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.worksOn;

import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.incident.Flags;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.incident.Incidents;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marking an incident as touching operations, and taking that off. */
@Configuration(proxyBeanMethods = false)
class FlagForms {

    private static boolean may(Seen seen, Access access) {
        return seen.header().progress().phase() != Phase.ENDED
                && worksOn(seen)
                && access.may(seen.actor(), Act.EDIT_RECORD);
    }

    private static boolean flagged(Seen seen) {
        return Flags.of(seen.view().history()).of(IncidentFlag.OPERATIONAL).isPresent();
    }

    @Bean
    ActForm flag(Incidents incidents, Access access) {
        return new Saying(
                "mark-operational",
                "Mark it operational",
                seen -> may(seen, access) && !flagged(seen),
                "Which operation it touches, and how",
                "Everybody who works on it sees the mark. Its priority and its clocks stay as they are.") {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.flag(seen.view().history().id(), input.text("reason"), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm unflag(Incidents incidents, Access access) {
        return new AtOnce(
                "unmark-operational",
                "Take the operational mark off",
                seen -> may(seen, access) && flagged(seen),
                "The mark was taken off",
                "It is on the timeline.") {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.unflag(seen.view().history().id(), seen.actor(), intent);
            }
        };
    }
}

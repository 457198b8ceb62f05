package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.worksOn;
import static org.fairlead.platform.language.Say.later;

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
                later("incident.act.mark-operational.title"),
                seen -> may(seen, access) && !flagged(seen),
                later("incident.act.mark-operational.label"),
                later("incident.act.mark-operational.why")) {
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
                later("incident.act.unmark-operational.title"),
                seen -> may(seen, access) && flagged(seen),
                later("incident.act.unmark-operational.done"),
                later("incident.act.unmark-operational.done-text")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.unflag(seen.view().history().id(), seen.actor(), intent);
            }
        };
    }
}

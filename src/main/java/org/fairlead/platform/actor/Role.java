package org.fairlead.platform.actor;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** What a person does here. A person may hold several roles, each for an organisation. */
public enum Role {
    /** Reports incidents and follows their own. */
    REQUESTER(later("platform.role.requester")),
    /** Works at the service desk of the customer or the integrator. */
    AGENT(later("platform.role.agent")),
    /** Resolves for a provider. */
    RESOLVER(later("platform.role.resolver")),
    /** Leads a provider's team. */
    TEAM_LEAD(later("platform.role.team-lead")),
    /** Watches over the whole estate for the integrator and decides on hand-offs in dispute. */
    DUTY_OFFICER(later("platform.role.duty-officer")),
    /** Keeps organisations, people, services, agreements and the tool itself. */
    ADMINISTRATOR(later("platform.role.administrator"));

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** The role's name on pages. */
    public String words() {
        return say(key);
    }
}

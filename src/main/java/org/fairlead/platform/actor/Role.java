package org.fairlead.platform.actor;

/** What a person does here. A person may hold several roles, each for an organisation. */
public enum Role {
    /** Reports incidents and follows their own. */
    REQUESTER("Requester"),
    /** Works at the service desk of the customer or the integrator. */
    AGENT("Service desk agent"),
    /** Resolves for a provider. */
    RESOLVER("Resolver"),
    /** Leads a provider's team. */
    TEAM_LEAD("Team lead"),
    /** Watches over the whole estate for the integrator and decides on hand-offs in dispute. */
    DUTY_OFFICER("Duty officer"),
    /** Keeps organisations, people, services, agreements and the tool itself. */
    ADMINISTRATOR("Administrator");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** The role's name on pages. */
    public String words() {
        return words;
    }
}

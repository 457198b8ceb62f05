package org.fairlead.people;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** What an organisation is in the ecosystem (SIAM-01, SIAM-02). */
public enum OrganisationRole {
    /** Commissions the services and keeps accountability. */
    CUSTOMER(later("people.organisation-role.customer")),
    /** A part of the customer that keeps work it did not hand out. */
    RETAINED(later("people.organisation-role.retained")),
    /** The single logical entity accountable for end-to-end delivery. */
    INTEGRATOR(later("people.organisation-role.integrator")),
    /** Delivers services, from inside or outside. */
    PROVIDER(later("people.organisation-role.provider"));

    private final String key;

    OrganisationRole(String key) {
        this.key = key;
    }

    /** The role's name on pages. */
    public String words() {
        return say(key);
    }
}

package org.fairlead.people;

/** What an organisation is in the ecosystem (SIAM-01, SIAM-02). */
public enum OrganisationRole {
    /** Commissions the services and keeps accountability. */
    CUSTOMER("Customer"),
    /** A part of the customer that keeps work it did not hand out. */
    RETAINED("Retained capability"),
    /** The single logical entity accountable for end-to-end delivery. */
    INTEGRATOR("Service integrator"),
    /** Delivers services, from inside or outside. */
    PROVIDER("Service provider");

    private final String words;

    OrganisationRole(String words) {
        this.words = words;
    }

    /** The role's name on pages. */
    public String words() {
        return words;
    }
}

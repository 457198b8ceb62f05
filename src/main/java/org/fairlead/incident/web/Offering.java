package org.fairlead.incident.web;

import org.fairlead.incident.IncidentAction;

/** What is worth offering to a viewer; whether it may be done is for the front door to decide. */
final class Offering {

    private Offering() {}

    static boolean alive(Seen seen) {
        return Standing.of(seen).alive();
    }

    static boolean owns(Seen seen) {
        return Standing.of(seen).owns();
    }

    static boolean worksOn(Seen seen) {
        return Standing.of(seen).worksOn();
    }

    static boolean oversees(Seen seen) {
        return Standing.of(seen).oversees();
    }

    static boolean isUser(Seen seen) {
        return Standing.of(seen).isUser();
    }

    static boolean allows(Seen seen, IncidentAction action) {
        return Standing.of(seen).allows(action);
    }
}

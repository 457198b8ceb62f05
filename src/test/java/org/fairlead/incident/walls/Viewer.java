package org.fairlead.incident.walls;

/** The parts in which somebody looks at the incident between the network supplier and the desk. */
enum Viewer {
    /** An agent of the integrator. */
    DESK,
    /** The supplier that holds it. */
    NETWORK,
    /** A supplier that has nothing to do with it. */
    HOSTING,
    /** Who reported it. */
    REPORTER,
    /** A requester who did not. */
    ANOTHER;

    /** Whether they are on it at all. */
    boolean isOnIt() {
        return this != HOSTING && this != ANOTHER;
    }
}

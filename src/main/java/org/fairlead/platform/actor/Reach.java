package org.fairlead.platform.actor;

/** How far an actor sees. The database is told the same word for row-level security. */
public enum Reach {
    /** Every record: staff of the customer and of the integrator. */
    ALL,
    /** The records the actor's organisation is party to: staff of a provider. */
    PARTY,
    /** The actor's own records: a requester. */
    SELF,
    /** The tool itself, for what it does by the clock and for computing from whole timelines. */
    SYSTEM
}

package org.fairlead.incident;

/** What can be done to an incident that moves its lifecycle. */
public enum IncidentAction {
    /** Somebody starts work. */
    START,
    /** Work waits. */
    AWAIT,
    /** Work goes on. */
    RESUME,
    /** Service is restored. */
    RESOLVE,
    /** The user agrees that it is. */
    CONFIRM,
    /** It ends. */
    CLOSE,
    /** It was not over after all. */
    REOPEN,
    /** It is withdrawn. */
    CANCEL,
    /** It goes on in another incident. */
    MERGE,
    /** It goes on by itself again. */
    UNMERGE
}

package org.fairlead.handoff;

/** Whether a rejection was right (ATT-03). Until somebody looks, it counts as valid. */
public enum Finding {
    /** The receiver was right: the time of the offer stays with the sender. */
    VALID,
    /** The receiver was wrong: the time of the offer is the receiver's. */
    WRONGFUL
}

package org.fairlead.access;

public enum Act {
    LOG_INCIDENT,
    READ_RECORDS,
    ADD_NOTE,
    EDIT_RECORD,
    HAND_OVER,
    ANSWER_HAND_OFF,
    ARBITRATE,
    PAUSE,
    VOID_PAUSE,
    RESOLVE,
    CONFIRM,
    REOPEN,
    CLOSE,
    MERGE,
    ATTACH,
    IMPORT,
    SEE_FLOW,
    SEE_REGISTER,
    KEEP_REGISTER,
    CALCULATE
}

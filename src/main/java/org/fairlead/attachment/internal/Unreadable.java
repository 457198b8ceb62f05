package org.fairlead.attachment.internal;

/** Why there is no text of a file, under the names the table keeps. */
enum Unreadable {
    /** Files of this kind hold no text, or this one holds none. */
    NO_TEXT,
    /** It is encrypted. */
    LOCKED,
    /** It is not what it says it is, damaged, or made to harm. */
    BROKEN,
    /** It is larger than is read. */
    TOO_LARGE,
    /** It took longer than a file may. */
    TOO_SLOW,
    /** It took more memory than a file may. */
    TOO_MUCH_MEMORY,
    /** The process that read it ended, more than once. */
    STOPPED,
    /** It was withdrawn before it was read. */
    WITHDRAWN
}

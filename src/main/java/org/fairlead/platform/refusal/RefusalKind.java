package org.fairlead.platform.refusal;

/** The kinds of no. Each is answered over HTTP with its own status. */
public enum RefusalKind {
    /** There is no such thing, or the actor may not know that there is. */
    NOT_FOUND(404),
    /** The actor may see it but not do this. */
    FORBIDDEN(403),
    /** What was asked does not fit the state the thing is in. */
    CONFLICT(409),
    /** The thing has changed since the version the request was based on. */
    STALE(412),
    /** The version the request is based on was not said. */
    VERSION_MISSING(428),
    /** The request cannot be read: a parameter, a header or the body is not well formed. */
    MALFORMED(400),
    /** The input is wrong. */
    INVALID(422),
    /** Too much, for now. */
    TOO_MANY(429),
    /** Larger than is taken. */
    TOO_LARGE(413);

    private final int status;

    RefusalKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}

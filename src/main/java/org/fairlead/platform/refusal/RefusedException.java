package org.fairlead.platform.refusal;

/** Carries a refusal to whoever answers the request. Expected, so it has no stack trace. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Refuses. */
    public RefusedException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.sentence(), null, false, false);
        this.refusal = refusal;
    }

    /** What was refused and why. */
    public Refusal refusal() {
        return refusal;
    }
}

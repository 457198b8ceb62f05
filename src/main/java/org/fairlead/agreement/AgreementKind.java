package org.fairlead.agreement;

/** The kinds of agreement. */
public enum AgreementKind {
    /** Between the service integrator or a provider and the customer. */
    SLA("Service level agreement"),
    /** Between parties of the ecosystem that work together. */
    OLA("Operational level agreement"),
    /** Between the customer or integrator and a supplier, backed by a contract. */
    UC("Underpinning contract");

    private final String words;

    AgreementKind(String words) {
        this.words = words;
    }

    /** The kind on pages. */
    public String words() {
        return words;
    }
}

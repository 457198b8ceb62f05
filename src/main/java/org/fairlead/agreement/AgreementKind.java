package org.fairlead.agreement;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** The kinds of agreement. */
public enum AgreementKind {
    /** Between the service integrator or a provider and the customer. */
    SLA(later("agreement.agreement-kind.sla")),
    /** Between parties of the ecosystem that work together. */
    OLA(later("agreement.agreement-kind.ola")),
    /** Between the customer or integrator and a supplier, backed by a contract. */
    UC(later("agreement.agreement-kind.uc"));

    private final String key;

    AgreementKind(String key) {
        this.key = key;
    }

    /** The kind on pages. */
    public String words() {
        return say(key);
    }
}

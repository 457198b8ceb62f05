package org.fairlead.platform.prose;

import java.util.Optional;

/** Where what a text names leads, for one reader at one place. It names nothing that the reader may not see. */
public interface ProseTargets {

    /** Leads nowhere: numbers stay words and pictures stay their names. */
    ProseTargets NONE = new ProseTargets() {};

    /** The address of a picture of our own, by what stands for it in the text; empty where there is none. Other pictures are never shown. */
    default Optional<String> picture(String name) {
        return Optional.empty();
    }

    /** The address of a record with that number. It is offered to everybody and tells nothing of whether there is one. */
    default Optional<String> record(String number) {
        return Optional.empty();
    }
}

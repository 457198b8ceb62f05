package org.fairlead.launch;

/** The estate {@code ./fairlead demo} shows. Implemented by whoever knows the practices; called before people are let in. */
public interface DemoEstate {

    /** Loads the estate; does nothing when it is already there. */
    void load(Progress progress);

    /** The sign-in to try, ready to print: a name and a password. */
    String signInToTry();
}

package org.fairlead.campaign;

import java.io.IOException;

/** How deeds reach the product: the one class to change when the way in changes. */
interface Desk extends AutoCloseable {

    /**
     * Does a deed, or is told that its key was used: the number of its record.
     *
     * @throws IOException when there was no answer, or one that says nothing about the deed: it may or may not have been done
     * @throws RefusedDeed when the answer says that it was refused
     */
    String perform(Deed deed) throws IOException, RefusedDeed;

    @Override
    void close();

    /** The product said no, and that nothing was done. */
    final class RefusedDeed extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedDeed(String message) {
            super(message);
        }
    }
}

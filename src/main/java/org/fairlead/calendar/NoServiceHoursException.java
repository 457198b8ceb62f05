package org.fairlead.calendar;

/**
 * The search for working time ended without an answer: holidays leave no hours for ten years, or the answer would lie
 * after the last year that is calculated.
 */
public final class NoServiceHoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoServiceHoursException(String message) {
        super(message);
    }
}

package org.fairlead.platform.sql;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database said no to a row: a key was taken, a check or a reference did not hold. Nothing of the trip took effect. */
public final class ConstraintBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String constraint;

    private ConstraintBroken(String constraint, Throwable cause) {
        super("constraint " + constraint + " refused a row", cause);
        this.constraint = constraint;
    }

    /** The constraint's or unique index's name, such as {@code entry_pkey}. */
    public String constraint() {
        return constraint;
    }

    /** Reads a constraint violation (SQLSTATE class 23) from a failure. */
    static Optional<ConstraintBroken> in(SQLException failure) {
        if (failure.getSQLState() == null || !failure.getSQLState().startsWith("23")) {
            return Optional.empty();
        }
        return Optional.of(failure)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint)
                .map(constraint -> new ConstraintBroken(constraint, failure));
    }
}

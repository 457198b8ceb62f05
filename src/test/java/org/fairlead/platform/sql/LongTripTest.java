package org.fairlead.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.db.platform.Tables.REGISTER_VERSION;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.testing.TestDatabase;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class LongTripTest {

    private static final int STATEMENTS = 600;

    private final Database database = new Database(TestDatabase.application());
    private final String kind = "long-trip";

    private Query insert(UUID id, int version) {
        return DSL.insertInto(REGISTER_VERSION)
                .set(REGISTER_VERSION.KIND, kind)
                .set(REGISTER_VERSION.ID, id)
                .set(REGISTER_VERSION.VERSION, version)
                .set(REGISTER_VERSION.IN_FORCE, Instant.EPOCH)
                .set(REGISTER_VERSION.NAME, "Row " + version)
                .set(REGISTER_VERSION.BODY, JSONB.valueOf("{}"))
                .set(REGISTER_VERSION.RETIRED, false)
                .set(REGISTER_VERSION.RECORDED_AT, Instant.EPOCH);
    }

    private int rows(UUID id) {
        var trip = database.trip(Asker.TOOL);
        var found = trip.rows(REGISTER_VERSION, REGISTER_VERSION.ID.eq(id));
        trip.run();
        return found.get().size();
    }

    @Test
    void whoAsksHoldsForEveryStatementOfALongTrip() {
        var id = UUID.randomUUID();
        var trip = database.trip(Asker.TOOL);
        for (int version = 1; version <= STATEMENTS; version++) {
            trip.write(insert(id, version));
        }

        trip.run();

        assertThat(rows(id)).isEqualTo(STATEMENTS);
    }

    @Test
    void aLongTripThatFailsAtItsEndHasNoEffect() {
        var id = UUID.randomUUID();
        var trip = database.trip(Asker.TOOL);
        for (int version = 1; version < STATEMENTS; version++) {
            trip.write(insert(id, version));
        }
        trip.write(insert(id, 0));

        assertThatThrownBy(trip::run).isInstanceOf(ConstraintBroken.class);

        assertThat(rows(id)).isZero();
    }
}

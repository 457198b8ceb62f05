package org.fairlead.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fairlead.record.ClockKind;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

    record Sets(Set<ClockKind> kinds, Set<UUID> ids) {}

    @Test
    void equalSetsHaveEqualTextWhateverTheOrderTheyWereFilledIn() {
        var random = new Random(20261126);
        var kinds = new ArrayList<>(List.of(ClockKind.values()));
        var ids = new ArrayList<>(List.of(new UUID(7, 1), new UUID(-3, 2), new UUID(0, 3), new UUID(99, 4)));
        var first =
                StoredJson.write(new Sets(Set.copyOf(kinds), Set.copyOf(ids))).data();

        for (int round = 0; round < 50; round++) {
            Collections.shuffle(kinds, random);
            Collections.shuffle(ids, random);
            var again = new Sets(new LinkedHashSet<>(kinds), new LinkedHashSet<>(ids));
            assertThat(StoredJson.write(again).data()).isEqualTo(first);
        }
        assertThat(first).startsWith("{\"kinds\":[\"AGREEMENT\",\"CUSTOMER\",\"LEG\"]");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        var sets = new Sets(Set.of(ClockKind.LEG), Set.of(new UUID(1, 2), new UUID(3, 4)));

        assertThat(StoredJson.read(StoredJson.write(sets), Sets.class)).isEqualTo(sets);
    }
}

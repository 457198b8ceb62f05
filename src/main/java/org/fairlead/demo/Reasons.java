package org.fairlead.demo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.PauseReason;
import org.fairlead.platform.register.Item;

/** The reasons for which the holder of a record may pause it now. */
record Reasons(Agreements agreements, Clock clock) {

    List<Item<PauseReason>> of(Seen seen) {
        return agreements.reasons(seen.holder(), seen.service(), clock.instant());
    }

    Optional<UUID> of(Seen seen, PauseReason.ToAct toAct) {
        return of(seen).stream()
                .filter(item -> item.body().toAct() == toAct)
                .map(Item::id)
                .findFirst();
    }
}

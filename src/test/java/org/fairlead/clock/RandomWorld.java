package org.fairlead.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.TargetChange;

/** Services under random agreements, in hours of three zones with clock changes, through the night and round the clock. */
final class RandomWorld {

    private static final List<String[]> HOURS = List.of(
            new String[] {"Europe/London", "Mon-Fri 08:00-18:00"},
            new String[] {"Europe/London", "Mon-Sun 22:00-06:00"},
            new String[] {"America/New_York", "Mon-Sat 01:30-13:00"},
            new String[] {"America/New_York", "Sun-Thu 21:00-03:00; Sat 00:00-24:00"},
            new String[] {"Australia/Lord_Howe", "Mon-Sun 01:00-02:15, 09:00-17:00"},
            new String[] {"UTC", "always"});

    /** Shortly before the clock changes of 2026 in the three zones, and an ordinary week. */
    private static final List<String> STARTS = List.of(
            "2026-03-05T08:00:00Z",
            "2026-03-26T09:30:00Z",
            "2026-04-02T21:00:00Z",
            "2026-10-01T12:00:00Z",
            "2026-10-22T16:00:00Z",
            "2026-10-29T23:00:00Z",
            "2026-06-10T09:00:00Z");

    final List<UUID> services = new ArrayList<>();

    RandomWorld(OnTimelines base, Random random) {
        var calendars = new ArrayList<UUID>();
        HOURS.forEach(hours -> calendars.add(base.calendar(ZoneId.of(hours[0]), hours[1])));
        for (var i = 0; i < 12; i++) {
            var service = base.service("Service " + i);
            services.add(service);
            for (var kind : List.of(0, 1, 2)) {
                var calendar = calendars.get(random.nextInt(calendars.size()));
                var change = TargetChange.values()[i % 3];
                var provider = kind == 2 ? base.estate.hosting : base.estate.network;
                var minutes =
                        new int[] {30 + random.nextInt(300), 60 + random.nextInt(600), 120 + random.nextInt(2000)};
                base.add(
                        Agreements.AGREEMENT,
                        base.agreement(
                                kind == 0 ? AgreementKind.SLA : AgreementKind.OLA,
                                provider,
                                service,
                                calendar,
                                change,
                                minutes));
            }
        }
    }

    static Instant start(Random random) {
        return Instant.parse(STARTS.get(random.nextInt(STARTS.size()))).plusSeconds(random.nextInt(4 * 86_400));
    }
}

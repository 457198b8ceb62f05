package org.fairlead.schedule.internal;

import java.time.Duration;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.schedule.Schedules;
import org.springframework.stereotype.Component;

/** Looks again and again whether a schedule is due. */
@Component
class ScheduleWork implements BackgroundWork {

    private final Schedules schedules;

    ScheduleWork(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public Duration rest() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean round() {
        return schedules.handleDue();
    }
}

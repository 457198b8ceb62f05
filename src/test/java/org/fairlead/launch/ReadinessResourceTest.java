package org.fairlead.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class ReadinessResourceTest {
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final ReadinessResource resource = new ReadinessResource(availability);

    @Test
    void onlyAnInstanceThatServesIsReady() {
        assertThat(resource.ready().getStatusCode().value()).isEqualTo(503);

        become(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(resource.ready().getStatusCode().value()).isEqualTo(200);
        assertThat(resource.ready().getBody()).isEqualTo(Map.of("status", "ready"));

        become(ReadinessState.REFUSING_TRAFFIC);
        assertThat(resource.ready().getStatusCode().value()).isEqualTo(503);
    }

    private void become(ReadinessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }
}

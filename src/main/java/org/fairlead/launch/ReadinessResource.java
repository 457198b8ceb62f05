package org.fairlead.launch;

import java.util.Map;
import org.fairlead.platform.web.OpenToAnyone;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a load balancer, a script or a person whether Fairlead is serving. Anybody may ask. */
@RestController
@OpenToAnyone
class ReadinessResource {
    private final ApplicationAvailability availability;

    ReadinessResource(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", ready ? "ready" : "not ready"));
    }
}

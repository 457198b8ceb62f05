package org.fairlead.notification.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.notification.Device;
import org.fairlead.notification.Devices;
import org.fairlead.notification.Devices.NewDevice;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's devices that are told by web push. */
@RestController
@RequestMapping("/api/v1/notifications/devices")
@Needs(Act.READ_RECORDS)
final class DeviceResource {

    private final Devices devices;

    DeviceResource(Devices devices) {
        this.devices = devices;
    }

    @GetMapping
    @Operation(operationId = "listDevices", summary = "List your devices that are told by web push")
    Listing<OneDevice> list(Actor actor) {
        return Listing.whole(devices.of(actor).stream().map(OneDevice::of).toList());
    }

    /** A subscription that is there already is called and told as now said: sent again it is the same. */
    @PostMapping
    @Operation(operationId = "addDevice", summary = "Tell a device of yours by web push")
    ResponseEntity<OneDevice> add(@RequestBody SentDevice sent, RequestIntent intent, Actor actor) {
        var device = devices.add(actor, sent.device());
        return ResponseEntity.created(URI.create("/api/v1/notifications/devices/" + device.id()))
                .body(OneDevice.of(device));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "removeDevice", summary = "Tell a device no more")
    ResponseEntity<Void> remove(@PathVariable UUID id, Actor actor) {
        devices.remove(actor, id);
        return ResponseEntity.noContent().build();
    }

    /** A device. */
    @Schema(name = "Device", description = "A browser that is told also while no page is open")
    record OneDevice(
            UUID id,
            String name,

            @Schema(description = "Whether it is told whatever the bell tells; otherwise only what cannot wait")
            boolean everything,

            Instant since,

            @Schema(description = "When it was reached last") @Nullable
            Instant reached) {

        static OneDevice of(Device device) {
            return new OneDevice(device.id(), device.name(), device.everything(), device.since(), device.reached());
        }
    }

    /** A device as its browser subscribed. */
    @Schema(name = "AddDevice", description = "A browser as it subscribed (RFC 8030, 8291)")
    record SentDevice(
            @Schema(description = "1 to 60 characters") @Nullable
            String name,

            @Nullable String endpoint,
            @Nullable String p256dh,
            @Nullable String auth,

            @Schema(description = "Whether it is told whatever the bell tells") @Nullable
            Boolean everything) {

        NewDevice device() {
            return new NewDevice(or(name), or(endpoint), or(p256dh), or(auth), Boolean.TRUE.equals(everything));
        }

        private static String or(@Nullable String sent) {
            return Objects.requireNonNullElse(sent, "");
        }
    }
}

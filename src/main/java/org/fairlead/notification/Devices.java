package org.fairlead.notification;

import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;

/**
 * Browsers that are told by web push (RFC 8030, 8291, 8292). What travels says why somebody is told, and nothing of a record.
 *
 * <pre>{@code
 * devices.add(actor, new Devices.NewDevice("Desk", endpoint, p256dh, auth, false));
 * }</pre>
 */
public interface Devices {

    /** The most that one person has. */
    int MOST = 10;

    /** Whether there is any push service that this tool may speak to. */
    boolean offered();

    /** The public key that a browser subscribes with, in Base64 for addresses. */
    String key();

    /** The actor's own, by name. */
    List<Device> of(Actor actor);

    /**
     * Adds a browser of the actor's; one that is there already is called and told as now said.
     *
     * @throws org.fairlead.platform.refusal.RefusedException a service this tool may not speak to, keys that are none, or too many
     */
    Device add(Actor actor, NewDevice device);

    /** Ends it; nothing when it is not there or not the actor's. */
    void remove(Actor actor, UUID id);

    /**
     * A browser as it subscribed.
     *
     * @param name what its owner calls it
     * @param endpoint where the push service takes what is meant for it
     * @param p256dh its public key, in Base64 for addresses
     * @param auth its secret, in Base64 for addresses
     * @param everything whether it is told whatever the bell tells
     */
    record NewDevice(String name, String endpoint, String p256dh, String auth, boolean everything) {

        /** Strips the name. */
        public NewDevice {
            name = name.strip();
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "NewDevice[" + name + "]";
        }
    }
}

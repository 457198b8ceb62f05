package org.fairlead.testing;

import java.io.IOException;
import java.net.ServerSocket;

/** A port of this machine where nothing listened when it was asked for. */
public final class FreePort {

    private FreePort() {}

    public static int find() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}

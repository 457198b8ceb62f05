package org.fairlead.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.fairlead.launch.database.CannotStartException;

/** Whether the port people will use is free, asked before anything slow is done. */
final class Ports {
    private Ports() {}

    static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException _) {
            throw taken(port);
        }
    }

    static CannotStartException taken(int port) {
        return new CannotStartException(
                "Port " + port + " is taken: stop the program that uses it, or choose another with --port.");
    }
}

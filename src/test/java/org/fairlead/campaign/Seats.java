package org.fairlead.campaign;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.fairlead.bench.Caller;
import org.fairlead.bench.Product;

/** Sign-ins shared by all clients: sessions end with the process that held them, and are begun again once for everybody. */
final class Seats {

    private final int port;
    private final Map<String, Caller> callers = new HashMap<>();
    private int generation;

    Seats(int port) {
        this.port = port;
    }

    /** Which sign-ins are the newest. */
    synchronized int generation() {
        return generation;
    }

    /** Somebody found that sign-ins of this generation no longer hold. */
    synchronized void over(int found) {
        if (found == generation) {
            generation++;
            callers.values().forEach(Caller::close);
            callers.clear();
        }
    }

    /** A connection of its own for somebody signed in. */
    synchronized Caller take(String login) throws IOException {
        var caller = callers.get(login);
        if (caller == null) {
            caller = Caller.signedIn(port, login, Product.PASSWORD);
            callers.put(login, caller);
        }
        return caller.beside(port);
    }
}

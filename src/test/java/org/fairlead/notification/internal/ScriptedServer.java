package org.fairlead.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A simulator of a mail server with one fault: it answers one command in its own way, and takes what it is sent otherwise. */
final class ScriptedServer implements AutoCloseable {

    /** How it fails. */
    enum Fault {
        NONE,
        REFUSES_THE_RECEIVER,
        IS_BUSY,
        HANGS_UP_IN_THE_MIDDLE,
        HANGS_UP_AFTER_TAKING_IT
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;

    ScriptedServer(int port) throws IOException {
        socket = new ServerSocket(port);
        Thread.ofVirtual().start(this::serve);
    }

    void fails(Fault how) {
        fault = how;
    }

    /** The e-mails that it took, whole. */
    List<String> taken() {
        return taken;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 simulator");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(java.util.Locale.ROOT);
            if (command.startsWith("RCPT") && fault == Fault.REFUSES_THE_RECEIVER) {
                say(client, "550 5.1.1 no such mailbox");
            } else if (command.startsWith("RCPT") && fault == Fault.IS_BUSY) {
                say(client, "451 4.3.0 try again later");
            } else if (command.startsWith("DATA")) {
                if (!data(client, in)) {
                    return;
                }
            } else if (command.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private boolean data(Socket client, BufferedReader in) throws IOException {
        say(client, "354 go on");
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
            if (fault == Fault.HANGS_UP_IN_THE_MIDDLE) {
                client.close();
                return false;
            }
        }
        taken.add(mail.toString());
        if (fault == Fault.HANGS_UP_AFTER_TAKING_IT) {
            client.close();
            return false;
        }
        say(client, "250 2.0.0 taken");
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

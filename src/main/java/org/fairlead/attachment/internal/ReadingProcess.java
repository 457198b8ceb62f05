package org.fairlead.attachment.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fairlead.attachment.internal.TextReader.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A Java process that reads files for this one: bounded in memory by its heap, in time by being ended, in output by the reader. It is
 * begun with the first file and ended when nothing is left to read, so that a product at rest has none.
 */
final class ReadingProcess implements AutoCloseable {

    /** The largest file that is read, in bytes. */
    static final int MOST_BYTES = 32 << 20;

    /** How the process says that its heap was too small. */
    private static final int OUT_OF_MEMORY = 3;

    private final Limits limits;
    private @Nullable Process process;
    private @Nullable DataOutputStream out;
    private @Nullable DataInputStream in;

    /**
     * How much a file may take.
     *
     * @param heap the heap, in megabytes
     * @param time the time for one file
     */
    record Limits(int heap, Duration time) {
        static final Limits USUAL = new Limits(256, Duration.ofSeconds(30));
    }

    ReadingProcess(Limits limits) {
        this.limits = limits;
    }

    /** The text of a file, or why there is none. */
    Answer read(String mediaType, byte[] bytes) {
        if (!TextReader.reads(mediaType)) {
            return Answer.because(Unreadable.NO_TEXT);
        }
        if (bytes.length > MOST_BYTES) {
            return Answer.because(Unreadable.TOO_LARGE);
        }
        var came = ask(mediaType, bytes);
        return came.why() == null
                ? new Answer(new String(came.bytes(), StandardCharsets.UTF_8), null)
                : Answer.because(came.why());
    }

    /** A picture drawn anew as PNG; empty when it cannot be. */
    Optional<byte[]> draw(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        var came = ask(PictureReader.TASK, bytes);
        return came.why() == null ? Optional.of(came.bytes()) : Optional.empty();
    }

    /** What came back: bytes, or why there are none. */
    private record Came(byte[] bytes, @Nullable Unreadable why) {}

    private Came ask(String task, byte[] bytes) {
        var reader = process != null && process.isAlive() ? process : begin();
        var late = new AtomicBoolean();
        var guard = Thread.ofVirtual().start(() -> end(reader, late));
        try {
            return exchange(task, bytes);
        } catch (IOException ended) {
            return new Came(new byte[0], late.get() ? Unreadable.TOO_SLOW : whyEnded(reader));
        } finally {
            guard.interrupt();
        }
    }

    private void end(Process reader, AtomicBoolean late) {
        try {
            Thread.sleep(limits.time());
            late.set(true);
            reader.destroyForcibly();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }

    private static Unreadable whyEnded(Process reader) {
        try {
            reader.destroyForcibly();
            boolean ended = reader.waitFor(5, TimeUnit.SECONDS);
            return ended && reader.exitValue() == OUT_OF_MEMORY ? Unreadable.TOO_MUCH_MEMORY : Unreadable.STOPPED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", interrupted);
        }
    }

    private Came exchange(String task, byte[] bytes) throws IOException {
        var asked = java.util.Objects.requireNonNull(out);
        asked.writeBoolean(true);
        asked.writeUTF(task);
        asked.writeInt(bytes.length);
        asked.write(bytes);
        asked.flush();
        var answered = java.util.Objects.requireNonNull(in);
        var why = answered.readUTF();
        var came = answered.readNBytes(answered.readInt());
        return new Came(came, why.isEmpty() ? null : Unreadable.valueOf(why));
    }

    private Process begin() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-Xmx" + limits.heap() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Djavax.xml.accessExternalDTD=",
                        "-Djavax.xml.accessExternalSchema=",
                        "-Djdk.xml.entityExpansionLimit=100",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TextReader.class.getName()))
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        try {
            var begun = builder.start();
            process = begun;
            out = new DataOutputStream(begun.getOutputStream());
            in = new DataInputStream(begun.getInputStream());
            return begun;
        } catch (IOException failed) {
            throw new UncheckedIOException("the process that reads files did not start", failed);
        }
    }

    /** Ends the process. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}

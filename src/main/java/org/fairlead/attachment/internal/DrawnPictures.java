package org.fairlead.attachment.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fairlead.attachment.FileContent;
import org.fairlead.platform.background.BackgroundWork;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Pictures drawn anew, one after the other, by a process of its own that ends when nobody has looked at one for a minute. The last ones are kept in memory. */
@Component
class DrawnPictures implements BackgroundWork, DisposableBean {

    /** What is kept in memory, in bytes. */
    private static final long MOST_KEPT = 32L << 20;

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final ReadingProcess process = new ReadingProcess(ReadingProcess.Limits.USUAL);
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Clock clock;
    private long size;
    private Instant last = Instant.EPOCH;

    DrawnPictures(Clock clock) {
        this.clock = clock;
    }

    /** The picture as PNG; empty when it cannot be drawn. Whether it may be seen was asked before. */
    synchronized Optional<byte[]> drawn(FileContent content) {
        var sum = content.file().file().sha256();
        var found = kept.get(sum);
        if (found != null) {
            return Optional.of(found);
        }
        last = clock.instant();
        var drawn = process.draw(bytes(content));
        drawn.ifPresent(picture -> keep(sum, picture));
        return drawn;
    }

    private static byte[] bytes(FileContent content) {
        var out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return out.toByteArray();
    }

    private void keep(String sum, byte[] picture) {
        kept.put(sum, picture);
        size += picture.length;
        var oldest = kept.values().iterator();
        while (size > MOST_KEPT && oldest.hasNext()) {
            size -= oldest.next().length;
            oldest.remove();
        }
    }

    @Override
    public String name() {
        return "pictures drawn anew";
    }

    @Override
    public Duration rest() {
        return IDLE;
    }

    @Override
    public synchronized boolean round() {
        if (last.isBefore(clock.instant().minus(IDLE))) {
            process.close();
        }
        return false;
    }

    @Override
    public synchronized void destroy() {
        process.close();
    }
}

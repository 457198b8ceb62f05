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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.fairlead.attachment.FileContent;
import org.fairlead.platform.background.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Pictures drawn anew, one after the other, by a process of its own that ends when nobody has looked at one for a minute. The last ones are kept in memory. */
@Component
class DrawnPictures implements BackgroundWork, DisposableBean {

    /** What is kept in memory, in bytes. */
    private static final long MOST_KEPT = 32L << 20;

    private static final Duration IDLE = Duration.ofMinutes(1);

    /** How long somebody waits for a picture while others are drawn. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is kept of a picture that cannot be drawn, so that it is tried once. */
    private static final byte[] CANNOT_BE = {};

    private static final int OVERHEAD = 200;

    private final ReadingProcess process = new ReadingProcess(new ReadingProcess.Limits(256, Duration.ofSeconds(5)));
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Clock clock;
    private long size;
    private Instant last = Instant.EPOCH;

    DrawnPictures(Clock clock) {
        this.clock = clock;
    }

    /** The picture as PNG; empty when it cannot be drawn. Whether it may be seen was asked before. */
    Optional<byte[]> drawn(FileContent content) {
        var file = content.file().file();
        var found = found(file.sha256());
        if (found != null || file.bytes() > ReadingProcess.MOST_BYTES) {
            return Optional.ofNullable(found).filter(picture -> picture.length > 0);
        }
        var bytes = bytes(content);
        try {
            if (!turn.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            var drawn = process.draw(bytes);
            keep(file.sha256(), drawn.orElse(CANNOT_BE));
            return drawn;
        } finally {
            turn.unlock();
        }
    }

    private synchronized byte @Nullable [] found(String sum) {
        last = clock.instant();
        return kept.get(sum);
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

    private synchronized void keep(String sum, byte[] picture) {
        kept.put(sum, picture);
        size += picture.length + OVERHEAD;
        var oldest = kept.values().iterator();
        while (size > MOST_KEPT && oldest.hasNext()) {
            size -= oldest.next().length + OVERHEAD;
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
    public boolean round() {
        if (isIdle() && turn.tryLock()) {
            try {
                process.close();
            } finally {
                turn.unlock();
            }
        }
        return false;
    }

    private synchronized boolean isIdle() {
        return last.isBefore(clock.instant().minus(IDLE));
    }

    @Override
    public void destroy() {
        process.close();
    }
}

package org.fairlead.platform.files;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fairlead.platform.refusal.RefusedException;

/** Memory for what is on its way in, shared by all uploads and handed out piece by piece. */
final class Room {

    static final int PIECE = 1 << 18;

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore pieces;

    Room(long bytes) {
        pieces = new Semaphore(Math.toIntExact(Math.max(1, bytes / PIECE)));
    }

    void take() {
        try {
            if (!pieces.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException(new UploadRefusal.NoRoom());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedException(new UploadRefusal.NoRoom());
        }
    }

    void giveBack(int count) {
        pieces.release(count);
    }

    int free() {
        return pieces.availablePermits();
    }
}

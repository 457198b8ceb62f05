package org.fairlead.attachment.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fairlead.attachment.internal.TextReader.Answer;
import org.fairlead.attachment.internal.TextStore.Taken;
import org.fairlead.platform.background.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads the files that wait, one after the other, so that what is written in them is found. Each file ends as text or as unreadable
 * with the reason; one whose reading is stopped again and again is unreadable too.
 */
@Component
class TextReading implements BackgroundWork, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TextReading.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration OTHERS_EVERY = Duration.ofHours(1);

    private final TextStore store;
    private final ReadingProcess process = new ReadingProcess(ReadingProcess.Limits.USUAL);
    private final Clock clock;
    private Instant lookAgain = Instant.EPOCH;

    TextReading(TextStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "texts of files";
    }

    @Override
    public Duration rest() {
        return EVERY;
    }

    @Override
    public synchronized boolean round() {
        boolean others = lookForOthers();
        var taken = store.take();
        taken.ifPresent(this::read);
        if (taken.isEmpty()) {
            process.close();
        }
        return taken.isPresent() || others;
    }

    /** Files without a row: all of those from before texts were kept, and since then whatever came in another way. */
    private boolean lookForOthers() {
        var now = clock.instant();
        if (now.isBefore(lookAgain)) {
            return false;
        }
        boolean some = store.letTheOthersWait() > 0;
        lookAgain = some ? now : now.plus(OTHERS_EVERY);
        return some;
    }

    private void read(Taken taken) {
        var answer = answer(taken);
        try {
            store.keep(taken, answer);
        } catch (RuntimeException unkeepable) {
            if (answer.unreadable() != null) {
                throw unkeepable;
            }
            LOG.warn("The text of file {} on {} could not be kept", taken.seq(), taken.record(), unkeepable);
            store.keep(taken, Answer.because(Unreadable.BROKEN));
        }
    }

    private Answer answer(Taken taken) {
        if (taken.tooOften()) {
            return Answer.because(Unreadable.STOPPED);
        }
        return store.content(taken)
                .map(content -> process.read(content.mediaType(), content.bytes()))
                .orElse(Answer.because(Unreadable.WITHDRAWN));
    }

    @Override
    public void destroy() {
        process.close();
    }
}

package org.fairlead.attachment.internal;

import java.time.Duration;
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

    private final TextStore store;
    private final ReadingProcess process = new ReadingProcess(ReadingProcess.Limits.USUAL);
    private boolean lookedForOthers;

    TextReading(TextStore store) {
        this.store = store;
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
        if (!lookedForOthers) {
            lookedForOthers = store.letTheOthersWait() == 0;
        }
        var taken = store.take();
        taken.ifPresent(this::read);
        if (taken.isEmpty()) {
            process.close();
        }
        return taken.isPresent() || !lookedForOthers;
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

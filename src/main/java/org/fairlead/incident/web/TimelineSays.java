package org.fairlead.incident.web;

import org.fairlead.access.Viewer;
import org.fairlead.notification.EntryWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.ReadEntries;
import org.springframework.stereotype.Component;

/** Notifications say of an incident what its timeline says. */
@Component
class TimelineSays implements EntryWords {

    /** Entries so near to the newest stand on the record's page as it opens. */
    private static final int NEAR = 40;

    private final TimelineWords words;
    private final Names names;

    TimelineSays(TimelineWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    @Override
    public String kind() {
        return "incident";
    }

    @Override
    public Said say(ReadEntries.OnRecord found, Viewer viewer, TimeWords times) {
        var entry = found.entry();
        var body = words.body(viewer.actor(), times, entry);
        boolean far = found.record().version() - entry.seq() >= NEAR;
        var href = "/incidents/" + found.record().number() + (far ? "?entry=" + entry.seq() : "") + "#entry-"
                + entry.seq();
        var text = entry.text() == null ? "" : entry.text();
        return new Said(body.title(), text, names.person(entry.stamp().person()), href);
    }
}

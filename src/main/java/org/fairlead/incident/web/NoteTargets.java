package org.fairlead.incident.web;

import java.util.Optional;
import org.fairlead.attachment.AttachmentFacts;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.prose.ProseTargets;

/**
 * What notes of an incident lead to: other incidents by their number, pictures by the name of a file on the same incident that the
 * reader may read.
 *
 * @param seen the incident and who reads it
 */
record NoteTargets(Seen seen) implements ProseTargets {

    static ProseTargets of(Seen seen) {
        return new NoteTargets(seen);
    }

    /** The newest picture of that name. */
    @Override
    public Optional<String> picture(String name) {
        return AttachmentFacts.pictures(seen.view().history(), seen.actor()).stream()
                .filter(entry ->
                        ((AttachmentFacts.Attached) entry.fact()).name().equals(name))
                .reduce((first, last) -> last)
                .map(entry -> seen.files() + "/" + entry.seq() + "/picture");
    }

    @Override
    public Optional<String> record(String number) {
        var own = seen.header().identity().number();
        return HumanNumber.read(number)
                .filter(other -> other.prefix().equals(own.prefix()) && !other.equals(own))
                .map(other -> "/incidents/" + other);
    }
}

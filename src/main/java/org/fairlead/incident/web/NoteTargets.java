package org.fairlead.incident.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fairlead.attachment.AttachmentFacts;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.prose.ProseTargets;

/**
 * What notes of an incident lead to: other incidents by their number, pictures by the name of a file on the same incident that the
 * reader may read.
 *
 * @param own the number of the incident
 * @param pictures the addresses of the pictures by name, the newest of each
 * @param openable the other incidents that the reader may open
 */
record NoteTargets(HumanNumber own, Map<String, String> pictures, Openable.Numbers openable) implements ProseTargets {

    /** Copies the map. */
    NoteTargets {
        pictures = Map.copyOf(pictures);
    }

    /** For the writer, before it is sent. */
    static ProseTargets of(Seen seen) {
        return of(seen, Openable.Numbers.ALL);
    }

    static ProseTargets of(Seen seen, Openable.Numbers openable) {
        var pictures = new HashMap<String, String>();
        AttachmentFacts.pictures(seen.view().history(), seen.actor())
                .forEach(entry -> pictures.put(
                        ((AttachmentFacts.Attached) entry.fact()).name(),
                        seen.files() + "/" + entry.seq() + "/picture"));
        return new NoteTargets(seen.header().identity().number(), pictures, openable);
    }

    @Override
    public Optional<String> picture(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    @Override
    public Optional<String> record(String number) {
        return HumanNumber.read(number)
                .filter(other -> other.prefix().equals(own.prefix()) && !other.equals(own))
                .filter(other -> openable.leads(other.text()))
                .map(other -> "/incidents/" + other);
    }
}

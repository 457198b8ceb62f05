package org.fairlead.incident.walls;

import static org.fairlead.incident.walls.Viewer.DESK;
import static org.fairlead.incident.walls.Viewer.NETWORK;
import static org.fairlead.incident.walls.Viewer.REPORTER;

import java.util.Set;

/** A word of its own for everything that is said on the incident, and who may read it. */
enum Secret {
    TITLE("Quillmarrow", DESK, NETWORK, REPORTER),
    REST_OF_TITLE("Ostravane", DESK, NETWORK, REPORTER),
    DESCRIPTION("Brindlemoor", DESK, NETWORK, REPORTER),
    NOTE_TO_EVERYONE("Candlewickle", DESK, NETWORK, REPORTER),
    NOTE_TO_ALL_PARTIES("Thornapplet", DESK, NETWORK),
    NOTE_TO_NAMED_PARTIES("Harrowfell", DESK, NETWORK),
    NOTE_OF_THE_SUPPLIER("Silverpike", NETWORK),
    NOTE_OF_THE_DESK("Copperdeck", DESK),
    CORRECTION_TO_ALL_PARTIES("Bilgeright", DESK, NETWORK),
    CORRECTION_OF_THE_SUPPLIER("Luffright", NETWORK),
    CORRECTION_OF_THE_DESK("Rowlockright", DESK),
    OPERATION("Windlasser", DESK, NETWORK),
    FILE_OF_THE_SUPPLIER("Gantryleaf", NETWORK),
    BYTES_OF_THE_SUPPLIER("Gantrybyte", NETWORK),
    FILE_OF_THE_DESK("Mizzenleaf", DESK),
    BYTES_OF_THE_DESK("Mizzenbyte", DESK),
    EFFORT("Sextantwork", DESK, NETWORK),
    ESCALATION("Fathomcry", DESK, NETWORK),
    PACKET("Ballastword", DESK, NETWORK),
    REJECTION("Keelrefusal", DESK, NETWORK),
    CLAIM("Anchorclaim", DESK, NETWORK),
    DECISION("Mooringword", DESK, NETWORK),
    QUESTION("Lanyardask", DESK, NETWORK, REPORTER),
    EVIDENCE("Scupperproof", DESK, NETWORK, REPORTER),
    HOW_IT_WENT("Compasslight", DESK, REPORTER);

    private final String word;
    private final Set<Viewer> readers;

    Secret(String word, Viewer... readers) {
        this.word = word;
        this.readers = Set.of(readers);
    }

    String word() {
        return word;
    }

    /** Whether they may read it. */
    boolean isFor(Viewer viewer) {
        return readers.contains(viewer);
    }
}

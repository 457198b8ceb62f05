package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Editing;
import org.fairlead.record.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which fields of an incident somebody may change where they stand, by what a line of a list tells: no field asks the database. */
@Component
class Editable {

    private final Access access;

    Editable(Access access) {
        this.access = access;
    }

    /**
     * A field that can be changed where it stands.
     *
     * @param code its name in addresses; as of the list's columns where it is one
     * @param key its name for people, to be said
     * @param act the form it is a part of
     * @param parts which fields of that form are shown
     */
    record Part(String code, String key, String act, List<String> parts) {

        /** Its name for people, within a sentence. */
        String words() {
            return say(key);
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("title", later("incident.editable.the-title"), "edit", List.of("title")),
            new Part("description", later("incident.editable.the-description"), "edit", List.of("description")),
            new Part(
                    "priority", later("incident.editable.the-priority"), "edit", List.of("priority", "priorityReason")),
            new Part("impact", later("incident.editable.the-impact"), "edit", List.of("impact")),
            new Part("urgency", later("incident.editable.the-urgency"), "edit", List.of("urgency")),
            new Part("service", later("incident.editable.the-service"), "edit", List.of("service")),
            new Part("category", later("incident.editable.the-category"), "edit", List.of("category")),
            new Part("site", later("incident.editable.the-site"), "edit", List.of("site")),
            new Part("reporter", later("incident.editable.who-reported-it"), "edit", List.of("reporter")),
            new Part("affected", later("incident.editable.for-whom-it-is"), "edit", List.of("affected")),
            new Part("team", later("incident.editable.the-team"), "assign", List.of("team")),
            new Part("owner", later("incident.editable.who-is-at-work"), "assign", List.of("person")));

    private static final List<String> PEOPLE = List.of("reporter", "affected");
    private static final List<String> CLOCKED = List.of("priority", "impact", "urgency", "service");

    static Optional<Part> part(String code) {
        return PARTS.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** Whether the actor may change it as it stands; the front door decides again. */
    boolean may(Standing standing, Part part) {
        var actor = standing.actor();
        if (!access.may(actor, Act.EDIT_RECORD)) {
            return false;
        }
        if (part.act().equals("assign")) {
            return standing.alive() && standing.owns();
        }
        if (PEOPLE.contains(part.code()) && !EditForm.mayNameSomebodyElse(actor)) {
            return false;
        }
        boolean ended = standing.state().phase() == Phase.ENDED && actor.reach() == Reach.PARTY;
        boolean clocked = CLOCKED.contains(part.code());
        return standing.worksOn() && !ended && (standing.alive() || !clocked);
    }

    /** How the field is changed; null when it is none, or not for the actor. */
    @Nullable
    Editing of(Standing standing, String number, String code) {
        return part(code)
                .filter(part -> may(standing, part))
                .map(part -> new Editing(
                        "/incidents/" + number + "/fields/" + code,
                        say("incident.editable.change", "what", part.words())))
                .orElse(null);
    }
}

package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what was reported, which whoever opens a record reads first. */
@Component
record ReportedDrawing(Names names, Editable editable) {

    /** Null where nothing was written, nor may be. Whoever works on it is told how people are rung; the user knows. */
    @Nullable
    Reported of(Seen seen, Openable.Numbers openable) {
        var number = seen.header().identity().number().text();
        var editing = editable.of(Standing.of(seen), number, "description");
        var text = IncidentFields.of(seen.view().history()).of("description");
        if (text.isEmpty() && editing == null) {
            return null;
        }
        var words = text.isEmpty() ? say("incident.record.no-description") : text;
        return new Reported(ProseWriter.of(words, NoteTargets.of(seen, openable)), about(seen), editing);
    }

    private FactList about(Seen seen) {
        var facts = new ArrayList<Fact>();
        if (Sight.seesStaff(seen.actor())) {
            var subject = seen.header().subject();
            boolean rings = Offering.worksOn(seen);
            add(facts, say("incident.field.reporter"), subject.reporter(), rings);
            add(facts, say("incident.field.for"), subject.affected(), rings);
            if (subject.site() != null) {
                facts.add(Fact.of(say("incident.field.site"), names.site(subject.site())));
            }
        }
        return new FactList(facts, true);
    }

    /** Without the extension, which a telephone would dial at once. */
    private static String tel(String number) {
        return "tel:" + number.replaceFirst("(?i) ?(x|ext).*", "").replaceAll("[^+0-9]", "");
    }

    private void add(List<Fact> facts, String term, @Nullable PersonId person, boolean rings) {
        if (person != null) {
            facts.add(Fact.of(term, names.person(person)));
            names.phone(person)
                    .filter(number -> rings)
                    .ifPresent(number -> facts.add(Fact.linked(say("incident.report.telephone"), number, tel(number))));
        }
    }
}

package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImports;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all pages about list imports are made from. */
@Component
class IntakeDesk {

    private final ListImports imports;
    private final Clock clock;

    IntakeDesk(ListImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    ListImports imports() {
        return imports;
    }

    /** One that the viewer gave. */
    ListImport needed(UUID id, Viewer viewer) {
        return imports.one(viewer.actor(), id).orElseThrow(() -> GeneralRefusal.unknown("import"));
    }

    IntakeDrawing drawing(ListImport job, Viewer viewer) {
        return new IntakeDrawing(job, list(job, viewer).orElse(null), new TimeWords(viewer.zone(), clock.instant()));
    }

    private Optional<ImportableList> list(ListImport job, Viewer viewer) {
        return imports.lists(viewer.actor()).stream()
                .filter(list -> list.code().equals(job.given().list()))
                .findFirst();
    }

    /** A page under the list of imports. */
    static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD).under(new Link(say("intake.place.text"), IntakeDrawing.PATH));
    }

    /** What is wrong with what was entered; a refusal that is about something else goes on. */
    static List<FieldProblem> problems(Refusal refusal, String otherwise, RefusedException refused) {
        if (refusal.kind() != RefusalKind.INVALID && refusal.kind() != RefusalKind.TOO_LARGE) {
            throw refused;
        }
        return refusal.fields().isEmpty() ? List.of(new FieldProblem(otherwise, refusal.sentence())) : refusal.fields();
    }

    /** Back to the import; what its state does not allow is said there. */
    static String moved(UUID id, RedirectAttributes after, Runnable move) {
        try {
            move.run();
        } catch (RefusedException refused) {
            if (refused.refusal().kind() != RefusalKind.CONFLICT) {
                throw refused;
            }
            after.addFlashAttribute(
                    "notice",
                    new Notice(
                            Tone.OVER,
                            say("intake.intake.not-changed"),
                            refused.refusal().sentence(),
                            null));
        }
        return "redirect:" + IntakeDrawing.PATH + "/" + id;
    }
}

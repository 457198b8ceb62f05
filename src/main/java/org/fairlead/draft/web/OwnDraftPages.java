package org.fairlead.draft.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.Draft;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.DraftedForm;
import org.fairlead.draft.DraftedForms;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's drafts, and keeping what is typed into forms that are about no record. */
@Controller
@RequestMapping(OwnDraftPages.HERE)
@Needs(Act.READ_RECORDS)
class OwnDraftPages {

    static final String HERE = "/drafts";

    private final Drafts drafts;
    private final DraftBox box;
    private final List<DraftedForms> forms;
    private final Records records;
    private final Clock clock;

    OwnDraftPages(Drafts drafts, DraftBox box, List<DraftedForms> forms, Records records, Clock clock) {
        this.drafts = drafts;
        this.box = box;
        this.forms = List.copyOf(forms);
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    String all(Viewer viewer, Frame frame, Model model) {
        var own = drafts.own(viewer.actor());
        var known = known(viewer, own);
        var times = new TimeWords(viewer.zone(), clock.instant());
        var rows =
                own.stream().flatMap(draft -> row(draft, known, times).stream()).toList();
        var page = Page.of(say("draft.page.title"), frame, Marking.STANDARD)
                .spoken()
                .told(model);
        model.addAttribute("page", viewer.actor().reach() == Reach.SELF ? page.forRequesters() : page);
        model.addAttribute(
                "header",
                new PageHeader("", say("draft.page.title"), List.of(), say("draft.page.lead"), ActionBar.of()));
        var columns = List.of(
                Column.text(say("draft.page.name")),
                Column.text(say("draft.page.form")),
                Column.text(say("draft.page.kept")));
        model.addAttribute("table", new DataTable(say("draft.page.table"), columns, rows, false));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("draft.page.empty"),
                        say("draft.page.empty-text"),
                        Action.go(say("draft.page.go-on"), "/incidents/new")));
        return "layout/list";
    }

    /** The records they are on, as far as their owner may see them now. */
    private Map<RecordId, org.fairlead.record.Row> known(Viewer viewer, List<Draft> own) {
        return records.among(
                viewer.actor(),
                own.stream().map(Draft::record).filter(Objects::nonNull).toList());
    }

    private Optional<Row> row(Draft draft, Map<RecordId, org.fairlead.record.Row> known, TimeWords times) {
        var kept = Cell.of(times.moment(draft.at()));
        var record = draft.record();
        if (record == null) {
            return form(draft.form())
                    .map(form -> Row.of(
                            named(draft, form.path(), form.title().get()),
                            Cell.of(form.title().get()),
                            kept));
        }
        return Optional.ofNullable(known.get(record)).map(row -> {
            var href = "/incidents/" + row.number();
            return Row.of(named(draft, href + "/" + draft.form(), row.title()), Cell.number(row.number(), href), kept);
        });
    }

    private static Cell named(Draft draft, String path, String otherwise) {
        var name = draft.title().name();
        return Cell.linked(name.isEmpty() ? otherwise : name, path + "?" + DraftBox.FROM + "=" + draft.id())
                .withNote(draft.beginning());
    }

    private Optional<DraftedForm> form(String word) {
        return forms.stream()
                .flatMap(each -> each.drafted().stream())
                .flatMap(form -> form.called(word).stream())
                .findFirst();
    }

    private DraftedForm needed(String word) {
        return form(word).orElseThrow(() -> GeneralRefusal.unknown(say("draft.form")));
    }

    private static Drafts.Place place(DraftedForm form) {
        return new Drafts.Place(null, form.code());
    }

    /** As it is typed, without leaving the page: the answer says when it was kept. */
    @PostMapping(path = "/{form}", headers = "HX-Request")
    ResponseEntity<DraftBox.Typed> keepTyped(
            @PathVariable String form, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        return box.typed(viewer, place(needed(form)), sent);
    }

    @PostMapping("/{form}")
    String keep(
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes after) {
        var known = needed(form);
        var put = box.keep(viewer, place(known), sent);
        after.addFlashAttribute("notice", put.notice());
        if (put.asked().isEmpty()) {
            return "redirect:" + HERE;
        }
        after.addAllAttributes(put.asked());
        return "redirect:" + known.path();
    }

    @PostMapping("/{form}/removal")
    String discard(
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes after) {
        var known = needed(form);
        after.addFlashAttribute("notice", box.discard(viewer, place(known), sent));
        return "redirect:" + known.path();
    }
}

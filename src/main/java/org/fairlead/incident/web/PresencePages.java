package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.presence.Doing;
import org.fairlead.presence.Presences;
import org.fairlead.presence.Present;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Who else has a record open, and whether something new arrived on it. */
@Controller
@Needs(Act.READ_RECORDS)
class PresencePages {

    private static final int NEWEST = 20;
    private static final int MOST = 100;

    private final Records records;
    private final Presences presences;
    private final Names names;
    private final News news;
    private final Clock clock;

    PresencePages(Records records, Presences presences, Names names, News news, Clock clock) {
        this.records = records;
        this.presences = presences;
        this.names = names;
        this.news = news;
        this.clock = clock;
    }

    /** The page says that it is open, and is told who else has it open and what is new on it. */
    @PostMapping("/incidents/{number}/presence")
    String present(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String doing,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            Model model) {
        var seen = records.view(viewer.actor(), number, NEWEST, Integer.MAX_VALUE)
                .map(view -> new Seen(view, viewer, clock.instant()))
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.which", "number", number)));
        var id = seen.view().history().id();
        presences.say(viewer.actor(), id, Doing.of(doing));
        var others = presences.others(viewer.actor(), List.of(id));
        model.addAttribute("others", others.stream().map(this::words).toList());
        model.addAttribute("news", version == 0 ? "" : news.words(seen, version));
        model.addAttribute("here", seen.href());
        return "incident/present";
    }

    private String words(Present present) {
        return say(
                "incident.presence.doing",
                "who",
                names.person(present.person()),
                "what",
                present.doing().words());
    }

    /** Who has which of the records of a list open: words by number. */
    @GetMapping("/incidents/presence")
    @ResponseBody
    Map<String, String> onList(@RequestParam(defaultValue = "") List<String> numbers, Viewer viewer) {
        var known = numbers.stream()
                .limit(MOST)
                .flatMap(number -> HumanNumber.read(number).stream())
                .map(HumanNumber::text)
                .collect(Collectors.toSet());
        if (known.isEmpty()) {
            return Map.of();
        }
        var list = RecordList.first(RecordFields.numbered(known), RecordList.Sort.NEWEST, known.size());
        var numberOf =
                records.list(viewer.actor(), list).rows().stream().collect(Collectors.toMap(Row::id, Row::number));
        return presences.others(viewer.actor(), numberOf.keySet()).stream()
                .collect(Collectors.groupingBy(
                        present -> Objects.requireNonNull(numberOf.get(present.record())),
                        Collectors.mapping(this::words, Collectors.joining(", "))));
    }
}

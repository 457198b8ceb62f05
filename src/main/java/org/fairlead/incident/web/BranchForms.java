package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.incident.BranchIncident;
import org.fairlead.incident.CopiedField;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Entry;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Copying an incident, splitting it, and taking either back. */
@Configuration(proxyBeanMethods = false)
class BranchForms {

    private static final String FIELDS = "fields";
    private static final String ENTRIES = "entries";
    private static final int SHOWN = 100;
    private static final int MOST = 50;
    private static final Set<CopiedField> OF_A_SPLIT =
            Set.of(CopiedField.SERVICE, CopiedField.SITE, CopiedField.PEOPLE);

    private static boolean may(Seen seen, Access access) {
        return seen.actor().reach() != Reach.SELF
                && access.may(seen.actor(), Act.LOG_INCIDENT)
                && access.may(seen.actor(), Act.EDIT_RECORD);
    }

    private static TextField title(Seen seen, Input input) {
        return TextField.of(
                input.field("title", say("incident.field.title")),
                input.text("title", seen.header().subject().title()));
    }

    private static Checkboxes fields(Seen seen, Input input, Set<CopiedField> usual) {
        var chosen = input.has("title") ? chosen(input) : usual;
        var options = Arrays.stream(CopiedField.values())
                .filter(field -> field != CopiedField.PEOPLE || seen.actor().reach() == Reach.ALL)
                .map(field -> Option.of(field.code(), field.words()).asChosen(chosen.contains(field)))
                .toList();
        return new Checkboxes(
                input.field(FIELDS, say("incident.branch.fields")).withHint(say("incident.branch.marking")), options);
    }

    private static Set<CopiedField> chosen(Input input) {
        return input.all(FIELDS).stream()
                .flatMap(code -> CopiedField.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    ActForm copyIncident(Incidents incidents, Access access) {
        return new Saying(
                "copy",
                later("incident.act.copy.title"),
                seen -> may(seen, access),
                "",
                later("incident.act.copy.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                return List.of(
                        BranchForms.title(seen, input), BranchForms.fields(seen, input, Set.of(CopiedField.values())));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var command = new BranchIncident(input.text("title"), "", chosen(input), List.of());
                return incidents.branch(seen.view().history().id(), command, seen.actor(), intent);
            }

            @Override
            public Notice done(Seen before) {
                return Notice.done(say("incident.branch.copied"), say("incident.branch.done-text"));
            }
        };
    }

    @Bean
    ActForm splitIncident(Incidents incidents, Access access) {
        return new Saying(
                "split",
                later("incident.act.split.title"),
                seen -> may(seen, access)
                        && Standing.of(seen).worksOn()
                        && !quotable(seen).isEmpty(),
                "",
                later("incident.act.split.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                return List.of(
                        BranchForms.title(seen, input),
                        TextArea.of(
                                input.field("description", say("incident.branch.about")), input.text("description")),
                        BranchForms.entries(seen, input),
                        BranchForms.fields(seen, input, OF_A_SPLIT));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var places = input.all(ENTRIES).stream()
                        .filter(said -> said.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .toList();
                if (places.isEmpty()) {
                    throw GeneralRefusal.invalid(ENTRIES, say("incident.branch.choose-quotes"));
                }
                var command = new BranchIncident(input.text("title"), input.text("description"), chosen(input), places);
                return incidents.branch(seen.view().history().id(), command, seen.actor(), intent);
            }

            @Override
            public Notice done(Seen before) {
                return Notice.done(say("incident.branch.split"), say("incident.branch.done-text"));
            }
        };
    }

    /** What was written here that the viewer may read, the newest first. */
    private static List<Entry> quotable(Seen seen) {
        return seen.view().entries().stream()
                .filter(entry -> entry.text() != null && !entry.text().isBlank() && entry.seq() > 1)
                .sorted(Comparator.comparingInt(Entry::seq).reversed())
                .limit(MOST)
                .toList();
    }

    private static Checkboxes entries(Seen seen, Input input) {
        var chosen = input.all(ENTRIES);
        var options = quotable(seen).stream()
                .map(entry -> Option.of(Integer.toString(entry.seq()), shortly(entry))
                        .withHint(seen.times().moment(entry.at()) + ", "
                                + entry.audience().words())
                        .asChosen(chosen.contains(Integer.toString(entry.seq()))))
                .toList();
        return new Checkboxes(input.field(ENTRIES, say("incident.branch.quotes")), options);
    }

    private static String shortly(Entry entry) {
        return Readable.inOneLine(String.valueOf(entry.text()), SHOWN);
    }

    @Bean
    ActForm takeBranchBack(Incidents incidents, Access access) {
        return new AtOnce(
                "take-back",
                later("incident.act.take-back.title"),
                seen -> may(seen, access)
                        && Standing.of(seen).worksOn()
                        && IncidentLifecycle.allows(seen.header(), IncidentAction.CANCEL)
                        && Origin.of(seen).isPresent(),
                later("incident.act.take-back.done"),
                later("incident.act.take-back.done-text")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.undoBranch(seen.view().history().id(), seen.actor(), intent);
            }
        };
    }
}

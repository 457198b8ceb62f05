package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.SimilarIncidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Merging duplicates, with undo, and wider incidents with their parts. */
@Configuration(proxyBeanMethods = false)
class RelationForms {

    private static RecordId other(Records records, Actor actor, Input input) {
        var typed = input.text("number").strip();
        var number = typed.isEmpty() ? input.text("candidate").strip() : typed;
        if (number.isEmpty()) {
            throw GeneralRefusal.invalid("number", say("incident.relation.choose"));
        }
        return records.find(actor, number)
                .orElseThrow(
                        () -> GeneralRefusal.invalid("number", say("incident.relation.unknown", "number", number)));
    }

    private static TextField number(Input input, String label) {
        return TextField.of(
                        input.field("number", label).withHint(say("incident.relation.number-hint")),
                        input.text("number"),
                        TextField.Width.L)
                .expecting(TextField.Kind.CODE);
    }

    /** Those that are perhaps the same, to choose from; any other by its number. */
    private static List<Object> sameOrNumber(SimilarIncidents similar, Seen seen, Input input) {
        var asked = input.text("number").strip();
        var candidates = similar.to(seen.view().history(), seen.actor()).open().stream()
                .map(row -> Option.of(row.number().toString(), row.number() + ": " + row.title())
                        .asChosen(row.number().toString().equals(asked.isEmpty() ? input.text("candidate") : asked)))
                .toList();
        if (candidates.isEmpty()) {
            return List.of(number(input, say("incident.relation.goes-on-for-both")));
        }
        boolean among = candidates.stream().anyMatch(Option::chosen);
        var rest = among ? input.without("number") : input;
        return List.of(
                new Radios(input.field("candidate", say("incident.relation.goes-on-for-both")), candidates, false),
                number(rest, say("incident.relation.another")));
    }

    @Bean
    ActForm merge(Incidents incidents, Records records, SimilarIncidents similar, Access access) {
        return new Saying(
                "merge",
                later("incident.act.merge.title"),
                seen -> access.may(seen.actor(), Act.MERGE)
                        && IncidentLifecycle.allows(seen.header(), IncidentAction.MERGE),
                "",
                later("incident.act.merge.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                return sameOrNumber(similar, seen, input);
            }

            /** One of those offered, or the number of another. */
            @Override
            public boolean needsAll() {
                return false;
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.merge(
                        seen.view().history().id(), other(records, seen.actor(), input), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm undoMerge(Incidents incidents, Access access) {
        return new AtOnce(
                "undo-merge",
                later("incident.act.undo-merge.title"),
                seen -> access.may(seen.actor(), Act.MERGE)
                        && IncidentLifecycle.allows(seen.header(), IncidentAction.UNMERGE),
                later("incident.act.undo-merge.done"),
                later("incident.act.undo-merge.done-text")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.undoMerge(seen.view().history().id(), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm partOf(Incidents incidents, Records records, Access access) {
        return new Saying(
                "part-of",
                later("incident.act.part-of.title"),
                seen -> access.may(seen.actor(), Act.MERGE)
                        && seen.header().subject().parent() == null
                        && IncidentLifecycle.allows(seen.header(), IncidentAction.RESOLVE),
                "",
                later("incident.act.part-of.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                return List.of(number(input, say("incident.relation.wider")));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.makeChild(
                        seen.view().history().id(), other(records, seen.actor(), input), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm leaveParent(Incidents incidents, Access access) {
        return new AtOnce(
                "leave-parent",
                later("incident.act.leave-parent.title"),
                seen -> access.may(seen.actor(), Act.MERGE)
                        && seen.header().subject().parent() != null,
                later("incident.act.leave-parent.done"),
                later("incident.act.leave-parent.done-text")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.leaveParent(seen.view().history().id(), seen.actor(), intent);
            }
        };
    }
}

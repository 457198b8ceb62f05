package org.fairlead.incident.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.effort.EffortClasses;
import org.fairlead.incident.Sight;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries as answers. */
@Component
final class EntryAnswers {

    private static final List<RegisterKind<?>> TOLD = List.of(
            People.ORGANISATION,
            People.PERSON,
            People.TEAM,
            People.SITE,
            Catalogue.SERVICE,
            Catalogue.CATEGORY,
            Agreements.CLOSURE_CODE,
            EffortClasses.KIND);

    /** What facts hold that a requester may not know: whom an organisation put to work, which organisations look on, and places. */
    private static final List<String> NOT_FOR_REQUESTERS = List.of("team", "involved", "note");

    private final Titled titled;
    private final Map<Class<? extends Fact>, String> kinds = new HashMap<>();

    EntryAnswers(Titled titled, List<FactKinds> facts) {
        this.titled = titled;
        Stream.concat(Stream.of(RecordFacts.KINDS), facts.stream())
                .forEach(each -> each.kinds().forEach((name, type) -> kinds.put(type, name)));
    }

    OneEntry of(Actor actor, Entry entry) {
        var fact = fact(actor, entry.fact());
        var names = new TreeMap<String, String>();
        names(fact, names);
        return new OneEntry(
                Sight.seesPlaces(actor) ? entry.seq() : null,
                entry.at(),
                entry.stamp().recordedAt(),
                titled.person(entry.stamp().person()),
                titled.party(entry.party()),
                entry.audience().name(),
                entry.audience() == Audience.NAMED ? titled.parties(entry.named()) : null,
                entry.marking(),
                Optional.ofNullable(kinds.get(entry.fact().getClass())).orElse("other"),
                entry.text(),
                fact,
                names);
    }

    private static ObjectNode fact(Actor actor, Fact fact) {
        ObjectNode tree = StoredJson.mapper().valueToTree(fact);
        if (!Sight.seesStaff(actor)) {
            tree.remove(NOT_FOR_REQUESTERS);
        }
        return tree;
    }

    private void names(JsonNode node, Map<String, String> names) {
        if (node.isContainer()) {
            node.forEach(each -> names(each, names));
        } else if (node.isString()) {
            uuid(node.asString())
                    .ifPresent(id -> TOLD.stream()
                            .flatMap(kind -> title(kind, id).stream())
                            .findFirst()
                            .ifPresent(name -> names.put(id.toString(), name)));
        }
    }

    private <T> Optional<String> title(RegisterKind<T> kind, UUID id) {
        return titled.register().latest(kind, id).map(item -> kind.title().apply(item.body()));
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

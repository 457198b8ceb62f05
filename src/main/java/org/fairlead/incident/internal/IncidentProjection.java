package org.fairlead.incident.internal;

import static org.fairlead.db.incident.Tables.DETAIL;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.incident.tables.records.DetailRecord;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentFacts.Resolved;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.record.Entry;
import org.fairlead.record.FactKinds;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.fairlead.record.RecordFacts.Opened;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What an incident has beyond the shared header, as a row. */
@Component
class IncidentProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(DETAIL);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        if (!history.header().identity().kind().equals("incident")) {
            return List.of();
        }
        var row = new DetailRecord();
        row.setRecordId(history.id().value());
        var priority = Classifying.current(history);
        row.setImpact(priority.impact());
        row.setUrgency(priority.urgency());
        row.setComputedPriority((short) priority.computed());
        row.setOverrideReason(priority.reason());
        firstCategory(history).ifPresent(row::setFirstCategory);
        resolution(history).ifPresent(entry -> {
            var resolved = (Resolved) entry.fact();
            row.setClosingCategory(resolved.category());
            row.setClosureCode(resolved.code().toString());
            row.setResolverParty(resolved.resolver().value());
            row.setResolvedAt(entry.at());
        });
        Links.of(history, Relation.MERGED_INTO)
                .ifPresent(link -> row.setMergedInto(link.fact().other().value()));
        return List.of(row);
    }

    private static Optional<UUID> firstCategory(History history) {
        return history.of(Opened.class)
                .findFirst()
                .map(entry -> ((Opened) entry.fact()).subject().category());
    }

    private static Optional<Entry> resolution(History history) {
        return history.of(Resolved.class).reduce((first, last) -> last);
    }

    /** Registers the module's facts. */
    @Configuration(proxyBeanMethods = false)
    static class Facts {
        @Bean
        FactKinds incidentFacts() {
            return IncidentFacts.KINDS;
        }
    }
}

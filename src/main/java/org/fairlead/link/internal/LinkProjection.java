package org.fairlead.link.internal;

import static org.fairlead.db.link.Tables.RELATION;

import java.util.List;
import org.fairlead.db.link.tables.records.RelationRecord;
import org.fairlead.link.LinkFacts;
import org.fairlead.link.Links;
import org.fairlead.record.Audience;
import org.fairlead.record.FactKinds;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Relations as rows. */
@Component
class LinkProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(RELATION);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        return Links.of(history).stream()
                .filter(link -> link.entry().audience() != Audience.OWN)
                .<UpdatableRecord<?>>map(link -> new RelationRecord(
                        history.id().value(),
                        link.id(),
                        link.fact().relation().name(),
                        link.fact().other().value(),
                        link.entry().at()))
                .toList();
    }

    /** Registers the module's facts. */
    @Configuration(proxyBeanMethods = false)
    static class Facts {
        @Bean
        FactKinds linkFacts() {
            return LinkFacts.KINDS;
        }
    }
}

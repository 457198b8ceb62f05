package org.fairlead.checklist.internal;

import static org.fairlead.db.checklist.Tables.PROGRESS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.OnRecord;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Timelines;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateVersion;
import org.fairlead.template.Templates;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Adds checklists to the records that fit their rules: those to which something happened since the rule was kept. Each record gets a
 * checklist by its rule once, also when several processes look at the same time: the record's own timeline decides.
 */
@Component
class ChecklistsByRule implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ChecklistsByRule.class);
    private static final int AT_ONCE = 100;

    /** How far back a look reaches behind the one before: longer than any transaction lasts. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Templates templates;
    private final Timelines timelines;
    private final Register register;
    private final Looking looking;
    private final Clock clock;
    private final Map<UUID, Looked> looked = new ConcurrentHashMap<>();

    ChecklistsByRule(Templates templates, Timelines timelines, Register register, Looking looking, Clock clock) {
        this.templates = templates;
        this.timelines = timelines;
        this.register = register;
        this.looking = looking;
        this.clock = clock;
    }

    /** How records are found. */
    @Component
    record Looking(Records records, RecordFilter filters) {}

    /** Which version of a checklist was looked for, and since when records need not be looked at again. */
    private record Looked(int version, Instant since) {}

    @Override
    public String name() {
        return "checklists";
    }

    @Override
    public Duration rest() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean round() {
        var integrator = People.integrator(register);
        if (integrator.isEmpty()) {
            return false;
        }
        var tool = Actor.tool(integrator.get());
        boolean more = false;
        for (var template : templates.offered(tool, Checklists.KIND)) {
            if (template.body().when() != null) {
                more |= add(tool, template, template.body().when());
            }
        }
        return more;
    }

    private boolean add(Actor tool, Template<Checklist> template, String when) {
        var now = clock.instant();
        var since = since(tool, template);
        var found = looking.records()
                .list(tool, RecordList.first(fitting(tool, template, when, since), RecordList.Sort.OLDEST, AT_ONCE));
        for (var row : found.rows()) {
            add(tool, row.id(), template);
        }
        if (!found.hasMore()) {
            looked.put(template.id(), new Looked(template.version(), now.minus(OVERLAP)));
        }
        return found.hasMore();
    }

    private Instant since(Actor tool, Template<Checklist> template) {
        var last = looked.get(template.id());
        if (last != null && last.version() == template.version()) {
            return last.since();
        }
        return templates.versions(tool, Checklists.KIND, template.id()).stream()
                .map(TemplateVersion::at)
                .findFirst()
                .orElse(clock.instant());
    }

    private Condition fitting(Actor tool, Template<Checklist> template, String when, Instant since) {
        var filter = looking.filters().read(when, tool);
        var had = RecordFields.among(
                DSL.select(PROGRESS.RECORD_ID).from(PROGRESS).where(PROGRESS.TEMPLATE_ID.eq(template.id())));
        return looking.filters()
                .condition(filter, tool, ZONE)
                .and(RecordFields.open())
                .and(RecordFields.touchedSince(since))
                .andNot(had);
    }

    private void add(Actor tool, RecordId record, Template<Checklist> template) {
        try {
            timelines.change(tool, record, Intent.NONE, history -> added(history, template));
        } catch (RefusedException refused) {
            LOG.warn("{} got no checklist: {}", record, refused.refusal().sentence());
        }
    }

    private static List<NewEntry> added(History history, Template<Checklist> template) {
        boolean had = OnRecord.of(history).lists().stream()
                .anyMatch(each -> each.added().template().equals(template.id()));
        if (had) {
            return List.of();
        }
        var entry = ChecklistService.entry(template, true);
        return List.of(
                template.body().own()
                        ? entry.toParties(Set.of(template.shared().organisation()))
                        : entry.to(Audience.INVOLVED));
    }
}

package org.fairlead.incident.internal;

import static java.util.Objects.requireNonNull;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.intake.ListRow;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.template.TemplateList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filled-in forms for logging incidents, as a list. */
@Component
class IncidentTemplateList extends TemplateList<IncidentTemplate> {

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String SERVICE = "service";
    private static final String CATEGORY = "category";
    private static final String SITE = "site";
    private static final String REPORTER = "reporter";
    private static final String IMPACT = "impact";
    private static final String URGENCY = "urgency";

    private final Register register;

    IncidentTemplateList(Around around, Register register) {
        super(IncidentTemplate.KIND, "/incident-templates", around);
        this.register = register;
    }

    @Override
    public String title() {
        return say("incident.template.title");
    }

    @Override
    protected List<Part<IncidentTemplate>> parts(Actor actor) {
        var hint = say("incident.template-list.hint");
        return List.of(
                Part.of(TITLE, say("incident.report.what"), "", IncidentTemplate::title),
                Part.of(DESCRIPTION, say("incident.timeline.happened"), "", IncidentTemplate::description),
                Part.of(SERVICE, say("incident.field.service"), hint, named(SERVICE, IncidentTemplate::service)),
                Part.of(CATEGORY, say("incident.field.category"), hint, named(CATEGORY, IncidentTemplate::category)),
                Part.of(SITE, say("incident.field.site"), hint, named(SITE, IncidentTemplate::site)),
                Part.of(REPORTER, say("incident.person.reporter"), hint, named(REPORTER, IncidentTemplate::reporter)),
                Part.of(IMPACT, say("incident.field.impact"), "", IncidentTemplate::impact),
                Part.of(URGENCY, say("incident.field.urgency"), "", IncidentTemplate::urgency));
    }

    private Function<IncidentTemplate, @Nullable String> named(
            String field, Function<IncidentTemplate, @Nullable UUID> id) {
        return template -> {
            var found = id.apply(template);
            return found == null ? null : register.title(requireNonNull(IncidentFields.REFERENCES.get(field)), found);
        };
    }

    @Override
    protected IncidentTemplate body(ListRow row, @Nullable IncidentTemplate now, Viewer viewer) {
        var named = new NamedItems(register, viewer.actor());
        return new IncidentTemplate(
                row.textOr(TITLE, now == null ? null : now.title()),
                row.textOr(DESCRIPTION, now == null ? null : now.description()),
                id(row, SERVICE, now == null ? null : now.service(), named),
                id(row, CATEGORY, now == null ? null : now.category(), named),
                id(row, SITE, now == null ? null : now.site(), named),
                id(row, REPORTER, now == null ? null : now.reporter(), named),
                row.textOr(IMPACT, now == null ? null : now.impact()),
                row.textOr(URGENCY, now == null ? null : now.urgency()));
    }

    /** What is called as the cell says already stays, however many are called so. */
    private @Nullable UUID id(ListRow row, String field, @Nullable UUID before, NamedItems named) {
        var kind = requireNonNull(IncidentFields.REFERENCES.get(field));
        return !row.has(field)
                        || before != null
                                && row.text(field)
                                        .equals(named.name(kind, before).strip())
                ? before
                : named.id(kind, field, row.text(field));
    }
}

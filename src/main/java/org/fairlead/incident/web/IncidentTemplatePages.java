package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PersonField;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateDesk;
import org.fairlead.template.TemplateInput;
import org.fairlead.template.TemplatePages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeping the form for logging incidents, filled in. */
@Controller
@RequestMapping("/incident-templates")
@Needs(Act.KEEP_TEMPLATES)
class IncidentTemplatePages extends TemplatePages<IncidentTemplate> {

    private static final int LINES = 5;
    private static final int LONGEST = 50_000;

    private final Choices choices;
    private final Names names;

    IncidentTemplatePages(TemplateDesk desk, Clock clock, Choices choices, Names names) {
        super(IncidentTemplate.KIND, IncidentTemplatePages::words, desk, clock);
        this.choices = choices;
        this.names = names;
    }

    private static TemplatePages.Words words() {
        return new TemplatePages.Words(
                "/incident-templates",
                say("incident.template.title"),
                say("incident.template.about"),
                say("incident.template.code-hint"));
    }

    @Override
    protected List<Action> more() {
        return List.of(Action.go(say("incident.template.schedules"), "/schedules"));
    }

    @Override
    protected List<Action> more(Template<IncidentTemplate> template) {
        return template.offered()
                ? List.of(
                        Action.go(say("incident.template.log"), "/incidents/new?template=" + template.id())
                                .as(Action.Kind.PRIMARY),
                        Action.go(say("incident.template.schedule"), "/schedules/new?template=" + template.id()))
                : List.of();
    }

    @Override
    protected List<Object> fields(TemplateInput input, Viewer viewer) {
        var matrix = choices.agreements().matrix();
        return List.of(
                TextField.of(
                        input.field("title", say("incident.report.what"))
                                .withHint(say("incident.template.title-hint"))
                                .asOptional(),
                        input.text("title")),
                new TextArea(
                        input.field("description", say("incident.timeline.happened"))
                                .asOptional(),
                        input.text("description"),
                        LINES,
                        LONGEST),
                new Select(
                        input.field("service", say("incident.field.service")).asOptional(),
                        choices.optional(
                                Catalogue.SERVICE, say("incident.template.no-service"), input.text("service"))),
                new Select(
                        input.field("site", say("incident.field.site")).asOptional(),
                        choices.optional(People.SITE, say("incident.field.no-site"), input.text("site"))),
                new Select(
                        input.field("category", say("incident.field.category")).asOptional(),
                        choices.optional(Catalogue.CATEGORY, say("incident.edit.not-sorted"), input.text("category"))),
                choices.people()
                        .field(
                                input.field("reporter", say("incident.person.reporter"))
                                        .withHint(say("incident.person.logger-hint"))
                                        .asOptional(),
                                input.text("reporter"),
                                viewer.actor()),
                new Select(
                        input.field("impact", say("incident.field.impact")).asOptional(),
                        words(matrix.impacts(), input.text("impact"))),
                new Select(
                        input.field("urgency", say("incident.field.urgency")).asOptional(),
                        words(matrix.urgencies(), input.text("urgency"))));
    }

    private List<Option> words(List<String> words, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("incident.template.least")));
        options.addAll(choices.words(words, chosen));
        return options;
    }

    @Override
    protected IncidentTemplate body(TemplateInput input, Viewer viewer) {
        return new IncidentTemplate(
                input.text("title"),
                input.text("description"),
                id(input, "service"),
                id(input, "category"),
                id(input, "site"),
                reporter(input, viewer),
                input.text("impact"),
                input.text("urgency"));
    }

    private @Nullable UUID reporter(TemplateInput input, Viewer viewer) {
        var written =
                new PersonChoice.Written("reporter", input.text("reporter"), input.text("reporter" + PersonField.ONE));
        return choices.people().one(written, "", viewer.actor());
    }

    private static @Nullable UUID id(TemplateInput input, String field) {
        var text = input.text(field).strip();
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(field, say("incident.input.one"));
        }
    }

    @Override
    protected TemplateInput fill(TemplateInput input, IncidentTemplate template, Viewer viewer) {
        return input.with("title", text(template.title()))
                .with("description", text(template.description()))
                .with("service", text(template.service()))
                .with("category", text(template.category()))
                .with("site", text(template.site()))
                .with("reporter", text(template.reporter()))
                .with("impact", text(template.impact()))
                .with("urgency", text(template.urgency()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    protected String words(IncidentTemplate template) {
        return Stream.of(
                        Objects.requireNonNullElse(template.title(), ""),
                        template.service() == null ? "" : names.service(template.service()),
                        template.site() == null ? "" : names.site(template.site()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

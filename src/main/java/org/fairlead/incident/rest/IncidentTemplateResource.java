package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateAnswers;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form for logging an incident, filled in to be used again. */
@RestController
@RequestMapping("/api/v1/incident-templates")
@Needs(Act.KEEP_TEMPLATES)
final class IncidentTemplateResource {

    private final Templates templates;

    IncidentTemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    @Operation(summary = "List incident templates", operationId = "listIncidentTemplates")
    Listing<OneTemplate> list(Actor actor) {
        return Listing.whole(templates.all(actor, IncidentTemplate.KIND).stream()
                .map(each -> shown(each, actor))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an incident template", operationId = "readIncidentTemplate")
    ResponseEntity<OneTemplate> one(@PathVariable String id, Actor actor) {
        return answer(needed(id, actor), actor);
    }

    @PostMapping
    @Operation(summary = "Keep an incident template", operationId = "keepIncidentTemplate")
    ResponseEntity<OneTemplate> keep(@RequestBody SentTemplate sent, RequestIntent intent, Actor actor) {
        var kept = templates.keep(IncidentTemplate.KIND, sent.over(null), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/incident-templates/" + kept.id()))
                .eTag("\"" + kept.version() + "\"")
                .body(shown(kept, actor));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change an incident template", operationId = "changeIncidentTemplate")
    ResponseEntity<OneTemplate> change(
            @PathVariable String id, @RequestBody SentTemplate sent, RequestIntent intent, Actor actor) {
        var before = needed(id, actor);
        var read = new Templates.Read(before.id(), intent.version());
        return answer(templates.change(IncidentTemplate.KIND, read, sent.over(before), actor, intent.once()), actor);
    }

    @PatchMapping("/{id}/standing")
    @Operation(
            summary = "Retire an incident template, take it away or bring it back",
            operationId = "standIncidentTemplate")
    ResponseEntity<OneTemplate> stand(
            @PathVariable String id, @RequestBody SentTemplateStanding sent, RequestIntent intent, Actor actor) {
        var read = new Templates.Read(needed(id, actor).id(), intent.version());
        var standing = TemplateAnswers.standing(sent.standing());
        return answer(templates.stand(IncidentTemplate.KIND, read, standing, actor, intent.once()), actor);
    }

    private Template<IncidentTemplate> needed(String id, Actor actor) {
        return templates
                .one(actor, IncidentTemplate.KIND, TemplateAnswers.id(IncidentTemplate.KIND, id))
                .orElseThrow(() -> GeneralRefusal.unknown(IncidentTemplate.KIND.word()));
    }

    private ResponseEntity<OneTemplate> answer(Template<IncidentTemplate> kept, Actor actor) {
        return TemplateAnswers.answer(HttpStatus.OK, kept, shown(kept, actor));
    }

    private OneTemplate shown(Template<IncidentTemplate> kept, Actor actor) {
        return OneTemplate.of(kept, templates.mayChange(actor, kept));
    }

    /** Whether it can be used. */
    @Schema(name = "SentIncidentTemplateStanding", description = "Whether an incident template can be used")
    record SentTemplateStanding(
            @Schema(description = "offered, retired or removed") @Nullable
            String standing) {}

    /** An incident template. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IncidentTemplate", description = "The form for logging an incident, filled in")
    record OneTemplate(
            UUID id,

            @Schema(description = "Its version, which is also its ETag")
            int version,

            String name,
            String code,
            Filled incident,

            @Schema(description = "person, team, organisation or everyone")
            String sharing,

            @Nullable UUID team,
            UUID owner,

            @Schema(description = "offered, retired or removed")
            String standing,

            boolean mayChange) {

        static OneTemplate of(Template<IncidentTemplate> kept, boolean mayChange) {
            return new OneTemplate(
                    kept.id(),
                    kept.version(),
                    kept.name(),
                    kept.code(),
                    Filled.of(kept.body()),
                    kept.shared().sharing().code(),
                    kept.shared().team(),
                    kept.owner().value(),
                    kept.standing().code(),
                    mayChange);
        }
    }

    /** What stands in the form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FilledIncident", description = "What stands in the form for logging an incident")
    record Filled(
            @Nullable String title,
            @Nullable String description,
            @Nullable UUID service,
            @Nullable UUID category,
            @Nullable UUID site,
            @Nullable UUID reporter,
            @Nullable String impact,
            @Nullable String urgency) {

        static Filled of(IncidentTemplate template) {
            return new Filled(
                    template.title(),
                    template.description(),
                    template.service(),
                    template.category(),
                    template.site(),
                    template.reporter(),
                    template.impact(),
                    template.urgency());
        }

        IncidentTemplate template() {
            return new IncidentTemplate(title, description, service, category, site, reporter, impact, urgency);
        }
    }

    /** An incident template as it is sent. */
    @Schema(name = "SentIncidentTemplate", description = "An incident template as it is sent")
    record SentTemplate(
            @Nullable String name,
            @Nullable String code,
            @Schema(description = "All of it") @Nullable Filled incident,
            @Nullable String sharing,
            @Nullable UUID team) {

        Templates.Wish<IncidentTemplate> over(@Nullable Template<IncidentTemplate> before) {
            if (incident == null && before == null) {
                throw GeneralRefusal.invalid("incident", "Send what stands in the form.");
            }
            var body =
                    incident == null && before != null ? before.body() : incident == null ? null : incident.template();
            return new Templates.Wish<>(
                    new Template.Said<>(
                            TemplateAnswers.name(name, before),
                            TemplateAnswers.code(code, before),
                            java.util.Objects.requireNonNull(body)),
                    TemplateAnswers.sharing(sharing, team, before));
        }
    }
}

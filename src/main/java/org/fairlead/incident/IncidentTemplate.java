package org.fairlead.incident;

import static org.fairlead.platform.language.Say.later;

import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.template.TemplateKind;
import org.jspecify.annotations.Nullable;

/**
 * The form for logging an incident, filled in to be used again.
 *
 * @param title in a line; null to be written each time
 * @param description what happened; null for nothing
 * @param service null when not known
 * @param category null when not sorted
 * @param site null when not tied to one
 * @param reporter null for the person who logs it
 * @param impact from the matrix; null for the narrowest
 * @param urgency from the matrix; null for the least
 */
public record IncidentTemplate(
        @Nullable String title,
        @Nullable String description,
        @Nullable UUID service,
        @Nullable UUID category,
        @Nullable UUID site,
        @Nullable UUID reporter,
        @Nullable String impact,
        @Nullable String urgency) {

    /** Record templates of incidents among templates. */
    public static final TemplateKind<IncidentTemplate> KIND =
            new TemplateKind<>("incident", IncidentTemplate.class, later("incident.template.kind"));

    /** Strips the texts. */
    public IncidentTemplate {
        title = plain(title);
        description = plain(description);
        impact = plain(impact);
        urgency = plain(urgency);
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip();
    }

    /**
     * The incident it describes.
     *
     * @param source where it comes from, such as {@code schedule}
     */
    public LogIncident command(String source) {
        var about = new LogIncident.About(
                service, category, site, reporter == null ? null : new PersonId(reporter), null, null);
        return new LogIncident(title == null ? "" : title, description, about, impact, urgency, null, source);
    }
}

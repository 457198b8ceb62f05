/**
 * Incidents: restoring service for those who lost it. Its words are impact, urgency, resolution, confirmation
 * and closure; owners, hand-offs, pauses and clocks are those of every record. Major incidents are a module of
 * their own inside it.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "catalogue",
            "calendar",
            "access",
            "absence",
            "record",
            "handoff",
            "link",
            "attachment",
            "view",
            "bulk",
            "intake",
            "draft",
            "presence",
            "reply",
            "checklist",
            "effort",
            "survey",
            "template",
            "notification",
            "agreement",
            "clock"
        })
@NullMarked
package org.fairlead.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

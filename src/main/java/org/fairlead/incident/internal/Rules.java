package org.fairlead.incident.internal;

import org.fairlead.attachment.Attachments;
import org.fairlead.handoff.HandOffRules;
import org.springframework.stereotype.Component;

/** The rules that the use cases ask. */
@Component
record Rules(
        Logging logging,
        Editing editing,
        Pausing pausing,
        Resolving resolving,
        HandOffRules handOffs,
        RepeatedNotes repeatedNotes,
        Escalating escalating,
        Flagging flagging,
        Together together,
        Branching branching,
        Noting noting,
        Correcting correcting,
        Attachments attachments) {}

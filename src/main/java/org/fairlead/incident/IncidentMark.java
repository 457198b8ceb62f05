package org.fairlead.incident;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;

/** What can stand on an incident and is shown wherever it is listed. */
public enum IncidentMark {
    /** Escalated to the team lead of its holder. */
    ESCALATED_TEAM_LEAD(later("incident.shown.team-lead")),
    /** Escalated to the duty officer. */
    ESCALATED_DUTY_OFFICER(later("incident.shown.duty-officer")),
    /** For a person of operational importance. */
    VIP(later("incident.shown.vip")),
    /** Touches operations. */
    OPERATIONAL(later("incident.shown.operational"));

    private final String key;

    IncidentMark(String key) {
        this.key = key;
    }

    /** The mark on pages. */
    public String words() {
        return say(key);
    }

    /** The mark as it is shown on records and in lists. */
    public Tag tag() {
        return switch (this) {
            case ESCALATED_TEAM_LEAD, ESCALATED_DUTY_OFFICER -> Tag.signed(Tone.RISK, words());
            case VIP, OPERATIONAL -> Tag.of(Tone.ACCENT, words());
        };
    }

    /** The mark of an escalation that stands. */
    public static IncidentMark of(EscalationLevel level) {
        return switch (level) {
            case TEAM_LEAD -> ESCALATED_TEAM_LEAD;
            case DUTY_OFFICER -> ESCALATED_DUTY_OFFICER;
        };
    }

    /** The mark of a flag that stands. */
    public static IncidentMark of(IncidentFlag flag) {
        return switch (flag) {
            case VIP -> VIP;
            case OPERATIONAL -> OPERATIONAL;
        };
    }
}

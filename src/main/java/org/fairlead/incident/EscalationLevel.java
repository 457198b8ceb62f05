package org.fairlead.incident;

/** To whom an incident is escalated (INC-11). */
public enum EscalationLevel {
    /** To the team lead of the organisation that holds it. */
    TEAM_LEAD("team lead"),
    /** To the duty officer of the service integrator. */
    DUTY_OFFICER("duty officer");

    private final String words;

    EscalationLevel(String words) {
        this.words = words;
    }

    /** Who is asked, in words that follow "the". */
    public String words() {
        return words;
    }
}

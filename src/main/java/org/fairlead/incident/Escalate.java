package org.fairlead.incident;

/**
 * Escalate an incident.
 *
 * @param to who is asked
 * @param reason why, in words
 */
public record Escalate(EscalationLevel to, String reason) {}

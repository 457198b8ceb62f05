package org.fairlead.imports;

/**
 * Why work is paused in a state, and who must act.
 *
 * @param reason the code of the pause reason, as the closed list of the agreement names it
 * @param partyToAct who must act
 */
public record PauseRule(String reason, PartyToAct partyToAct) {}

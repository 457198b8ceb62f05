package org.fairlead.incident.web;

/**
 * One line of the list of replies that opens while a code is typed.
 *
 * @param id the reply
 * @param name its name
 * @param code its code; empty for none
 * @param text filled in
 * @param notes what could not be filled in, and whom it is meant for
 */
public record SuggestedReply(String id, String name, String code, String text, String notes) {}

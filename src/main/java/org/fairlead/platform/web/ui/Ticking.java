package org.fairlead.platform.web.ui;

/**
 * Rows of a table that can be ticked, and what is done with those that are. It works as a form; with a script it counts, and ticks all of a
 * page at once.
 *
 * @param action where the ticked rows are sent, by the method GET
 * @param name the name they are sent under, each with the id of its row
 * @param send the button, such as "Change the ticked ones"
 * @param counted the same once it is known how many are, with # for the number
 */
public record Ticking(String action, String name, String send, String counted) {}

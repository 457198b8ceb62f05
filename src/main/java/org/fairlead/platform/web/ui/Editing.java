package org.fairlead.platform.web.ui;

/**
 * That something shown can be changed where it stands: said before anybody tries.
 *
 * @param href the form of just this; opened in place where scripts run
 * @param words what it changes, such as "Change priority of INC-7K39-QF2X"
 */
public record Editing(String href, String words) {}

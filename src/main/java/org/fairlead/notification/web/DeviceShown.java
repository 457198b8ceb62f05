package org.fairlead.notification.web;

import org.fairlead.platform.web.ui.Form;

/**
 * A device on its owner's page.
 *
 * @param name what it is called
 * @param words what it is told, and when it was reached
 * @param removal how it is removed
 */
public record DeviceShown(String name, String words, Form removal) {}

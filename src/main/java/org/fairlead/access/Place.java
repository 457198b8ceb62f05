package org.fairlead.access;

/**
 * A main place of the product, shown in the navigation of those who may do what it needs. Modules contribute theirs as beans.
 *
 * @param order places are shown from the smallest
 * @param text its name, such as "Incidents"
 * @param href where it is
 * @param needs the act it needs
 */
public record Place(int order, String text, String href, Act needs) {}

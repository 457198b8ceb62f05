package org.fairlead.access;

/**
 * A place of administration beside the register, shown on the administration page to those who may do what it needs. Modules
 * contribute theirs as beans.
 *
 * @param text its name, such as "Accounts"
 * @param href where it is
 * @param sentence what is done there, in one sentence
 * @param needs the act it needs
 */
public record AdministrationPlace(String text, String href, String sentence, Act needs) {}

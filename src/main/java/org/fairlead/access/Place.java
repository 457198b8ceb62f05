package org.fairlead.access;

import java.util.function.Supplier;

/**
 * A main place of the product, shown in the navigation of those who may do what it needs. Modules contribute theirs as beans.
 *
 * @param order places are shown from the smallest
 * @param name its name in the language of whoever reads, such as "Incidents"
 * @param href where it is
 * @param needs the act it needs
 */
public record Place(int order, Supplier<String> name, String href, Act needs) {

    /** A place that is called the same in every language. */
    public Place(int order, String text, String href, Act needs) {
        this(order, () -> text, href, needs);
    }

    /** Its name, such as "Incidents". */
    public String text() {
        return name.get();
    }
}

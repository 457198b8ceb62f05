package org.fairlead.reply;

import java.util.List;
import java.util.Locale;

/** Who will read a text about a record: what they may know of it, and in which languages. */
public interface Readers {

    /**
     * What the variable stands for, if all of them may know it.
     *
     * @param language the language of the text it is put into, for dates
     */
    Value value(Variable variable, Locale language);

    /** The languages they read, the best first; empty when that is not known. */
    List<String> languages();
}

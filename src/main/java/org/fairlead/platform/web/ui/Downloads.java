package org.fairlead.platform.web.ui;

import java.util.Arrays;
import java.util.List;
import org.fairlead.platform.sheet.SheetFormat;

/**
 * What is in view as a file, in each format there is.
 *
 * @param words what is exported, such as "Export this list"
 * @param links one for each format
 */
public record Downloads(String words, List<Link> links) {

    /** Links to an address that takes the format as its last parameter. */
    public static Downloads of(String words, String address) {
        var format = address + (address.indexOf('?') < 0 ? "?" : "&") + "format=";
        return new Downloads(
                words,
                Arrays.stream(SheetFormat.values())
                        .map(each -> new Link(each.name(), format + each.code()))
                        .toList());
    }
}

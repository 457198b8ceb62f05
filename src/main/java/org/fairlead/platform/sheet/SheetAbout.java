package org.fairlead.platform.sheet;

import java.time.ZonedDateTime;
import org.fairlead.platform.actor.Actor;

/**
 * What a sheet says of itself, so that a file that is found later still tells what it is.
 *
 * @param list what is in it, in a word for the name of the file, such as {@code incidents}
 * @param filter which rows, in the words of whoever asked; empty for all that the exporter may read
 * @param marking how the file is marked, in the words of the loaded policy
 * @param exporter who asked for it
 * @param asOf when it was asked for, in the zone that times are shown in
 */
public record SheetAbout(String list, String filter, String marking, Exporter exporter, ZonedDateTime asOf) {

    /**
     * Who exports.
     *
     * @param line name and organisation in one line
     * @param actor whose rights the rows were read with
     */
    public record Exporter(String line, Actor actor) {}

    /** The marking as every file carries it: in capitals. */
    public SheetAbout {
        marking = marking.toUpperCase(java.util.Locale.ROOT);
    }
}

package org.fairlead.search.web;

import org.fairlead.platform.search.Snippet;

/**
 * Something that was found, ready to print.
 *
 * @param title its name, words found marked
 * @param href where it is
 * @param number the number people quote; empty for none
 * @param what what it is
 * @param snippet where the words are
 * @param when when that was, in short words; empty for no time
 * @param exactly the same in full
 * @param iso the same for machines
 */
public record HitLine(
        Snippet title,
        String href,
        String number,
        String what,
        Snippet snippet,
        String when,
        String exactly,
        String iso) {}

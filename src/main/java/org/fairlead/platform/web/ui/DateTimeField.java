package org.fairlead.platform.web.ui;

/**
 * A day and a time of day, each in the browser's own control; sent as {@code name-date} and {@code name-time}.
 *
 * @param date such as 2026-11-23, or empty
 * @param time such as 15:12, or empty
 * @param zone the time zone in words, such as "London time"
 */
public record DateTimeField(Field field, String date, String time, String zone) {}

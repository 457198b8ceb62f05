package org.fairlead.notification.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.fairlead.notification.Notifications.Notification;
import org.jspecify.annotations.Nullable;

/**
 * A notification as JSON.
 *
 * @param id its id
 * @param reason why the caller was told, such as mentioned or watching
 * @param record the record it is about
 * @param sentence what happened, as the timeline says it
 * @param text what was written
 * @param by who did it; left out for the tool itself
 * @param href where it stands, for a browser
 * @param at when it happened
 * @param toldAt when the caller was told
 * @param readAt when the caller read it; null while it is unread
 * @param times how often the caller was told
 */
@Schema(name = "Notification", description = "One thing a person was told")
record OneNotification(
        UUID id,
        String reason,
        RecordNamed record,
        String sentence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by,
        String href,
        Instant at,
        Instant toldAt,
        @Nullable Instant readAt,
        int times) {

    /** The record a notification is about. */
    @Schema(name = "NotificationRecord")
    record RecordNamed(UUID id, String kind, String number, String title, String marking) {}

    static OneNotification of(Notification told) {
        var record = told.found().record();
        var said = told.said();
        return new OneNotification(
                told.id(),
                told.reason().code(),
                new RecordNamed(record.id().value(), record.kind(), record.number(), record.title(), record.marking()),
                said.sentence(),
                said.text().isEmpty() ? null : said.text(),
                said.by().isEmpty() ? null : said.by(),
                said.href(),
                told.found().entry().at(),
                told.toldAt(),
                told.readAt(),
                told.times());
    }
}

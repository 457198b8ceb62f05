package org.fairlead.platform.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.refusal.RefusedException;
import tools.jackson.core.JacksonException;

/**
 * A place in a list: the sort values of the row beside it. To others it is an opaque text; its form may change with any
 * release. A text that was cut, mistyped or made for another list is refused, never a failure.
 *
 * @param list the list and the order it is for, such as {@code organisations by name}
 * @param back whether it leads to the rows before the place instead of those after it
 * @param values the sort values, in the order of the sort
 */
public record Cursor(String list, boolean back, List<String> values) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final byte FORM = 1;
    private static final int CHECK_BYTES = 4;
    private static final int MOST = 2000;

    /** Copies the values; a text without a list or without values was never given out. */
    public Cursor {
        if (list == null || values == null || values.stream().anyMatch(Objects::isNull)) {
            throw unknown();
        }
        values = List.copyOf(values);
    }

    /** The place after a row. */
    public static Cursor after(String list, Object... values) {
        return new Cursor(list, false, texts(values));
    }

    /** The place before a row. */
    public static Cursor before(String list, Object... values) {
        return new Cursor(list, true, texts(values));
    }

    /** Reads what was given out before. */
    public static Cursor read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.length() > MOST ? "" : text);
            if (bytes.length <= 1 + CHECK_BYTES || bytes[0] != FORM) {
                throw unknown();
            }
            var body = Arrays.copyOfRange(bytes, 1 + CHECK_BYTES, bytes.length);
            if (ByteBuffer.wrap(bytes, 1, CHECK_BYTES).getInt() != check(body)) {
                throw unknown();
            }
            return StoredJson.mapper().readValue(body, Cursor.class);
        } catch (IllegalArgumentException | JacksonException damaged) {
            throw unknown();
        }
    }

    /** The opaque text. */
    public String text() {
        var body = StoredJson.mapper().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(1 + CHECK_BYTES + body.length)
                .put(FORM)
                .putInt(check(body))
                .put(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The same place, refused unless it was made for this list and has so many values. */
    public Cursor of(String wanted, int size) {
        if (!list.equals(wanted) || values.size() != size) {
            throw unknown();
        }
        return this;
    }

    /** A sort value as text. */
    public String string(int index) {
        return values.get(index);
    }

    /** A sort value as an instant, of a year of four digits: no list holds another, and the database knows none far beyond. */
    public Instant instant(int index) {
        var instant = as(index, Instant::parse);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw unknown();
        }
        return instant;
    }

    /** A sort value as an id. */
    public UUID id(int index) {
        return as(index, UUID::fromString);
    }

    /** A sort value as a whole number. */
    public long number(int index) {
        return as(index, Long::valueOf);
    }

    /** A sort value as a place or a count: a whole number from 0 that an int holds. */
    public int count(int index) {
        long number = number(index);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw unknown();
        }
        return (int) number;
    }

    private <T> T as(int index, Function<String, T> read) {
        try {
            return read.apply(values.get(index));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            throw unknown();
        }
    }

    private static List<String> texts(Object... values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }

    private static int check(byte[] body) {
        var crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue();
    }

    private static RefusedException unknown() {
        return RestRefusal.unreadable(
                "cursor", "This cursor is not one this list gave out. Start again without a cursor.");
    }
}

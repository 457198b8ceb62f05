package org.fairlead.platform.rest;

import io.swagger.v3.oas.models.media.Schema;

/** Small schemas for the description of the interface. */
public final class Described {

    private Described() {}

    /** A text. */
    public static Schema<Object> text(String words) {
        return of("string", words);
    }

    /** A text of a known form, such as {@code uuid} or {@code date-time}. */
    public static Schema<Object> text(String format, String words) {
        var schema = of("string", words);
        schema.setFormat(format);
        return schema;
    }

    /** A whole number. */
    public static Schema<Object> whole(String words) {
        return of("integer", words);
    }

    /** A number. */
    public static Schema<Object> number(String words) {
        return of("number", words);
    }

    /** Yes or no. */
    public static Schema<Object> yesNo(String words) {
        return of("boolean", words);
    }

    /** An object; add its properties. */
    public static Schema<Object> object(String words) {
        return of("object", words);
    }

    /** A list. */
    public static Schema<Object> list(Schema<?> each, String words) {
        var schema = of("array", words);
        schema.setItems(each);
        return schema;
    }

    /** Anything. */
    public static Schema<Object> anything(String words) {
        var schema = new Schema<>();
        schema.setDescription(words.isEmpty() ? null : words);
        return schema;
    }

    /** The same, or null. */
    public static Schema<Object> orNull(Schema<Object> schema) {
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        return schema;
    }

    private static Schema<Object> of(String type, String words) {
        var schema = anything(words);
        schema.setType(type);
        schema.addType(type);
        return schema;
    }
}

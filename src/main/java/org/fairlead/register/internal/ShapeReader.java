package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.register.OneOf;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/** Reads the shape of a record type, in the words of whoever reads. */
final class ShapeReader {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
    private static final Set<Class<?>> BROKEN =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private ShapeReader() {}

    static Shape read(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("not a record: " + type);
        }
        return new Shape(Arrays.stream(type.getRecordComponents())
                .map(component -> part(type, component))
                .toList());
    }

    private static Part part(Class<?> owner, RecordComponent component) {
        var words = component.getAnnotation(Words.class);
        var answer = answer(component.getGenericType(), component, owner);
        boolean many = answer instanceof Answer.Several || answer instanceof Answer.Table;
        boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || answer instanceof Answer.YesNo
                || many;
        return new Part(
                component.getName(),
                words == null ? parted(component.getName()) : say(words.value()),
                words == null || words.hint().isEmpty() ? "" : say(words.hint()),
                !absent,
                answer);
    }

    private static Answer answer(Type type, AnnotatedElement component, Class<?> owner) {
        if (type instanceof ParameterizedType parameterized) {
            var raw = (Class<?>) parameterized.getRawType();
            var arguments = parameterized.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return new Answer.Several(answer(arguments[0], component, owner));
            }
            if (Map.class.isAssignableFrom(raw) && arguments[0] instanceof Class<?> key && key.isEnum()) {
                return new Answer.Table(choices(key), answer(arguments[1], component, owner));
            }
            return new Answer.Written();
        }
        return type instanceof Class<?> plain ? plain(plain, component, owner) : new Answer.Written();
    }

    private static Answer plain(Class<?> type, AnnotatedElement component, Class<?> owner) {
        var refers = component.getAnnotation(RefersTo.class);
        if (refers != null) {
            return new Answer.Reference(refers.value());
        }
        if (type.isEnum()) {
            return new Answer.Choice(choices(type));
        }
        var few = component.getAnnotation(OneOf.class);
        if (few != null) {
            return new Answer.Choice(Arrays.stream(few.value())
                    .map(value -> new Answer.Named(value.code(), say(value.words())))
                    .toList());
        }
        if (WHOLE.contains(type) || BROKEN.contains(type)) {
            return new Answer.Number(WHOLE.contains(type));
        }
        if (type == String.class || type == UUID.class) {
            var words = component.getAnnotation(Words.class);
            return new Answer.Text(words != null && words.several());
        }
        if (type.isRecord() && type != owner && !jsonValue(type)) {
            return new Answer.Group(read(type));
        }
        return timely(type);
    }

    private static Answer timely(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return new Answer.YesNo();
        }
        if (type == ZoneId.class) {
            return new Answer.Zone();
        }
        if (type == LocalTime.class) {
            return new Answer.TimeOfDay();
        }
        if (type == LocalDate.class) {
            return new Answer.Day();
        }
        if (type == Instant.class) {
            return new Answer.Moment();
        }
        return type == Duration.class ? new Answer.Length() : new Answer.Written();
    }

    /** Records that are written as one JSON value. */
    private static boolean jsonValue(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(part ->
                        part.getAccessor().isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class));
    }

    private static List<Answer.Named> choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Answer.Named(
                        StoredJson.mapper().valueToTree(constant).asString(), words((Enum<?>) constant)))
                .toList();
    }

    private static String words(Enum<?> constant) {
        if (constant instanceof DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL, Say.language().locale());
        }
        try {
            var method = constant.getDeclaringClass().getMethod("words");
            return (String) method.invoke(constant);
        } catch (ReflectiveOperationException noWords) {
            return capital(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    /** {@code dependsOn} becomes "Depends on". */
    static String parted(String name) {
        return capital(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

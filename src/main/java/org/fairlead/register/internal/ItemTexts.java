package org.fairlead.register.internal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.OverseersOnly;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.search.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words of everything in force, kept folded so that a question reads them through at memory speed. They are made anew when the
 * register gives another list, which it does when a version comes into force. What is for overseers only has no words here.
 */
@Component
public class ItemTexts {

    private static final String ORGANISATION = "organisation";

    private final Register register;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ItemTexts(Register register) {
        this.register = register;
    }

    private record Kept(List<? extends Item<?>> list, List<Line> lines) {}

    /**
     * One item.
     *
     * @param item the item
     * @param title its name
     * @param text what else is written in it; empty for nothing
     * @param organisation whose it is; null for nobody's in particular
     * @param titleIndex the name as it is compared
     * @param index name and text as they are compared
     */
    public record Line(
            Item<?> item,
            String title,
            String text,
            @Nullable UUID organisation,
            String titleIndex,
            String index) {}

    /** The items of a kind in force now, by title. */
    public <T> List<Line> of(RegisterKind<T> kind) {
        var now = register.all(kind);
        var before = kept.get(kind.name());
        if (before != null && before.list() == now) {
            return before.lines();
        }
        var parts = parts(kind);
        var lines = now.stream().map(item -> line(kind, item, parts)).toList();
        kept.put(kind.name(), new Kept(now, lines));
        return lines;
    }

    private static List<RecordComponent> parts(RegisterKind<?> kind) {
        return Arrays.stream(kind.type().getRecordComponents())
                .filter(part -> !part.isAnnotationPresent(OverseersOnly.class))
                .toList();
    }

    private static <T> Line line(RegisterKind<T> kind, Item<T> item, List<RecordComponent> parts) {
        var title = kind.title().apply(item.body());
        var others = new ArrayList<String>();
        UUID organisation = null;
        for (var part : parts) {
            var value = value(part, item.body());
            if (value instanceof String text && !text.isBlank() && !text.equals(title)) {
                others.add(text.strip());
            } else if (value instanceof UUID id && isOrganisation(part)) {
                organisation = id;
            }
        }
        var text = String.join(" · ", others);
        return new Line(item, title, text, organisation, Wanted.index(title), Wanted.index(title + " " + text));
    }

    private static boolean isOrganisation(RecordComponent part) {
        var refers = part.getAnnotation(RefersTo.class);
        return refers != null && refers.value().equals(ORGANISATION);
    }

    private static @Nullable Object value(RecordComponent part, Object body) {
        try {
            return part.getAccessor().invoke(body);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

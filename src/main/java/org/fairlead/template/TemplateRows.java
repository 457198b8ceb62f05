package org.fairlead.template;

import static org.fairlead.platform.language.Say.say;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.access.Viewer;
import org.fairlead.intake.KeptRows;
import org.fairlead.intake.ListRow;
import org.fairlead.people.People;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.jspecify.annotations.Nullable;

/**
 * Rows of templates of one kind: each finds one by its id, else the reader's own by its name.
 *
 * @param <T> the body
 */
final class TemplateRows<T> extends KeptRows<Template<T>, Templates.Wish<T>> {

    private final TemplateList<T> list;
    private final Templates templates;
    private final Viewer viewer;

    TemplateRows(TemplateList<T> list, Viewer viewer) {
        super(list.around().receipts(), viewer.actor());
        this.list = list;
        this.templates = list.around().templates();
        this.viewer = viewer;
    }

    @Override
    protected Optional<Template<T>> one(UUID id) {
        return templates.one(actor(), list.kind(), id);
    }

    @Override
    protected Optional<Template<T>> alike(ListRow row) {
        return templates.all(actor(), list.kind()).stream()
                .filter(each -> Sharings.isOwner(actor(), each.owner())
                        && each.name().equalsIgnoreCase(row.text(TemplateList.NAME)))
                .findFirst();
    }

    @Override
    protected Templates.Wish<T> wish(ListRow row, @Nullable Template<T> now) {
        var said = new Template.Said<>(
                row.textOr(TemplateList.NAME, now == null ? null : now.name()),
                row.textOr(TemplateList.CODE, now == null ? null : now.code()),
                list.body(row, now == null ? null : now.body(), viewer));
        return new Templates.Wish<>(said, sharing(row, now));
    }

    private Sharings.Wish sharing(ListRow row, @Nullable Template<T> now) {
        var was = now == null ? Sharing.PERSON : now.shared().sharing();
        var text = row.text(TemplateList.SHARING);
        var sharing = text.isEmpty()
                ? was
                : Sharing.of(text)
                        .orElseThrow(() -> GeneralRefusal.invalid(
                                TemplateList.SHARING,
                                say("intake.row.choice", "choices", String.join(", ", TemplateList.sharings()))));
        var team =
                row.named(TemplateList.TEAM, now == null ? null : now.shared().team(), teams());
        return new Sharings.Wish(sharing, team);
    }

    private Map<UUID, String> teams() {
        return list.around().register().all(People.TEAM).stream()
                .collect(Collectors.toMap(Item::id, item -> item.body().name()));
    }

    @Override
    protected Templates.Wish<T> said(Template<T> thing) {
        var shared = thing.shared();
        return new Templates.Wish<>(thing.said(), new Sharings.Wish(shared.sharing(), shared.team()));
    }

    private static Templates.@Nullable Read read(@Nullable Template<?> now) {
        return now == null ? null : new Templates.Read(now.id(), now.version());
    }

    @Override
    protected void check(Templates.Wish<T> wish, @Nullable Template<T> now) {
        templates.tried(list.kind(), read(now), wish, actor());
    }

    @Override
    protected Template<T> keep(Templates.Wish<T> wish, Once once) {
        return templates.keep(list.kind(), wish, actor(), once);
    }

    @Override
    protected Template<T> change(Template<T> now, Templates.Wish<T> wish, Once once) {
        return templates.change(list.kind(), new Templates.Read(now.id(), now.version()), wish, actor(), once);
    }

    @Override
    protected Template<T> takeAway(Template<T> now, Once once) {
        return templates.stand(
                list.kind(), new Templates.Read(now.id(), now.version()), Standing.REMOVED, actor(), once);
    }

    @Override
    protected Optional<Templates.Wish<T>> earlier(Template<T> now, int version) {
        return templates.versions(actor(), list.kind(), now.id()).stream()
                .filter(each -> each.version() == version)
                .map(each -> new Templates.Wish<>(
                        each.said(),
                        new Sharings.Wish(each.sharing(), now.shared().team())))
                .findFirst();
    }

    @Override
    protected UUID id(Template<T> thing) {
        return thing.id();
    }

    @Override
    protected int version(Template<T> thing) {
        return thing.version();
    }

    @Override
    protected String name(Templates.Wish<T> wish) {
        return wish.said().name();
    }

    @Override
    protected String key(Templates.Wish<T> wish) {
        return wish.said().name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected Map<String, String> words(Templates.Wish<T> wish) {
        var words = new LinkedHashMap<String, String>();
        words.put(say("template.name"), wish.said().name());
        words.put(say("template.code"), wish.said().code());
        for (var part : list.parts(actor())) {
            var text = part.text().apply(wish.said().body());
            words.put(part.field().label(), text == null ? "" : text);
        }
        words.put(say("template.readers"), wish.sharing().sharing().words());
        return words;
    }
}

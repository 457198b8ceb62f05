package org.fairlead.template.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Shared;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.platform.words.Readable;
import org.fairlead.template.Standing;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateKind;
import org.fairlead.template.TemplateRule;
import org.fairlead.template.TemplateVersion;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Templates in the database: each change, its version and its receipt in one transaction. */
@Component
class StoredTemplates implements Templates {

    private static final int LONGEST_NAME = 80;
    private static final Pattern CODE = Pattern.compile("([a-z0-9][a-z0-9-]{0,29})?");

    private final TemplateStore store;
    private final List<TemplateRule<?>> rules;
    private final Access access;
    private final Kept kept;
    private final Clock clock;

    StoredTemplates(TemplateStore store, List<TemplateRule<?>> rules, Access access, Kept kept, Clock clock) {
        this.store = store;
        this.rules = List.copyOf(rules);
        this.access = access;
        this.kept = kept;
        this.clock = clock;
    }

    /** What is needed besides templates. */
    @Component("templatesKept")
    record Kept(Receipts receipts, Sharings sharings, UuidSource ids) {}

    @Override
    public <T> List<Template<T>> offered(Actor actor, TemplateKind<T> kind) {
        return usable(actor, kind).stream().filter(Template::offered).toList();
    }

    @Override
    public <T> List<Template<T>> all(Actor actor, TemplateKind<T> kind) {
        return usable(actor, kind).stream()
                .filter(each -> each.offered() || mayChange(actor, each))
                .toList();
    }

    private <T> List<Template<T>> usable(Actor actor, TemplateKind<T> kind) {
        return store.of(actor, kind).stream()
                .filter(each -> uses(actor, each))
                .sorted(Comparator.comparing(each -> !Sharings.isOwner(actor, each.owner())))
                .toList();
    }

    private boolean uses(Actor actor, Template<?> template) {
        return kept.sharings().uses(actor, owned(template), LAW);
    }

    private static Sharings.Owned owned(Template<?> template) {
        return new Sharings.Owned(template.owner(), template.shared());
    }

    @Override
    public <T> Optional<Template<T>> one(Actor actor, TemplateKind<T> kind, UUID id) {
        return store.one(actor, kind, id)
                .filter(each -> uses(actor, each) && (each.offered() || mayChange(actor, each)));
    }

    @Override
    public boolean mayChange(Actor actor, Template<?> template) {
        return access.may(actor, Act.KEEP_TEMPLATES) && kept.sharings().mayChange(actor, owned(template), LAW);
    }

    @Override
    public List<Sharing> sharings(Actor actor) {
        return kept.sharings().choices(actor, LAW);
    }

    @Override
    public <T> List<TemplateVersion<T>> versions(Actor actor, TemplateKind<T> kind, UUID id) {
        var found = one(actor, kind, id);
        if (found.isEmpty()) {
            return List.of();
        }
        var all = store.versions(actor, kind, id);
        boolean keeps = actor.reach() == Reach.SYSTEM || mayChange(actor, found.get());
        return keeps || all.isEmpty() ? all : all.subList(0, 1);
    }

    @Override
    public <T> Template<T> keep(TemplateKind<T> kind, Wish<T> wish, Actor actor, Once once) {
        access.require(actor, Act.KEEP_TEMPLATES);
        var owner = actor.optionalPerson()
                .orElseThrow(() -> GeneralRefusal.notAllowed(say("template.refusal.nobody", "what", kind.words())));
        return written(kind, actor, once).orElseGet(() -> {
            var shared = allowed(kind, wish, owner, actor);
            var template = new Template<>(kept.ids().next(), 1, wish.said(), owner, shared, Standing.OFFERED);
            return write(kind, template, actor, once, trip -> store.add(trip, kind, template, owner, clock.instant()));
        });
    }

    private <T> Shared allowed(TemplateKind<T> kind, Wish<T> wish, PersonId owner, Actor actor) {
        if (store.kept(owner, kind) >= MOST) {
            throw GeneralRefusal.invalid(
                    "name", say("template.refusal.many", "count", Integer.toString(MOST), "what", kind.words()));
        }
        check(kind, wish.said(), actor);
        return kept.sharings().allowed(actor, wish.sharing(), LAW);
    }

    @Override
    public <T> void tried(TemplateKind<T> kind, @Nullable Read read, Wish<T> wish, Actor actor) {
        access.require(actor, Act.KEEP_TEMPLATES);
        if (read == null) {
            allowed(kind, wish, actor.optionalPerson().orElseThrow(), actor);
        } else {
            var before = changeable(kind, read, actor);
            check(kind, wish.said(), actor);
            kept.sharings().changed(actor, before.shared(), wish.sharing(), LAW);
        }
        taken(kind, read, wish.said(), actor);
    }

    /** The database says the same once more, when it is written. */
    private <T> void taken(TemplateKind<T> kind, @Nullable Read read, Template.Said<T> said, Actor actor) {
        store.of(actor, kind).stream()
                .filter(each -> Sharings.isOwner(actor, each.owner())
                        && each.standing() != Standing.REMOVED
                        && (read == null || !each.id().equals(read.id())))
                .forEach(other -> {
                    if (other.name().equalsIgnoreCase(said.name())) {
                        throw GeneralRefusal.invalid("name", say("template.refusal.same-name", "what", kind.word()));
                    }
                    if (!said.code().isEmpty() && other.code().equals(said.code())) {
                        throw GeneralRefusal.invalid("code", say("template.refusal.same-code", "what", kind.word()));
                    }
                });
    }

    @Override
    public <T> Template<T> change(TemplateKind<T> kind, Read read, Wish<T> wish, Actor actor, Once once) {
        return written(kind, actor, once).orElseGet(() -> {
            var before = changeable(kind, read, actor);
            check(kind, wish.said(), actor);
            var shared = kept.sharings().changed(actor, before.shared(), wish.sharing(), LAW);
            var after = new Template<>(
                    before.id(), before.version() + 1, wish.said(), before.owner(), shared, before.standing());
            return replace(kind, after, actor, once);
        });
    }

    @Override
    public <T> Template<T> stand(TemplateKind<T> kind, Read read, Standing standing, Actor actor, Once once) {
        return written(kind, actor, once).orElseGet(() -> {
            var before = changeable(kind, read, actor);
            var after = new Template<>(
                    before.id(), before.version() + 1, before.said(), before.owner(), before.shared(), standing);
            return replace(kind, after, actor, once);
        });
    }

    private <T> Template<T> changeable(TemplateKind<T> kind, Read read, Actor actor) {
        access.require(actor, Act.KEEP_TEMPLATES);
        var template = one(actor, kind, read.id()).orElseThrow(() -> GeneralRefusal.unknown(kind.word()));
        if (!mayChange(actor, template)) {
            throw GeneralRefusal.notAllowed(say("template.refusal.not-own", "what", kind.word()));
        }
        if (template.version() != read.version()) {
            throw stale(kind, read.version(), template.version());
        }
        return template;
    }

    private static RefusedException stale(TemplateKind<?> kind, int basedOn, int now) {
        return new RefusedException(
                new GeneralRefusal.Stale(say("template.refusal.stale", "what", kind.word()), basedOn, now));
    }

    private <T> void check(TemplateKind<T> kind, Template.Said<T> said, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        if (said.name().length() > LONGEST_NAME
                || !Readable.isOneLine(said.name())
                || !Readable.canBeKept(said.name())
                || !Readable.saysSomething(said.name())) {
            problems.add(new FieldProblem("name", say("template.refusal.name")));
        }
        if (!CODE.matcher(said.code()).matches()) {
            problems.add(new FieldProblem("code", say("template.refusal.code")));
        }
        problems.addAll(rule(kind).problems(said.body(), actor));
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    @SuppressWarnings("unchecked")
    private <T> TemplateRule<T> rule(TemplateKind<T> kind) {
        return (TemplateRule<T>) rules.stream()
                .filter(rule -> rule.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule says what fits the kind " + kind.name()));
    }

    private <T> Optional<Template<T>> written(TemplateKind<T> kind, Actor actor, Once once) {
        return kept.receipts().find(actor.person(), once).flatMap(receipt -> store.one(actor, kind, receipt.id()));
    }

    private <T> Template<T> replace(TemplateKind<T> kind, Template<T> template, Actor actor, Once once) {
        var by = actor.optionalPerson().orElseThrow();
        return write(kind, template, actor, once, trip -> store.replace(trip, kind, template, by, clock.instant()));
    }

    private <T> Template<T> write(
            TemplateKind<T> kind, Template<T> template, Actor actor, Once once, Consumer<RoundTrip> writing) {
        var trip = store.trip();
        writing.accept(trip);
        var receipt = new Receipts.Written(kind.name(), template.id(), template.version());
        kept.receipts().add(trip, actor.person(), once, receipt, clock.instant());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            return written(kind, actor, once).orElseThrow(() -> refused(broken, kind, template));
        }
        return template;
    }

    private static RuntimeException refused(ConstraintBroken broken, TemplateKind<?> kind, Template<?> template) {
        return switch (broken.constraint()) {
            case "kept_name" -> GeneralRefusal.invalid("name", say("template.refusal.same-name", "what", kind.word()));
            case "kept_code" -> GeneralRefusal.invalid("code", say("template.refusal.same-code", "what", kind.word()));
            case TemplateStore.ONE_CHANGE -> stale(kind, template.version() - 1, template.version());
            default -> broken;
        };
    }
}

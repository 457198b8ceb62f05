package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Found;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.search.Wanted;
import org.fairlead.register.internal.ItemTexts;
import org.fairlead.register.internal.Kinds;
import org.jspecify.annotations.Nullable;

/** Finds items of some kinds of the register by their names and whatever else is written in them. */
final class RegisterSource implements SearchSource {

    private static final int LIST = 20;
    private static final int NAMED = 10;
    private static final String ORGANISATION = "organisation";

    private final Supplier<Facet> facet;
    private final Predicate<RegisterKind<?>> kinds;
    private final Parts parts;

    /** What every such source is made of. */
    record Parts(Access access, Kinds kinds, ItemTexts texts) {}

    RegisterSource(Supplier<Facet> facet, Predicate<RegisterKind<?>> kinds, Parts parts) {
        this.facet = facet;
        this.kinds = kinds;
        this.parts = parts;
    }

    @Override
    public Facet facet() {
        return facet.get();
    }

    /** A list of the register, or an item in one. */
    private record Fitting(RegisterKind<?> kind, ItemTexts.@Nullable Line line, int fit) {

        String title() {
            return line == null ? "" : line.title();
        }
    }

    @Override
    public Found find(Actor actor, Question question) {
        if (!parts.access().may(actor, Act.SEE_REGISTER)) {
            return Found.NOTHING;
        }
        var wanted = Wanted.of(question.words());
        var fitting = new ArrayList<Fitting>();
        for (var kind : parts.kinds().all()) {
            if (kinds.test(kind)) {
                int fit = wanted.fit(Wanted.index(Kinds.plural(kind)));
                if (fit > 0) {
                    fitting.add(new Fitting(kind, null, LIST + fit));
                }
                fit(kind, wanted, actor, fitting);
            }
        }
        fitting.sort(Comparator.comparingInt(Fitting::fit).reversed().thenComparing(Fitting::title));
        return Found.of(question, fitting, each -> hit(each, wanted));
    }

    /** Those the actor may read; the others are left out before anything is compared. */
    private void fit(RegisterKind<?> kind, Wanted wanted, Actor actor, List<Fitting> fitting) {
        for (var line : parts.texts().of(kind)) {
            if (Kinds.mayRead(actor, line.item())) {
                int inName = wanted.fit(line.titleIndex());
                int fit = inName > 0 ? NAMED + inName : wanted.fit(line.index());
                if (fit > 0) {
                    fitting.add(new Fitting(kind, line, fit));
                }
            }
        }
    }

    private Hit hit(Fitting each, Wanted wanted) {
        var line = each.line();
        var list = ViewWriter.address(each.kind());
        if (line == null) {
            var sentence = Snippet.of(Kinds.sentence(each.kind()), wanted);
            return Hit.of(
                    Snippet.of(Kinds.plural(each.kind()), wanted),
                    list,
                    say("register.register-source.list"),
                    sentence);
        }
        return Hit.of(
                Snippet.of(line.title(), wanted),
                list + "/" + line.item().id(),
                what(each.kind(), line),
                Snippet.around(line.text(), wanted));
    }

    private String what(RegisterKind<?> of, ItemTexts.Line line) {
        var kind = Kinds.capital(of.words());
        var organisation = line.organisation();
        return organisation == null ? kind : kind + " · " + parts.kinds().title(ORGANISATION, organisation);
    }
}

package org.fairlead.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Place;
import org.fairlead.access.Shortcut;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Found;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.search.Wanted;
import org.springframework.stereotype.Component;

/** Finds the places one may go to and the things one may begin. */
@Component
class PlaceSource implements SearchSource {

    private static final Facet FACET = new Facet("places", "Places and actions", 5);
    private static final int NAMED = 10;

    private final Access access;
    private final List<Target> targets = new ArrayList<>();

    private record Target(String text, String href, String what, String sentence, Act needs) {

        int fit(Wanted wanted) {
            int inName = wanted.fit(Wanted.index(text));
            return inName > 0 ? NAMED + inName : wanted.fit(Wanted.index(text + " " + sentence));
        }
    }

    PlaceSource(Access access, List<Place> places, List<AdministrationPlace> administration, List<Shortcut> shortcuts) {
        this.access = access;
        shortcuts.forEach(
                each -> targets.add(new Target(each.text(), each.href(), "Action", each.sentence(), each.needs())));
        places.stream()
                .sorted(Comparator.comparingInt(Place::order))
                .forEach(each -> targets.add(new Target(each.text(), each.href(), "Place", "", each.needs())));
        administration.forEach(each ->
                targets.add(new Target(each.text(), each.href(), "Administration", each.sentence(), each.needs())));
    }

    @Override
    public Facet facet() {
        return FACET;
    }

    private record Fitting(Target target, int fit) {}

    @Override
    public Found find(Actor actor, Question question) {
        var wanted = Wanted.of(question.words());
        var fitting = targets.stream()
                .filter(target -> access.may(actor, target.needs()))
                .map(target -> new Fitting(target, target.fit(wanted)))
                .filter(each -> each.fit() > 0)
                .sorted(Comparator.comparingInt(Fitting::fit).reversed())
                .map(Fitting::target)
                .toList();
        return Found.of(question, fitting, target -> hit(target, wanted));
    }

    /** All of them, actions first. */
    List<Hit> all(Actor actor) {
        var nothing = Wanted.of("");
        return targets.stream()
                .filter(target -> access.may(actor, target.needs()))
                .map(target -> hit(target, nothing))
                .toList();
    }

    /** Whether records are for the actor at all. */
    boolean mayReadRecords(Actor actor) {
        return access.may(actor, Act.READ_RECORDS);
    }

    private static Hit hit(Target target, Wanted wanted) {
        return Hit.of(
                Snippet.of(target.text(), wanted), target.href(), target.what(), Snippet.of(target.sentence(), wanted));
    }
}

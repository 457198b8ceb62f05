package org.fairlead.search.internal;

import static org.fairlead.platform.language.Say.say;

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

    private static final int NAMED = 10;

    private final Access access;
    private final List<Place> places;
    private final List<AdministrationPlace> administration;
    private final List<Shortcut> shortcuts;

    private record Target(String text, String href, String what, String sentence, Act needs) {

        int fit(Wanted wanted) {
            int inName = wanted.fit(Wanted.index(text));
            return inName > 0 ? NAMED + inName : wanted.fit(Wanted.index(text + " " + sentence));
        }
    }

    PlaceSource(Access access, List<Place> places, List<AdministrationPlace> administration, List<Shortcut> shortcuts) {
        this.access = access;
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
        this.administration = List.copyOf(administration);
        this.shortcuts = List.copyOf(shortcuts);
    }

    /** All of them in the words of whoever reads, actions first. */
    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        var action = say("search.action");
        shortcuts.forEach(
                each -> targets.add(new Target(each.text(), each.href(), action, each.sentence(), each.needs())));
        var place = say("search.place");
        places.forEach(each -> targets.add(new Target(each.text(), each.href(), place, "", each.needs())));
        var office = say("search.administration");
        administration.forEach(
                each -> targets.add(new Target(each.text(), each.href(), office, each.sentence(), each.needs())));
        return targets;
    }

    @Override
    public Facet facet() {
        return new Facet("places", say("search.places"), 5);
    }

    private record Fitting(Target target, int fit) {}

    @Override
    public Found find(Actor actor, Question question) {
        var wanted = Wanted.of(question.words());
        var fitting = targets().stream()
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
        return targets().stream()
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

package org.fairlead.view.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Comparator;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Found;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.search.Wanted;
import org.fairlead.view.SavedView;
import org.fairlead.view.ViewedList;
import org.fairlead.view.Views;
import org.springframework.stereotype.Component;

/** Finds the views that one may use, by their names. */
@Component
class ViewSource implements SearchSource {

    private final Views views;
    private final List<ViewedList> lists;

    ViewSource(Views views, List<ViewedList> lists) {
        this.views = views;
        this.lists = List.copyOf(lists);
    }

    private record Fitting(ViewedList list, SavedView view, int fit) {}

    @Override
    public Facet facet() {
        return new Facet("views", say("view.title"), 7);
    }

    @Override
    public Found find(Actor actor, Question question) {
        var wanted = Wanted.of(question.words());
        var fitting = lists.stream()
                .flatMap(list -> views.of(actor, list.name()).stream()
                        .map(view -> new Fitting(list, view, wanted.fit(Wanted.index(view.name())))))
                .filter(each -> each.fit() > 0)
                .sorted(Comparator.comparingInt(Fitting::fit).reversed())
                .toList();
        return Found.of(question, fitting, each -> hit(each, wanted));
    }

    private static Hit hit(Fitting found, Wanted wanted) {
        var list = found.list();
        return Hit.of(
                Snippet.of(found.view().name(), wanted),
                list.href(found.view()),
                say("view.of", "list", list.within()),
                Snippet.plain(String.join(", ", list.words(found.view().content()))));
    }
}

package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Found;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.search.Wanted;
import org.fairlead.platform.web.ui.Fact;
import org.springframework.stereotype.Component;

/** Finds what the help pages say. */
@Component
class HelpSource implements SearchSource {

    private static final int NAMED = 10;

    private final Access access;

    HelpSource(Access access) {
        this.access = access;
    }

    @Override
    public Facet facet() {
        return new Facet("help", say("portal.accessibility.help"), 60);
    }

    private record Fitting(String topic, Fact fact, int fit) {}

    @Override
    public Found find(Actor actor, Question question) {
        if (!access.may(actor, Act.SEE_HELP)) {
            return Found.NOTHING;
        }
        var wanted = Wanted.of(question.words());
        var fitting = new ArrayList<Fitting>();
        HelpTopics.TOPICS.forEach(topic -> HelpTopics.facts(topic).facts().forEach(fact -> {
            int fit = fit(fact, topic, wanted);
            if (fit > 0) {
                fitting.add(new Fitting(topic, fact, fit));
            }
        }));
        fitting.sort(Comparator.comparingInt(Fitting::fit)
                .reversed()
                .thenComparing(each -> each.fact().term()));
        return Found.of(question, List.copyOf(fitting), each -> hit(each, wanted));
    }

    private static int fit(Fact fact, String topic, Wanted wanted) {
        int inName = wanted.fit(Wanted.index(fact.term()));
        return inName > 0
                ? NAMED + inName
                : wanted.fit(Wanted.index(HelpTopics.title(topic) + " " + fact.term() + " " + fact.text()));
    }

    private static Hit hit(Fitting each, Wanted wanted) {
        return Hit.of(
                Snippet.of(each.fact().term(), wanted),
                "/help/" + each.topic(),
                HelpTopics.title(each.topic()),
                Snippet.of(each.fact().text(), wanted));
    }
}

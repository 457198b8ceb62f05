package org.fairlead.search.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.presence.Looks;
import org.fairlead.record.FoundRecords;
import org.fairlead.record.RecordHits;
import org.fairlead.record.Row;
import org.fairlead.search.Searches;
import org.springframework.stereotype.Component;

/** Asks the sources, one after the other. */
@Component
class Sources implements Searches {

    private static final int MOST_RECENT = 20;

    private final List<SearchSource> sources;
    private final Map<String, RecordHits> practices;
    private final FoundRecords records;
    private final Looks looks;
    private final PlaceSource places;

    Sources(
            List<SearchSource> sources,
            List<RecordHits> practices,
            FoundRecords records,
            Looks looks,
            PlaceSource places) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(source -> source.facet().order()))
                .toList();
        this.practices = practices.stream().collect(Collectors.toMap(RecordHits::kind, Function.identity()));
        this.records = records;
        this.looks = looks;
        this.places = places;
    }

    @Override
    public List<Facet> facets() {
        return sources.stream().map(SearchSource::facet).toList();
    }

    @Override
    public List<Answer> all(Actor actor, Question question) {
        return sources.stream()
                .map(source -> new Answer(source.facet(), source.find(actor, question)))
                .toList();
    }

    @Override
    public Optional<Answer> of(Actor actor, Question question, String facet) {
        return sources.stream()
                .filter(source -> source.facet().key().equals(facet))
                .findFirst()
                .map(source -> new Answer(source.facet(), source.find(actor, question)));
    }

    @Override
    public Optional<Hit> jump(Actor actor, String typed) {
        if (!places.mayReadRecords(actor)) {
            return Optional.empty();
        }
        return HumanNumber.read(typed)
                .flatMap(number -> records.byNumber(actor, new FoundRecords.Like(number.text(), ""), 1).stream()
                        .flatMap(row -> hit(row, actor).stream())
                        .findFirst());
    }

    @Override
    public List<Hit> recent(Actor actor) {
        if (!places.mayReadRecords(actor)) {
            return List.of();
        }
        return records.among(actor, looks.last(actor, MOST_RECENT)).stream()
                .flatMap(row -> hit(row, actor).stream())
                .toList();
    }

    @Override
    public List<Hit> places(Actor actor) {
        return places.all(actor);
    }

    private Optional<Hit> hit(Row row, Actor actor) {
        return Optional.ofNullable(practices.get(row.kind())).map(practice -> practice.hit(row, actor));
    }
}

package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.search.Facet;
import org.fairlead.platform.search.Found;
import org.fairlead.platform.search.Hit;
import org.fairlead.platform.search.Question;
import org.fairlead.platform.search.SearchSource;
import org.fairlead.platform.search.Snippet;
import org.fairlead.platform.search.Wanted;
import org.fairlead.record.FoundRecords;
import org.fairlead.record.RecordHits;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Finds incidents by words in titles, descriptions and notes, and by their number, its beginning or its end. */
@Component
class IncidentSource implements SearchSource, RecordHits {

    private static final String KIND = "incident";
    private static final String PREFIX = "INC-";
    private static final Pattern BEGINNING =
            Pattern.compile("(?:INC-?)?([0-9A-Z]{4}-?[0-9A-Z]{0,4})|INC-([0-9A-Z]{2,3})");

    private static final Pattern END = Pattern.compile("(?:…|\\.{2,3}|-)?([0-9A-Z]{0,3}-?[0-9A-Z]{4})");

    private static final int GROUP = 4;

    private final Access access;
    private final FoundRecords records;
    private final Names names;

    IncidentSource(Access access, FoundRecords records, Names names) {
        this.access = access;
        this.records = records;
        this.names = names;
    }

    @Override
    public Facet facet() {
        return new Facet("incidents", say("incident.list.title"), 10);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Found find(Actor actor, Question question) {
        if (!access.may(actor, Act.READ_RECORDS)) {
            return Found.NOTHING;
        }
        var hits = new ArrayList<Hit>();
        var like = new FoundRecords.Like(
                beginning(question.words()).orElse(""), ending(question.words()).orElse(""));
        var numbered = like.begins().isEmpty() && like.ends().isEmpty()
                ? List.<Row>of()
                : records.byNumber(actor, like, question.most());
        numbered.forEach(row -> hits.add(hit(row, actor)));
        var ids = numbered.stream().map(Row::id).collect(Collectors.toSet());
        var wanted = Wanted.of(question.words());
        records.byWords(actor, question, KIND).stream()
                .filter(found -> !ids.contains(found.row().id()))
                .forEach(found -> hits.add(hit(found, wanted)));
        return Found.of(question, hits, Function.identity());
    }

    /** What a number begins with in the database, when this is one or the beginning of one. */
    static Optional<String> beginning(String typed) {
        var whole = HumanNumber.read(typed);
        if (whole.isPresent()) {
            return whole.map(HumanNumber::text);
        }
        var matcher = BEGINNING.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var text = read(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return Optional.of(
                PREFIX + (text.length() <= GROUP ? text : text.substring(0, GROUP) + "-" + text.substring(GROUP)));
    }

    /** What a number ends with in the database, when this can be the end of one: its last group at least. */
    static Optional<String> ending(String typed) {
        var matcher = END.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var text = read(matcher.group(1));
        int last = text.length() - GROUP;
        return Optional.of(last == 0 ? text : text.substring(0, last) + "-" + text.substring(last));
    }

    /** Without hyphens, and with what people take for other characters as it stands in numbers. */
    private static String read(String typed) {
        return typed.replace("-", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /** The title marked where it holds the words; what was said shows where else they are. */
    private Hit hit(FoundRecords.Hit found, Wanted wanted) {
        var row = found.row();
        var title = Snippet.of(row.title(), wanted);
        var said = found.snippet().after(row.title().replaceAll("\\s+", " ").strip());
        return new Hit(title, href(row), what(row), row.number(), said, found.said());
    }

    @Override
    public Hit hit(Row row, Actor actor) {
        return new Hit(
                Snippet.plain(row.title()),
                href(row),
                what(row),
                row.number(),
                Snippet.NONE,
                row.times().updated());
    }

    private static String href(Row row) {
        return "/incidents/" + row.number();
    }

    private String what(Row row) {
        var service = row.subject().service();
        return TimelineWords.state(row.state())
                + (service == null ? "" : " · " + names.service(service))
                + " · "
                + say(
                        "incident.similar.held",
                        "holder",
                        names.party(row.holder().party()));
    }
}

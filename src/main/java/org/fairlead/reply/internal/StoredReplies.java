package org.fairlead.reply.internal;

import static org.fairlead.db.reply.Tables.USED;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.db.reply.tables.records.UsedRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.ReplyText;
import org.fairlead.reply.Value;
import org.fairlead.reply.Variable;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Replies among the templates, with how often each was sent. */
@Component
class StoredReplies implements Replies {

    private final Database database;
    private final Templates templates;
    private final Clock clock;

    StoredReplies(Database database, Templates templates, Clock clock) {
        this.database = database;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public List<Template<Reply>> offered(Actor actor) {
        var times = times(actor);
        return templates.offered(actor, KIND).stream()
                .sorted(Comparator.comparing((Template<Reply> each) -> -times.getOrDefault(each.id(), 0)))
                .toList();
    }

    private Map<UUID, Integer> times(Actor actor) {
        if (actor.optionalPerson().isEmpty()) {
            return Map.of();
        }
        var trip = database.trip(Asker.of(actor));
        var rows =
                trip.rows(USED, USED.PERSON_ID.eq(actor.optionalPerson().get().value()));
        trip.run();
        var times = new HashMap<UUID, Integer>();
        rows.get().forEach(row -> times.put(row.getReplyId(), row.getTimes()));
        return times;
    }

    @Override
    public List<Template<Reply>> among(Actor actor, Collection<UUID> ids) {
        var wanted = Set.copyOf(ids);
        return wanted.isEmpty()
                ? List.of()
                : templates.offered(actor, KIND).stream()
                        .filter(each -> wanted.contains(each.id()))
                        .toList();
    }

    @Override
    public Optional<Template<Reply>> one(Actor actor, UUID id) {
        return templates.one(actor, KIND, id).filter(Template::offered);
    }

    @Override
    public void sent(Actor actor, Collection<UUID> ids) {
        var person = actor.optionalPerson();
        var known = among(actor, ids);
        if (person.isEmpty() || known.isEmpty()) {
            return;
        }
        var trip = database.trip(Asker.TOOL);
        for (var reply : known) {
            var row = new UsedRecord();
            row.setPersonId(person.get().value());
            row.setReplyId(reply.id());
            row.setTimes(1);
            row.setLastAt(clock.instant());
            trip.write(DSL.insertInto(USED)
                    .set(row)
                    .onConflict(USED.PERSON_ID, USED.REPLY_ID)
                    .doUpdate()
                    .set(USED.TIMES, USED.TIMES.plus(1))
                    .set(USED.LAST_AT, clock.instant()));
        }
        trip.run();
    }

    @Override
    public List<FieldProblem> unfit(Sent sent, Actor actor) {
        var problems = new ArrayList<FieldProblem>(leftOpen(sent));
        for (var variable : variables(actor, sent.put())) {
            if (sent.narrow().value(variable, Locale.UK) instanceof Value.Known known
                    && sent.readers().value(variable, Locale.UK) instanceof Value.Unsaid unsaid
                    && !known.text().isBlank()
                    && sent.text().contains(known.text())) {
                problems.add(new FieldProblem(
                        sent.field(), say("reply.stored-replies.says", "text", known.text(), "why", unsaid.why())));
            }
        }
        return problems;
    }

    private static List<FieldProblem> leftOpen(Sent sent) {
        var open = ReplyText.leftOpen(sent.text());
        return open.isEmpty()
                ? List.of()
                : List.of(new FieldProblem(
                        sent.field(),
                        say(
                                "reply.stored-replies.still-holds",
                                "variables",
                                open.stream().map(Variable::written).collect(Collectors.joining(", ")))));
    }

    private Set<Variable> variables(Actor actor, Collection<UUID> put) {
        var found = EnumSet.noneOf(Variable.class);
        for (var reply : among(actor, put)) {
            for (var text : reply.body().texts().values()) {
                if (ReplyText.read(text) instanceof ReplyText.Reading.Good good) {
                    found.addAll(good.text().variables());
                }
            }
        }
        return found;
    }
}

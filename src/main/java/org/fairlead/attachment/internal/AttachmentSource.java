package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.fairlead.record.FoundRecords;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Finds files by their names and by what is written in them. */
@Component
class AttachmentSource implements SearchSource {

    private final Access access;
    private final FileQueries files;
    private final FoundRecords records;
    private final Kinds kinds;

    AttachmentSource(Access access, FileQueries files, FoundRecords records, Kinds kinds) {
        this.access = access;
        this.files = files;
        this.records = records;
        this.kinds = kinds;
    }

    @Override
    public Facet facet() {
        return new Facet("attachments", say("attachment.found"), 50);
    }

    @Override
    public Found find(Actor actor, Question question) {
        if (!access.may(actor, Act.READ_RECORDS)) {
            return Found.NOTHING;
        }
        var found = files.byWords(actor, question);
        var wanted = Wanted.of(question.words());
        var rows = records
                .among(
                        actor,
                        found.stream().map(FileQueries.Hit::record).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
        var readable =
                found.stream().filter(file -> rows.containsKey(file.record())).toList();
        return Found.of(question, readable, file -> hit(file, Objects.requireNonNull(rows.get(file.record())), wanted));
    }

    private Hit hit(FileQueries.Hit file, Row row, Wanted wanted) {
        var type = kinds.types()
                .byMediaType(file.mediaType())
                .map(KnownType::words)
                .orElse(file.mediaType());
        return new Hit(
                Snippet.of(file.name(), wanted),
                "/records/" + row.number() + "/attachments",
                say("attachment.on", "type", type, "record", row.title()),
                row.number(),
                file.snippet(),
                file.attached());
    }
}

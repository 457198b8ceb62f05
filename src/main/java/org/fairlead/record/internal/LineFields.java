package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.GroupedList;
import org.fairlead.record.RowField;
import org.fairlead.record.RowMarks;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What {@link HeaderRows} reads of a record: its header, and what its practice marks it with. */
@Component
class LineFields {

    private final List<RowMarks> marks;
    private final List<RowField> more;

    LineFields(List<RowMarks> marks, List<RowField> more) {
        this.marks = List.copyOf(marks);
        this.more = List.copyOf(more);
    }

    /** What a practice keeps, by which records are put together, named as in filters. */
    Field<?> ofPractice(GroupedList.By by, Actor actor) {
        return more.stream()
                .filter(field -> field.name().equals(by.code()))
                .findFirst()
                .orElseThrow()
                .of(actor, HEADER.ID)
                .as(by.code());
    }

    SelectSelectStep<Record> of(Actor actor) {
        var each = marks.stream().map(practice -> practice.of(actor, HEADER.ID)).toArray(Field[]::new);
        var joined = each.length == 1 ? each[0] : DSL.field("concat_ws(',', {0})", SQLDataType.VARCHAR, DSL.list(each));
        return DSL.select(HEADER.fields()).select(DSL.nullif(joined, "").as("marks"));
    }

    /** Which of the marks that belong together a line has, the first of them; null for none. */
    Field<String> mark(GroupedList.By by, Table<?> line) {
        var has = Objects.requireNonNull(line.field("marks", String.class));
        var found = marks.stream()
                .flatMap(practice -> practice.of(by).stream())
                .map(mark -> DSL.field(
                        "case when {0} = any (string_to_array({1}, ',')) then {0} end",
                        SQLDataType.VARCHAR, DSL.inline(mark), has))
                .toList();
        return DSL.field(
                "coalesce({0})",
                SQLDataType.VARCHAR,
                DSL.list(Stream.concat(found.stream(), Stream.of(DSL.inline((String) null, SQLDataType.VARCHAR)))
                        .toList()));
    }
}

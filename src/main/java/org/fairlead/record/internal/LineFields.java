package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RowMarks;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What {@link HeaderRows} reads of a record: its header, and what its practice marks it with. */
@Component
class LineFields {

    private final List<RowMarks> marks;

    LineFields(List<RowMarks> marks) {
        this.marks = List.copyOf(marks);
    }

    SelectSelectStep<Record> of(Actor actor) {
        var each = marks.stream().map(practice -> practice.of(actor, HEADER.ID)).toArray(Field[]::new);
        var joined = each.length == 1 ? each[0] : DSL.field("concat_ws(',', {0})", SQLDataType.VARCHAR, DSL.list(each));
        return DSL.select(HEADER.fields()).select(DSL.nullif(joined, "").as("marks"));
    }
}

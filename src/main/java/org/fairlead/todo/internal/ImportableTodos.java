package org.fairlead.todo.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.KeptRows;
import org.fairlead.intake.ListField;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Receipts;
import org.fairlead.record.Records;
import org.fairlead.todo.Todos;
import org.springframework.stereotype.Component;

/** One's own to-dos as a list that can be taken in. Whether one is done is not a file's to say. */
@Component
class ImportableTodos implements ImportableList {

    static final String CODE = "to-dos";
    static final String TEXT = "text";
    static final String DUE = "due";
    static final String REMIND = "remind";
    static final String RECORD = "record";
    static final String STATE = "state";

    private final Todos todos;
    private final Records records;
    private final Receipts receipts;

    ImportableTodos(Todos todos, Records records, Receipts receipts) {
        this.todos = todos;
        this.records = records;
        this.receipts = receipts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title() {
        return say("todo.title");
    }

    @Override
    public String sentence() {
        return say("todo.import.sentence");
    }

    @Override
    public String href() {
        return "/to-dos";
    }

    @Override
    public Act needs() {
        return Act.READ_RECORDS;
    }

    @Override
    public List<ListField> fields(Actor actor) {
        return List.of(
                ListField.of(KeptRows.ID, "Id", say("todo.import.id-hint")),
                new ListField(TEXT, say("todo.todo.what-is-to-be-done"), "", true, List.of()),
                ListField.of(DUE, say("todo.todo.by-when"), say("todo.import.moment-hint")),
                ListField.of(REMIND, say("todo.todo.remind-me"), say("todo.import.moment-hint")),
                ListField.of(RECORD, say("todo.export.record"), say("todo.import.record-hint")));
    }

    @Override
    public List<String> passedOver() {
        return List.of(STATE, say("todo.export.state"));
    }

    @Override
    public Session begin(Viewer viewer) {
        return new TodoRows(todos, records, receipts, viewer);
    }
}

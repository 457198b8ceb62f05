package org.fairlead.survey.web;

import static java.util.Objects.requireNonNull;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.access.HomePart;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.survey.Request;
import org.fairlead.survey.Surveys;
import org.springframework.stereotype.Component;

/** What one is asked and has not answered, on one's home. */
@Component
class AskedAtHome implements HomePart {

    private static final int MOST = 5;
    private static final String ALL = "/incidents?filter=survey%20%3D%20unanswered";

    private final Surveys surveys;
    private final Records records;

    AskedAtHome(Surveys surveys, Records records) {
        this.surveys = surveys;
        this.records = records;
    }

    @Override
    public Optional<Part> of(Viewer viewer, TimeWords times) {
        var open = surveys.unanswered(viewer.actor(), MOST);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var until = open.stream()
                .collect(Collectors.toMap(Request::record, each -> each.asked().until()));
        var ids = until.keySet().stream().map(each -> each.value()).toList();
        var rows = records
                .list(viewer.actor(), RecordList.first(RecordFields.among(ids), RecordList.Sort.OLDEST, MOST))
                .rows()
                .stream()
                .map(row -> Row.of(
                        Cell.linked(row.title(), "/records/" + row.number() + "/survey")
                                .withNote(row.number()),
                        Cell.of(times.moment(requireNonNull(until.get(row.id()))))))
                .toList();
        var columns = List.of(Column.text(say("survey.home.about")), Column.text(say("survey.home.until")));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        new DataTable(say("survey.title.tell"), columns, rows, false),
                        new Link(say("survey.home.all"), ALL)));
    }
}

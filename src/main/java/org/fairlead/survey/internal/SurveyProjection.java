package org.fairlead.survey.internal;

import static org.fairlead.db.survey.Tables.REQUEST;

import java.util.List;
import org.fairlead.db.survey.tables.records.RequestRecord;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.fairlead.survey.OnRecord;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Component;

/** Requests and answers of a record as rows: most records have none. */
@Component
class SurveyProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(REQUEST);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        return OnRecord.of(history).standings().stream()
                .<UpdatableRecord<?>>map(SurveyProjection::row)
                .toList();
    }

    private static RequestRecord row(OnRecord.Standing standing) {
        var request = standing.request();
        var asked = request.asked();
        var row = new RequestRecord();
        row.setRecordId(request.record().value());
        row.setPersonId(request.person().value());
        row.setPlace(standing.place());
        row.setHome(asked.home() == null ? null : asked.home().value());
        row.setSurveyId(asked.survey());
        row.setSurveyVersion(asked.surveyVersion());
        row.setService(asked.service());
        row.setResolver(asked.resolver().value());
        row.setAskedAt(asked.at());
        row.setOpenUntil(asked.until());
        row.setVersion(request.version());
        var answer = request.answer();
        if (answer != null) {
            row.setScore((short) answer.given().score());
            row.setWords(answer.given().words());
            row.setChoices(answer.given().choices());
            row.setComment(answer.comment());
            row.setAnsweredAt(answer.at());
            row.setChangedAt(answer.changedAt());
        }
        return row;
    }
}

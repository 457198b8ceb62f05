package org.fairlead.survey.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairlead.survey.Request;
import org.fairlead.survey.Survey;
import org.jspecify.annotations.Nullable;

/** A request to say how it went, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyRequest", description = "Somebody is asked how it went on a record, and what they answer")
record OneRequest(
        UUID record,
        UUID person,

        @Schema(
                description =
                        "1 at first, and one more each time they answer, change or withdraw; also the ETag of their answer")
        int version,

        Instant asked,

        @Schema(description = "Until when an answer can be given, changed or withdrawn")
        Instant until,

        UUID survey,
        int surveyVersion,
        QuestionsAsked questions,

        @Schema(description = "Left out while there is none") @Nullable
        AnswerGiven answer) {

    static OneRequest of(Request request, Survey survey) {
        var asked = request.asked();
        var answer = request.answer();
        return new OneRequest(
                request.record().value(),
                request.person().value(),
                request.version(),
                asked.at(),
                asked.until(),
                asked.survey(),
                asked.surveyVersion(),
                new QuestionsAsked(survey.question(), survey.scale(), survey.yesNo(), survey.comment()),
                answer == null
                        ? null
                        : new AnswerGiven(
                                answer.given().score(),
                                answer.given().words(),
                                Choices.read(answer.given().choices()),
                                answer.comment(),
                                answer.at(),
                                answer.changedAt()));
    }

    /** What is asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SurveyQuestions", description = "What is asked, as it was when it was asked")
    record QuestionsAsked(
            String question,

            @Schema(description = "Five answers, the worst first")
            List<String> scale,

            List<String> yesNo,

            @Schema(description = "What is asked for in one's own words; left out for nothing") @Nullable
            String comment) {}

    /** An answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SurveyAnswer", description = "An answer as it stands")
    record AnswerGiven(
            int score,
            String words,
            List<@Nullable Boolean> choices,
            String comment,
            Instant answered,
            @Nullable Instant changed) {}
}

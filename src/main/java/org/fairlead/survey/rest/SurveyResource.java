package org.fairlead.survey.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.survey.Request;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is asked, and their answers. */
@RestController
@Needs(Act.READ_RECORDS)
final class SurveyResource {

    private static final int LONGEST = 64;
    private static final int MOST = 100;
    private static final String ON_RECORD = "/api/v1/records/{record}/survey";

    private final Surveys surveys;
    private final Records records;

    SurveyResource(Surveys surveys, Records records) {
        this.surveys = surveys;
        this.records = records;
    }

    @GetMapping("/api/v1/survey-requests")
    @Operation(
            operationId = "listSurveyRequests",
            summary = "List what you are asked and have not answered",
            description = "How it went on records of yours that were closed, the oldest first, a hundred at most")
    Listing<OneRequest> unanswered(Actor actor) {
        return Listing.whole(
                surveys.unanswered(actor, MOST).stream().map(this::shown).toList());
    }

    private OneRequest shown(Request request) {
        return OneRequest.of(request, surveys.asked(request));
    }

    private RecordId record(String said, Actor actor) {
        return (said.length() > LONGEST ? java.util.Optional.<RecordId>empty() : records.find(actor, said))
                .orElseThrow(() -> GeneralRefusal.unknown("record"));
    }

    @GetMapping(ON_RECORD)
    @Operation(
            operationId = "readSurveyOnRecord",
            summary = "Read how it went on a record",
            description =
                    "Everybody who was asked, for those who oversee the estate; what you are asked, for everybody else; and why people were asked or were not")
    SurveyOnRecord on(@PathVariable String record, Actor actor) {
        var id = record(record, actor);
        return new SurveyOnRecord(
                surveys.on(actor, id).stream().map(this::shown).toList(),
                surveys.reasons(actor, id).stream()
                        .map(each -> new ReasonOnRecord(each.person().value(), each.asked(), each.sentence()))
                        .toList());
    }

    @GetMapping(ON_RECORD + "/answer")
    @Operation(
            operationId = "readSurveyAnswer",
            summary = "Read what you are asked about a record, and your answer",
            description =
                    "Its version, which is also its ETag, is 1 at first, and one more each time you answer, change or withdraw")
    ResponseEntity<OneRequest> own(@PathVariable String record, Actor actor) {
        return answer(surveys.own(actor, record(record, actor)).orElseThrow(SurveyResource::unasked));
    }

    private static RuntimeException unasked() {
        return GeneralRefusal.unknown("request to say how it went");
    }

    private ResponseEntity<OneRequest> answer(Request request) {
        return ResponseEntity.ok().eTag("\"" + request.version() + "\"").body(shown(request));
    }

    @PutMapping(ON_RECORD + "/answer")
    @Operation(
            operationId = "answerSurvey",
            summary = "Say how it went, or say it otherwise",
            description = "Until the time is over. If-Match, when sent, is the version of the answer it is based on")
    ResponseEntity<OneRequest> put(
            @PathVariable String record, @RequestBody SentAnswer sent, RequestIntent intent, Actor actor) {
        var id = record(record, actor);
        var score = sent.score();
        if (score == null) {
            throw GeneralRefusal.invalid("score", "Send an answer from 1, the worst, to 5.");
        }
        var own = surveys.own(actor, id).orElseThrow(SurveyResource::unasked);
        var choices = Choices.written(sent.choices(), surveys.asked(own).yesNo().size());
        var wish = new Surveys.Wish(score, choices, Objects.requireNonNullElse(sent.comment(), ""), intent.basedOn());
        return answer(surveys.answer(actor, id, wish, once(intent)));
    }

    private static Intent once(RequestIntent intent) {
        return new Intent(null, intent.key(), intent.hash());
    }

    @PostMapping(ON_RECORD + "/withdrawal")
    @Operation(
            operationId = "withdrawSurveyAnswer",
            summary = "Take your answer back",
            description =
                    "It counts no longer. What was said before stays on the timeline, for those who oversee the estate")
    ResponseEntity<OneRequest> withdraw(@PathVariable String record, RequestIntent intent, Actor actor) {
        return answer(surveys.withdraw(actor, record(record, actor), intent.basedOn(), once(intent)));
    }

    /** An answer as it is sent. */
    @Schema(name = "SentSurveyAnswer", description = "How it went")
    record SentAnswer(
            @Schema(description = "1, the worst, to 5") @Nullable
            Integer score,

            @Schema(
                    description =
                            "For each question of yes or no, in order, true, false, or null for none; may be left out")
            @Nullable
            List<@Nullable Boolean> choices,

            @Schema(description = "In your own words, where the survey asks for it; at most 2,000 characters") @Nullable
            String comment) {}

    /** How it went on a record. */
    @Schema(name = "SurveyOnRecord", description = "How it went on a record, as far as you may know")
    record SurveyOnRecord(List<OneRequest> requests, List<ReasonOnRecord> reasons) {}

    /** Why. */
    @Schema(name = "SurveyReason", description = "Why somebody was asked, or was not")
    record ReasonOnRecord(UUID person, boolean asked, String sentence) {}
}

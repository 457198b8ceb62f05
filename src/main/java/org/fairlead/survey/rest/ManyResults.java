package org.fairlead.survey.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.fairlead.survey.Figures;
import org.fairlead.survey.Results;
import org.jspecify.annotations.Nullable;

/** What came of asking, as JSON. */
@Schema(name = "SurveyResults", description = "What came of asking people how it went, as far as you may know")
record ManyResults(
        @Schema(description = "The first month of asking, by UTC")
        String from,

        @Schema(description = "The last month") String until,

        @Schema(
                description =
                        "Whether you are told of groups only, as suppliers are: what may not be told is in no number")
        boolean grouped,

        SurveyFigures whole,
        List<OfGroup> services,
        List<OfGroup> resolvers,
        List<OfMonth> months) {

    static ManyResults of(Results results) {
        return new ManyResults(
                results.span().from().toString(),
                results.span().until().toString(),
                results.grouped(),
                SurveyFigures.of(results.whole()),
                results.services().stream().map(OfGroup::of).toList(),
                results.resolvers().stream().map(OfGroup::of).toList(),
                results.months().stream().map(OfMonth::of).toList());
    }

    /** Numbers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SurveyFigures", description = "Whole numbers, and the shares that follow from them")
    record SurveyFigures(
            int asked,
            int answered,

            @Schema(description = "How many can still answer and have not")
            int open,

            @Schema(description = "How many answers there are of 1, the worst, to 5")
            List<Integer> scores,

            @Schema(description = "How many answers are 4 or 5")
            int satisfied,

            @Schema(
                    description =
                            "answered ÷ asked in per cent, to one decimal, a half rounded up; left out of nothing")
            @Nullable
            Double responseRate,

            @Schema(description = "satisfied ÷ answered in per cent, likewise") @Nullable
            Double satisfaction) {

        private static final double TENTHS = 10;

        static SurveyFigures of(Figures figures) {
            return new SurveyFigures(
                    figures.asked(),
                    figures.answered(),
                    figures.open(),
                    figures.scores(),
                    figures.satisfied(),
                    perCent(figures.responseRate()),
                    perCent(figures.satisfaction()));
        }

        private static @Nullable Double perCent(Figures.Share share) {
            return share.whole() == 0 ? null : share.tenths() / TENTHS;
        }
    }

    /** What has something in common. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SurveyGroup",
            description = "Requests about one service, or about what one organisation had resolved")
    record OfGroup(
            @Schema(description = "The service or the organisation; left out for requests without") @Nullable
            UUID id,

            SurveyFigures figures) {

        static OfGroup of(Results.Group group) {
            return new OfGroup(group.id(), SurveyFigures.of(group.figures()));
        }
    }

    /** A month. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SurveyMonth", description = "Requests of one month, by UTC")
    record OfMonth(
            String month,

            @Schema(description = "Whose records it is about, for a supplier; left out for everybody's") @Nullable
            UUID resolver,

            SurveyFigures figures) {

        static OfMonth of(Results.Month month) {
            return new OfMonth(month.month().toString(), month.resolver(), SurveyFigures.of(month.figures()));
        }
    }
}

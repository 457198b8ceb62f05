package org.fairlead.platform.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairlead.platform.filter.Completion.Suggestion;
import org.fairlead.platform.filter.FilterField.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could be written next in a filter. */
class CompletionTest {

    private static final FilterSchema SCHEMA = FilterSchema.of(
            FilterField.of("open", FilterType.FLAG, "record.filter.open"),
            FilterField.choice(
                    "priority",
                    List.of(new Choice("P1", "Critical"), new Choice("P2", "High")),
                    "record.filter.priority"),
            FilterField.of("holder", FilterType.PARTY, "record.filter.holder"),
            FilterField.of("due", FilterType.INSTANT, "record.filter.due"));

    private static List<String> next(String text) {
        return completion(text).suggestions().stream().map(Suggestion::text).toList();
    }

    private static Completion completion(String text) {
        return Completion.at(
                text,
                text.length(),
                SCHEMA,
                (field, part) -> List.of("Halyard Hosting", "Desk").stream()
                        .filter(name -> name.toLowerCase(java.util.Locale.ROOT)
                                .contains(part.toLowerCase(java.util.Locale.ROOT)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "                          | open, priority, holder, due, not",
                "pri                       | priority",
                "highest                   | priority",
                "not                       | not, open",
                "open                      | open",
                "open and                  | and",
                "priority =                | P1, P2, none",
                "holder = ha               | ^\"Halyard Hosting\"^",
                "holder = \"Halyard H      | ^\"Halyard Hosting\"^",
                "holder = my               | my-party",
                "priority in (P1, hig      | P2",
                "priority in (P1) o        | or",
                "due < now-1               | now-1h, now-1d"
            })
    void whatIsBegunIsFinished(String text, String expected) {
        var given = text == null ? "" : text.stripTrailing();
        assertThat(String.join(", ", next(given))).isEqualTo(expected.replace("^", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "open            | and, or",
                "open and        | open, priority, holder, due, not",
                "priority        | =, !=, in",
                "priority =      | P1, P2, none",
                "priority not    | =, !=, in",
                "priority in (P1,| P1, P2, none",
                "holder =        | ^my-party, \"Halyard Hosting\", Desk, none^",
                "due             | =, !=, <, <=, >, >=",
                "(open           | and, or",
                "nonsense        | ^^"
            })
    void afterABlankComesWhatTheGrammarExpects(String text, String expected) {
        assertThat(String.join(", ", next(text.stripTrailing() + " "))).isEqualTo(expected.replace("^", ""));
    }

    @Test
    void aSuggestionReplacesWhatIsBegun() {
        var completion = completion("open and pri");

        assertThat(completion.from()).isEqualTo(9);
        assertThat(completion.to()).isEqualTo(12);
    }

    @Test
    void aPlaceOutsideTheTextIsTakenForItsNearestEnd() {
        assertThat(Completion.at("open", 400, SCHEMA, (field, part) -> List.of())
                        .to())
                .isEqualTo(4);
        assertThat(Completion.at("open", -3, SCHEMA, (field, part) -> List.of()).to())
                .isZero();
    }
}

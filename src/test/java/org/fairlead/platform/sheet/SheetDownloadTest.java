package org.fairlead.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sheet.Samples.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SheetDownloadTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void send(SheetFormat format, SheetRows<Line> rows) throws IOException {
        var sheet = Sheet.of(Samples.about(), Samples.COLUMNS, rows);
        new SheetDownload<>(sheet, format, true).send(new MockHttpServletRequest("GET", "/"), response);
    }

    private static SheetRows<Line> pages(int pages, RuntimeException then) {
        var left = IntStream.range(0, pages)
                .mapToObj(page -> List.of(Line.titled("page " + page)))
                .iterator();
        return () -> next(left, then);
    }

    private static List<Line> next(Iterator<List<Line>> left, RuntimeException then) {
        if (left.hasNext()) {
            return left.next();
        }
        throw then;
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsRefusedBeforeAnythingWasReadIsRefusedBeforeAnythingIsSaid(SheetFormat format) {
        assertThatThrownBy(() -> send(format, pages(0, GeneralRefusal.invalid("filter", "No."))))
                .isInstanceOf(RefusedException.class);

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatFailsLaterFailsTheAnswerAndNeverEndsTheFile(SheetFormat format) throws IOException {
        var failure = new IllegalStateException("the database went away");

        assertThatThrownBy(() -> send(format, pages(2, failure))).isSameAs(failure);

        assertThat(response.isCommitted()).isTrue();
        var text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\"end\":").doesNotContain("[Content_Types].xml");
    }

    @Test
    void aRefusalHalfWayIsAFailureSinceWordsComeTooLate() {
        assertThatThrownBy(() -> send(SheetFormat.CSV, pages(2, GeneralRefusal.invalid("filter", "No."))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsReadAheadAreTheSameRowsAndFailInTheSamePlace() {
        var failure = new IllegalStateException("the database went away");
        var ahead = pages(3, failure).ahead();
        var read = new ArrayList<Line>();

        assertThatThrownBy(() -> {
                    while (true) {
                        read.addAll(ahead.next());
                    }
                })
                .isSameAs(failure);
        assertThat(read).extracting(Line::title).containsExactly("page 0", "page 1", "page 2");
        var whole = SheetRows.of(List.of(Line.titled("only"))).ahead();
        assertThat(whole.next()).hasSize(1);
        assertThat(whole.next()).isEmpty();
        assertThat(whole.next()).isEmpty();
    }
}

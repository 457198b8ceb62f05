package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XesLogTest {

    private static final String EVENT =
            "<event><date key='when' value='2031-04-02T00:00:00Z'/><string key='phase' value='Working'/></event>";

    @Test
    void aLogWithoutNamespaceReadsLikeOneWithIt() {
        var log = read("<log>" + trace("M-1", EVENT) + "</log>");

        assertThat(log.cases()).extracting(LogCase::id).containsExactly("M-1");
    }

    @Test
    void theNameOfATraceMayComeAfterItsEvents() {
        var log = read("<log><trace>" + EVENT + "<string key='job' value='M-1'/></trace></log>");

        assertThat(log.cases()).extracting(LogCase::id).containsExactly("M-1");
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingOutsideTheFileIsRead() {
        refused(
                "<!DOCTYPE log [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><log>" + trace("&x;", EVENT) + "</log>",
                "document type");
        refused("<!DOCTYPE log SYSTEM 'file:///etc/hostname'><log/>", "document type");
    }

    @Test
    void anythingElseThanALogIsRefusedInASentence() {
        refused("<html/>", "starts with the element html");
        refused("id,t\nA,1\n", "not XML");
        refused("", "not XML");
    }

    @Test
    void deepNestingIsRefused() {
        var deep = "<list key='a' value='b'>".repeat(80) + "</list>".repeat(80);

        refused("<log>" + deep + "</log>", "levels deep");
    }

    @Test
    void oneEndlessPieceIsRefusedBeforeItFillsTheMemory() {
        var xml = "<log><string key='a' value='" + "x".repeat(500_000) + "'/></log>";
        var limits = new ReadLimits(10_000_000, 10, 10, 10_000, 10);

        assertThatThrownBy(() -> SampleLogs.read(
                        xml.getBytes(StandardCharsets.UTF_8),
                        SampleLogs.mapping(SampleLogs.text("mill-events-mapping.json")),
                        limits))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void aFileThatBreaksOffKeepsEverythingBeforeTheBreak() {
        var log = read(
                "<log>" + trace("M-1", EVENT) + "\n<trace><string key='job' value='M-2'/>" + EVENT + "\n<event><str");

        assertThat(log.cases()).extracting(LogCase::id).containsExactly("M-1", "M-2");
        assertThat(log.badRows()).hasSize(1);
        assertThat(log.badRows().getFirst().line()).isEqualTo(3);
    }

    @Test
    void anEventOutsideEveryTraceIsABadRow() {
        var log = read("<log>" + EVENT + trace("M-1", EVENT) + "</log>");

        assertThat(log.badRows()).extracting(BadRow::reason).containsExactly("The event stands outside every trace.");
        assertThat(log.cases()).hasSize(1);
    }

    @Test
    void twoTracesOfOneNameAreOneCase() {
        var log = read("<log>" + trace("M-1", EVENT) + trace("M-2", EVENT) + trace("M-1", EVENT) + "</log>");

        assertThat(log.cases()).hasSize(2);
        assertThat(log.cases().getFirst().entries()).hasSize(2);
    }

    private static String trace(String name, String events) {
        return "<trace><string key='job' value='" + name + "'/>" + events + "</trace>";
    }

    private static ReadLog read(String xml) {
        return SampleLogs.read(
                xml.getBytes(StandardCharsets.UTF_8), SampleLogs.mapping(SampleLogs.text("mill-events-mapping.json")));
    }

    private static void refused(String xml, String because) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining(because);
    }
}

package org.fairlead.attachment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "Störung München (2).txt, Störung München (2).txt",
        "../../etc/passwd, passwd",
        "C:\\Users\\ann\\log.txt, log.txt",
        "a<b>:c.txt, a_b__c.txt",
        "..hidden.txt, hidden.txt",
        "name.txt..., name.txt",
        "con.txt, _con.txt",
        "/, file",
        "'  two   words .txt ', two words .txt"
    })
    void whatIsLeftOfANameIsReadableAndSafe(String given, String safe) {
        assertThat(FileName.safe(given)).isEqualTo(safe);
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        assertThat(FileName.safe("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.safe("a\u200Bb\r\nc\u0000.txt")).isEqualTo("abc.txt");
        assertThat(FileName.safe("\uFEFF\u2066")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        var safe = FileName.safe("ü".repeat(500) + ".pdf");

        assertThat(safe.codePointCount(0, safe.length())).isEqualTo(FileName.LONGEST);
        assertThat(safe).endsWith("ü.pdf");
    }

    @Test
    void theEndingIsTheLastOne() {
        assertThat(FileName.ending("a.pdf.EXE")).isEqualTo("exe");
        assertThat(FileName.ending("none")).isEmpty();
    }
}

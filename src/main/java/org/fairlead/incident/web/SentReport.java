package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.attachment.AttachmentForm;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.platform.files.Upload;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Intent;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A report as it was sent, with the files that came with it.
 *
 * @param input what was typed and chosen
 * @param files the files
 * @param digest a digest of the files; empty without any
 */
record SentReport(Input input, List<NewAttachment.Sent> files, String digest) {

    private static final int SHOWN = 60;

    /** Copies the list. */
    SentReport {
        files = List.copyOf(files);
    }

    static SentReport of(MultiValueMap<String, String> sent) {
        return new SentReport(Input.of(sent), List.of(), "");
    }

    static SentReport of(Upload.Received received) {
        var files = AttachmentForm.files(received);
        return new SentReport(
                Input.of(new LinkedMultiValueMap<>(received.fields())),
                files,
                files.isEmpty() ? "" : received.hashOfFiles());
    }

    /** A report sent twice is logged once, files and all. */
    Intent intent() {
        return IncidentPages.intent("/incidents" + digest, input);
    }

    /** What was typed, to be mended. A browser gives no file a second time by itself, so its reporter is told to choose them again. */
    Input refused(Refusal refusal) {
        var again = input.refused(refusal);
        if (files.isEmpty()) {
            return again;
        }
        boolean ofFiles =
                refusal.fields().stream().anyMatch(problem -> problem.field().equals(ReportFiles.FIELD));
        return ofFiles ? again.with(ReportFiles.AGAIN, names()) : again.withProblem(ReportFiles.FIELD, sentence());
    }

    /** The same where nothing was wrong and nothing was sent yet either. */
    Input chooseAgain() {
        return files.isEmpty() ? input : input.with(ReportFiles.AGAIN, names());
    }

    private String sentence() {
        return say("incident.report.files-again", "names", names());
    }

    private String names() {
        return files.stream()
                .map(file -> Readable.shortened(file.name(), SHOWN))
                .collect(Collectors.joining(", "));
    }
}

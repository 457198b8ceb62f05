package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.FileSize;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.files.Upload;
import org.fairlead.platform.files.UploadPlace;
import org.fairlead.platform.web.ui.FileField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Photos and other files that come with a report. */
@Component
class ReportFiles {

    static final String FIELD = "file";

    /** The names of files that must be chosen once more. */
    static final String AGAIN = "again";

    private final Attachments attachments;
    private final Access access;

    ReportFiles(Attachments attachments, Access access) {
        this.attachments = attachments;
        this.access = access;
    }

    /** Where the form with them is sent. */
    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        UploadPlace reportUploads() {
            return new UploadPlace(Pattern.compile("/incidents"));
        }
    }

    /** The last field of the form: what stands behind a file without end is not read. */
    Optional<FileField> field(Input input, Actor actor) {
        if (!access.may(actor, Act.ATTACH)) {
            return Optional.empty();
        }
        var limits = attachments.limits();
        var hint = input.text(AGAIN).isEmpty()
                ? say(
                        "incident.report.files-hint",
                        "count",
                        limits.atOnce(),
                        "most",
                        FileSize.words(limits.file().toBytes()))
                : say("incident.report.files-again", "names", input.text(AGAIN));
        var taken = attachments.endings().stream().map(ending -> "." + ending).collect(Collectors.joining(","));
        return Optional.of(new FileField(
                input.field(FIELD, say("incident.report.files")).withHint(hint).asOptional(), taken, true));
    }

    Upload.Measure measure() {
        return attachments.limits().measure();
    }
}

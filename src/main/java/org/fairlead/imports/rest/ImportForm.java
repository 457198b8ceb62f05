package org.fairlead.imports.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fairlead.imports.ImportRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.RestRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * What a request for an import sends. The mapping may come as text or as a file.
 *
 * @param file the log
 * @param kind the kind of log
 * @param mapping the mapping; null for the shipped one
 * @param simulate whether nothing shall be written
 */
record ImportForm(
        @Schema(type = "string", format = "binary", description = "The log: plain, gzip or zip, 64 MiB at most")
        MultipartFile file,

        @Schema(description = "servicenow-log or xes") String kind,

        @Schema(description = "What the log's columns mean, as JSON; the shipped mapping when left out") @Nullable
        String mapping,

        @Schema(description = "true to write nothing") boolean simulate) {

    static ImportForm of(HttpServletRequest request) {
        var file = file(request, "file").orElseThrow(() -> new RefusedException(new ImportRefusal.NoFile()));
        return new ImportForm(
                file,
                text(request, "kind").orElse(""),
                text(request, "mapping").orElse(null),
                simulate(text(request, "simulate").orElse("false")));
    }

    private static boolean simulate(String text) {
        return switch (text) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw RestRefusal.unreadable("simulate", "Say true or false.");
        };
    }

    private static Optional<MultipartFile> file(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getNativeRequest(request, MultipartRequest.class))
                .map(parts -> parts.getFile(name));
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .or(() -> file(request, name).map(ImportForm::content));
    }

    private static String content(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}

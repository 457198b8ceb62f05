package org.fairlead.attachment.web;

import java.util.List;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.VisibilityBadge;
import org.jspecify.annotations.Nullable;

/**
 * The files on a record and the form for another.
 *
 * @param header the top of the page
 * @param errors what has to be put right
 * @param files the files, newest first
 * @param empty what is said when there are none
 * @param form the frame of the form; null for somebody who may not attach
 * @param fields its fields
 * @param send its buttons
 */
public record FilesPage(
        PageHeader header,
        ErrorSummary errors,
        List<OneFile> files,
        EmptyState empty,
        @Nullable Form form,
        List<Object> fields,
        ActionBar send) {

    /** Copies the lists. */
    public FilesPage {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
    }

    /**
     * A file.
     *
     * @param name its name
     * @param href where it is downloaded; empty when it is withdrawn
     * @param kind what it is and how large, in words
     * @param hash SHA-256 of its bytes, in hex
     * @param by who attached it
     * @param when when, in words
     * @param badge who may read it
     * @param entry where its entry is on the record page
     * @param gone who withdrew it when and why; empty while it is served
     * @param withdraw where it is withdrawn; empty for somebody who may not
     */
    public record OneFile(
            String name,
            String href,
            String kind,
            String hash,
            String by,
            String when,
            VisibilityBadge badge,
            String entry,
            String gone,
            String withdraw) {

        /** The beginning and the end of the hash: enough to compare at a glance. */
        public String shortHash() {
            return hash.substring(0, 8) + "…" + hash.substring(hash.length() - 8);
        }
    }
}

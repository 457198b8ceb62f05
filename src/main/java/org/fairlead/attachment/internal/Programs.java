package org.fairlead.attachment.internal;

import java.util.Set;

/** The kinds of file that are refused inside archives too: whoever unpacks them could start them by a click. */
final class Programs {

    static final Set<String> MEDIA_TYPES = Set.of(
            "application/x-script",
            "application/x-msdownload",
            "application/x-elf",
            "application/x-mach-binary",
            "application/java-archive",
            "application/x-ms-shortcut",
            "application/x-macro-office",
            "application/vnd.ms-htmlhelp");

    private Programs() {}
}

package org.fairlead.help.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.fairlead.help.Chapter;
import org.fairlead.help.Handbook;
import org.fairlead.platform.prose.PageWriter;

/** Links between chapters, which are files to those who write them and pages to those who read them. */
final class Targets implements PageWriter.PageTargets {

    private static final URI ROOT = URI.create("/");

    private final Handbook handbook;
    private final URI here;

    /** For the text at this path. */
    Targets(Handbook handbook, String path) {
        this.handbook = handbook;
        this.here = ROOT.resolve(path);
    }

    @Override
    public Optional<String> link(String written) {
        if (written.startsWith("#") || written.startsWith("https:")) {
            return Optional.of(written);
        }
        var there = here.resolve(written);
        var path = there.getPath().replaceAll("^/(\\.\\./)*|\\.md$", "").toLowerCase(Locale.ROOT);
        var part = there.getFragment() == null ? "" : "#" + there.getFragment();
        return handbook.chapter(path).map(Chapter::href).map(href -> href + part);
    }

    @Override
    public String picture(String written) {
        return "/help" + here.resolve(written).getPath();
    }
}

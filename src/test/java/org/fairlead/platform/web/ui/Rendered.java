package org.fairlead.platform.web.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One component as the browser would parse it. */
final class Rendered {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    static final Csrf CSRF = new Csrf("_csrf", "token-1");

    private Rendered() {}

    static Document component(String name, Object model) {
        return parameters(name, Map.of("m", model));
    }

    static Document around(String name, Object model, String text) {
        Content content = output -> output.writeUserContent(text);
        return parameters(name, Map.of("m", model, "content", content));
    }

    static Document parameters(String name, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render("ui/" + name + ".jte", new HashMap<>(parameters), output);
        return Jsoup.parseBodyFragment(output.toString());
    }
}

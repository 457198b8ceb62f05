package org.fairlead.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.springframework.web.servlet.view.AbstractTemplateView;

/**
 * A template as a view: attributes of the model become parameters of the template by name. A page with {@code errors} beside it says in
 * its title, too, that something has to be put right: a screen reader reads that first. Whoever is signed in is told which pages may be
 * asked for when their link is pressed.
 */
final class JteView extends AbstractTemplateView {

    private final TemplateEngine engine;

    JteView(TemplateEngine engine) {
        this.engine = engine;
        setContentType("text/html;charset=UTF-8");
        setExposeSpringMacroHelpers(false);
    }

    @Override
    public boolean checkResource(Locale locale) {
        var url = getUrl();
        return url != null && engine.hasTemplate(url);
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var url = getUrl();
        if (url == null) {
            throw new IllegalStateException("a view without a template");
        }
        if (model.get("page") instanceof Page page) {
            if (model.get("errors") instanceof ErrorSummary summary) {
                model.put("page", page.mending(summary));
            }
            if (page.frame().person() != null) {
                response.setHeader(
                        "Speculation-Rules", '"' + page.frame().assets().ahead() + '"');
            }
        }
        var output = new Utf8ByteOutput();
        engine.render(url, model, output);
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}

package org.fairlead.watchlog.web;

import java.util.Map;
import java.util.TreeMap;
import org.fairlead.draft.DraftBox;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;

/**
 * What a form of these pages sent.
 *
 * @param values by field
 * @param address where it was sent
 */
record Sent(Map<String, String> values, String address) {

    String text(String field) {
        return values.getOrDefault(field, "");
    }

    Once once() {
        var entered = new TreeMap<>(values);
        entered.keySet().removeIf(DraftBox::isAboutDrafts);
        return Once.sentUnder(text("intent"), entered, address);
    }

    /** What can be mended is said on the form; what cannot is a page of its own. */
    static String sentence(RefusedException refused) {
        var kind = refused.refusal().kind();
        if (kind == RefusalKind.NOT_FOUND || kind == RefusalKind.FORBIDDEN) {
            throw refused;
        }
        return refused.refusal().fields().stream()
                .findFirst()
                .map(each -> each.sentence())
                .orElseGet(() -> refused.refusal().sentence());
    }

    /** The field that is at fault; the one given when none is named. */
    static String field(RefusedException refused, String otherwise) {
        return refused.refusal().fields().stream()
                .findFirst()
                .map(each -> each.field())
                .orElse(otherwise);
    }
}

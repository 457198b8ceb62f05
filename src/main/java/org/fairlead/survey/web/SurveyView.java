package org.fairlead.survey.web;

import java.util.List;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.jspecify.annotations.Nullable;

/**
 * How it went on a record, as somebody sees it.
 *
 * @param intro what the viewer can do until when; empty for nothing
 * @param readers who reads their answer; empty where they cannot answer
 * @param answer where an answer is sent; null where the viewer cannot answer
 * @param fields the questions
 * @param send what sends them
 * @param withdraw takes an answer back; null where there is none, or it stays
 * @param own the viewer's answer where it stays as it is
 * @param all everybody's answers; null for those who read only their own
 * @param reasons why people were asked, or were not
 */
public record SurveyView(
        String intro,
        String readers,
        @Nullable Form answer,
        List<Object> fields,
        ActionBar send,
        @Nullable Form withdraw,
        FactList own,
        @Nullable DataTable all,
        List<String> reasons) {

    /** Copies the lists. */
    public SurveyView {
        fields = List.copyOf(fields);
        reasons = List.copyOf(reasons);
    }
}

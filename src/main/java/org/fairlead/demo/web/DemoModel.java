package org.fairlead.demo.web;

import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/**
 * The page of the demo estate.
 *
 * @param form the switch that lets the bots rest, or work again; null for those who do not run the demo
 * @param doIt the button of the switch
 * @param now how it is switched
 * @param steps the first steps
 * @param bots what to expect of whom
 * @param signIns the sign-ins to try
 */
public record DemoModel(
        PageHeader header,
        @Nullable Form form,
        Action doIt,
        String now,
        FactList steps,
        FactList bots,
        DataTable signIns) {}

package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * Asks before something that hurts or cannot be taken back.
 *
 * @param question such as "Merge INC-1 into INC-2?"
 * @param consequences what will happen, one sentence each
 * @param doIt the words of the button, which repeat the verb
 * @param back where "Go back" leads
 */
public record Confirm(String question, List<String> consequences, String doIt, String back, Form form) {}

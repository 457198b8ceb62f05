/**
 * Lists kept under a name: a filter, an order, columns, a layout; private, or shared with a team, an organisation or everybody. Its
 * words are view, content and sharing. It holds no records and knows no practice: each list that views are kept of says what fits it.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access"})
@NullMarked
package org.fairlead.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

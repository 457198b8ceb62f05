/**
 * Pages on which reference data is kept: lists, facts with their history, and forms that follow from the shape of a body. They
 * work without a script. Which fields a kind has is not written here.
 */
@NullMarked
package org.fairlead.register.web;

import org.jspecify.annotations.NullMarked;

/**
 * The pages of imports. They read no log themselves.
 */
@NullMarked
package org.fairlead.imports.web;

import org.jspecify.annotations.NullMarked;

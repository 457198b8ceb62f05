/** Pages about views. Its words are line and form. It decides nothing. */
@NullMarked
package org.fairlead.view.web;

import org.jspecify.annotations.NullMarked;

/**
 * The handbook: the documentation of this very version, in the product, with no network. Its words are handbook, chapter and page. A
 * chapter itself says which pages of the product it helps with, in a last line such as {@code <!-- helps: /incidents /views -->}.
 */
@ApplicationModule(allowedDependencies = {"access", "platform"})
@NullMarked
package org.fairlead.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

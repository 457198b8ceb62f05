/**
 * What people keep to use again, whatever it is: versioned, shared by the one rule of sharing, retired, taken away and brought back.
 * Its words are template, kind and standing. It knows no kind by itself: a module that has one says what its body is and what fits.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "draft", "intake"})
@NullMarked
package org.fairlead.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Tests of the package of the same name. They say what it promises. They are not shared: fixtures of several modules are elsewhere. */
@NullMarked
package org.fairlead.access.internal;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package org.fairlead.access;

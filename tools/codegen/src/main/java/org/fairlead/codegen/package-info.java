/**
 * Makes the Java code of the database schema from the migrations. A run starts a throw-away server, migrates it and
 * writes one package for each schema. It is not part of the product.
 */
@NullMarked
package org.fairlead.codegen;

import org.jspecify.annotations.NullMarked;

package org.fairlead.record;

/** A fact by which somebody only says something: nothing that is computed from a timeline hangs on it but the version. */
public interface Remark extends Fact {}

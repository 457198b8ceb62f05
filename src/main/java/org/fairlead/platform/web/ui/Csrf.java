package org.fairlead.platform.web.ui;

/** The hidden token every form that changes something must send back. */
public record Csrf(String parameter, String token) {}

package org.fairlead.platform.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.fairlead.platform.rest.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away bodies that are packed, such as by gzip. Unpacked they could be of any size, and read as they are they would be misread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class EncodedBodies extends OncePerRequestFilter {

    private static final String PLAIN = "identity";

    private final ErrorPages pages;

    EncodedBodies(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .allMatch(encoding -> encoding.isBlank() || encoding.strip().equalsIgnoreCase(PLAIN));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
        pages.answer(request, response, Problem.of(415, "content-encoding-not-supported", say("platform.rest.packed")));
    }
}

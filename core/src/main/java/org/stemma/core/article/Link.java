package org.stemma.core.article;

/**
 * A link out of an article's body.
 *
 * @param url absolute address
 * @param text the anchor's words; may be empty
 */
public record Link(String url, String text) {}

/**
 * Pages from the web: a polite fetcher, and the lists that name new pages (feeds, sitemaps, OPML).
 */
@NullMarked
package org.stemma.intake.web;

import org.jspecify.annotations.NullMarked;

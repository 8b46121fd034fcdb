/**
 * What the pages show: each record is one page and decides everything on it; its template (in
 * {@code src/main/jte}, compiled into this package) only writes it down.
 */
@NullMarked
package org.stemma.server.view;

import org.jspecify.annotations.NullMarked;

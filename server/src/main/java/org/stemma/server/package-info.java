/**
 * The library for people and for programs: pages and REST on a loopback address.
 *
 * <p>{@link org.stemma.server.StemmaServer} serves a {@link org.stemma.store.Library}; what it must
 * ask of the algorithms it asks through {@link org.stemma.server.Apparatus}.
 */
@NullMarked
package org.stemma.server;

import org.jspecify.annotations.NullMarked;

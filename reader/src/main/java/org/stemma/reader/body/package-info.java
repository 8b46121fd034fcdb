/**
 * Which blocks of an HTML page are its article's body.
 *
 * <p>A page is cut into {@link org.stemma.reader.body.Block}s, the runs of text between the borders
 * of block-level elements, each inside a tree of {@link org.stemma.reader.body.Region}s. Each block
 * is described by numbers ({@link org.stemma.reader.body.BlockFeatures}), from which boosted trees
 * tell the probability that it is body; then the set of blocks is taken that promises the best F1.
 */
@NullMarked
package org.stemma.reader.body;

import org.jspecify.annotations.NullMarked;

/** How good and how fast the story stream is, and how its models are trained. */
@NullMarked
package org.stemma.bench.story;

import org.jspecify.annotations.NullMarked;

/** How fast each part works on its own, with JMH. */
@NullMarked
package org.stemma.bench.speed;

import org.jspecify.annotations.NullMarked;

/** The stream that puts each article into a story. */
@NullMarked
package org.stemma.core.story;

import org.jspecify.annotations.NullMarked;

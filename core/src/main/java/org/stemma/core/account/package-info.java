/**
 * Who said what to whom; figures, dates and places; where accounts agree and where they conflict;
 * the timeline.
 */
@NullMarked
package org.stemma.core.account;

import org.jspecify.annotations.NullMarked;

/** What was found in a library, in the forms that other programs read. */
@NullMarked
package org.stemma.app.export;

import org.jspecify.annotations.NullMarked;

/** How well the accounts are laid side by side. */
@NullMarked
package org.stemma.bench.account;

import org.jspecify.annotations.NullMarked;

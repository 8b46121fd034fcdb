/**
 * What a line of a page says by its words and its shape, with or without markup: dates, credits,
 * bylines, furniture, language. Knowledge of words is in resource files beside the classes.
 */
@NullMarked
package org.stemma.reader.text;

import org.jspecify.annotations.NullMarked;

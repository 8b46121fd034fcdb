package org.stemma.store;

import java.time.Instant;
import org.stemma.core.story.Correction;

/**
 * A person's decision about stories, as it stands in the record.
 *
 * @param at when it was made
 * @param revisions how many revisions the library held then; a story stream that is told everything
 *     again must hear it after so many
 * @param correction what was decided
 */
public record Corrected(Instant at, long revisions, Correction correction) {}

package org.stemma.core.account;

/**
 * A cue where it stands.
 *
 * @param first its first token
 * @param end the token after its last
 * @param cue which it is
 */
record StatementSite(int first, int end, StatementCue cue) {}

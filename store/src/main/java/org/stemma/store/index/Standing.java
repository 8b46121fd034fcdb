package org.stemma.store.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Digest;
import org.stemma.store.Member;
import org.stemma.store.Role;

/**
 * What an article is in its story. It changes with every other article of the story; that is why it
 * lies in values of the index that can be replaced without the article's words.
 *
 * @param story {@link #key} of its id; 0 for none
 * @param origins independent accounts in the story; 0 if not worked out
 * @param copies articles of the story that descend from another text
 * @param conflicts facts that its versions tell in ways that cannot both be true
 * @param role of the article; null if not worked out
 */
record Standing(long story, int origins, int copies, int conflicts, @Nullable Role role) {

  static final String STORY = "story";
  static final String ORIGINS = "origins";
  static final String COPIES = "copies";
  static final String CONFLICTS = "conflicts";
  static final String ROLE = "role";

  /** Of an article that is in no story, or whose story is told later. */
  static final Standing NONE = new Standing(0, 0, 0, 0, null);

  static Standing of(String story, @Nullable Digest digest, List<Member> members, Member member) {
    long copies =
        members.stream().filter(each -> each.role() != null && each.role() != Role.ORIGIN).count();
    return new Standing(
        key(story),
        digest == null ? 0 : digest.origins(),
        (int) copies,
        digest == null ? 0 : digest.conflicts(),
        member.role());
  }

  Field[] fields() {
    return new Field[] {
      new NumericDocValuesField(STORY, story),
      new NumericDocValuesField(ORIGINS, origins),
      new NumericDocValuesField(COPIES, copies),
      new NumericDocValuesField(CONFLICTS, conflicts),
      new NumericDocValuesField(ROLE, code(role))
    };
  }

  /** The role's number in the index. */
  static long code(@Nullable Role role) {
    return switch (role) {
      case null -> 0;
      case ORIGIN -> 1;
      case COPY -> 2;
      case REWRITE -> 3;
      case TRANSLATION -> 4;
    };
  }

  /**
   * A number for a story's id: 64 bits of SHA-256, so that a million stories do not meet. Never 0.
   */
  static long key(String story) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(story.getBytes(StandardCharsets.UTF_8));
      long key = ByteBuffer.wrap(hash).getLong();
      return key == 0 ? 1 : key;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

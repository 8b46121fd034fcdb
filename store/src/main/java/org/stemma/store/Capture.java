package org.stemma.store;

/**
 * A page as it was captured, before anything was read from it.
 *
 * <p>Immutable as long as nobody changes the array.
 */
public final class Capture {

  private final String mediaType;
  private final byte[] bytes;

  /**
   * @param mediaType as declared, such as {@code text/html; charset=utf-8}
   * @param bytes the body as it came; not copied
   */
  public Capture(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The body; not a copy. */
  public byte[] bytes() {
    return bytes;
  }
}

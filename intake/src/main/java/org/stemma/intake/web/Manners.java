package org.stemma.intake.web;

import java.time.Duration;
import java.util.Locale;

/**
 * How the fetcher behaves.
 *
 * @param userAgent what it calls itself; its part before the slash is its name in robots.txt
 * @param allowPrivate whether it goes to addresses that are not of the public internet
 * @param pause between two requests to one host, unless its robots.txt asks for more
 * @param patience the longest that one answer may take, its body included
 * @param largest bytes of an answer, unpacked
 */
public record Manners(
    String userAgent, boolean allowPrivate, Duration pause, Duration patience, int largest) {

  /** Such as most sites accept from a reader that comes by itself. */
  public static final Manners USUAL =
      new Manners(
          "Stemma/0.1 (news reader)",
          false,
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          50 << 20);

  /** The same under another name. */
  public Manners as(String name) {
    return new Manners(name, allowPrivate, pause, patience, largest);
  }

  /** The same, also to addresses that are not of the public internet. */
  public Manners allowingPrivate() {
    return new Manners(userAgent, true, pause, patience, largest);
  }

  /** The name that robots.txt knows it by. */
  String robotName() {
    return userAgent.replaceFirst("[/ ].*", "").toLowerCase(Locale.ROOT);
  }
}

package org.stemma.bench.pages;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The part of an address by which pages of one outlet are kept together. */
final class Hosts {

  private Hosts() {}

  /** The last two labels of the host, or three where the last but one is short: bbc.co.uk. */
  static String of(@Nullable String url) {
    if (url == null) {
      return "";
    }
    String host = URI.create(url.replaceAll("[^\\x21-\\x7e]|[\\[\\]{}|\\\\^`\"<>]", "")).getHost();
    if (host == null) {
      return url;
    }
    String[] labels = host.split("\\.");
    int n = labels.length;
    int keep = n > 2 && labels[n - 2].length() <= 3 ? 3 : 2;
    StringBuilder name = new StringBuilder();
    for (int i = Math.max(0, n - keep); i < n; i++) {
      name.append(labels[i]).append('.');
    }
    return name.toString();
  }
}

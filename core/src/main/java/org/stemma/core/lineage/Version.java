package org.stemma.core.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Article;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Link;
import org.stemma.core.article.Timestamp;
import org.stemma.core.reuse.Profile;
import org.stemma.core.text.Analyser;

/**
 * An article on its way into a tree.
 *
 * @param profile its words
 * @param title the words of its headline
 * @param agencies whom it names as its source
 * @param reprintOf the origin whose whole text it says it prints; null if it claims none. Such a
 *     version stands for its origin where that is not in the collection
 */
record Version(Profile profile, Profile title, List<Agency> agencies, @Nullable String reprintOf) {

  /** The articles as versions; who is credited by initials has the name that others write out. */
  static List<Version> all(List<Profile> profiles) {
    List<Version> versions = new ArrayList<>(profiles.stream().map(Version::of).toList());
    Map<String, String> names = new HashMap<>();
    for (Version version : versions) {
      if (version.reprintOf != null) {
        names.putIfAbsent(initials(version.reprintOf), version.reprintOf);
      }
    }
    versions.replaceAll(version -> {
      String name = version.reprintOf == null ? null : names.get(bare(version.reprintOf));
      return name == null ? version : version.reprinting(name);
    });
    return versions;
  }

  private static Version of(Profile profile) {
    Article article = profile.analysis().article();
    String title = article.title() == null ? "" : article.title();
    Article headline = Article.builder(article.id()).text(title).build();
    List<Agency> agencies = Agencies.world().creditedBy(article);
    return new Version(
        profile,
        Profile.of(new Analyser().analyse(headline)),
        agencies,
        reprintOf(article, agencies));
  }

  private Version reprinting(String origin) {
    return new Version(profile, title, agencies, origin);
  }

  String id() {
    return profile.id();
  }

  Article article() {
    return profile.analysis().article();
  }

  /** The name that readers know it by. */
  String label() {
    String outlet = article().outlet();
    return outlet == null ? id() : outlet;
  }

  /** Whether it says that its text is from the outlet of {@code other}. */
  boolean credits(Version other) {
    for (Credit credit : article().credits()) {
      if (other.isNamed(credit.name())) {
        return true;
      }
    }
    for (Agency agency : agencies) {
      if (other.isNamed(agency.name())
          || agency.otherNames().stream().anyMatch(other::isNamed)
          || agency.abbreviations().stream().anyMatch(other::isNamed)) {
        return true;
      }
    }
    return false;
  }

  boolean isNamed(String name) {
    return isNamed(article(), name);
  }

  /** Whether the outlet of {@code article} goes by {@code name}. */
  static boolean isNamed(Article article, String name) {
    String wanted = bare(name);
    return !wanted.isEmpty()
        && (wanted.equals(bare(article.source()))
            || wanted.equals(initials(article.source()))
            || wanted.equals(site(article)));
  }

  /** How bodies are abbreviated: {@code npa} for "Norvik Press Agency"; empty below three words. */
  private static String initials(@Nullable String name) {
    if (name == null) {
      return "";
    }
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.length() < 3 ? "" : initials.toString();
  }

  /** The host without its last part: {@code harbourpost} of {@code harbourpost.example}. */
  private static String site(Article article) {
    String host = article.host();
    if (host == null) {
      return "";
    }
    int dot = host.lastIndexOf('.');
    return bare(dot < 0 ? host : host.substring(0, dot));
  }

  private static String bare(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String folded = name.toLowerCase(Locale.ROOT);
    String article = folded.startsWith("the ") ? folded.substring(4) : folded;
    return article.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether a link in its body leads to {@code other}. */
  boolean linksTo(Version other) {
    String url = other.article().url();
    if (url == null) {
      return false;
    }
    for (Link link : article().links()) {
      if (address(link.url()).equals(address(url))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the two are states of one page. */
  boolean isSamePageAs(Version other) {
    String mine = article().url();
    return mine != null && mine.equals(other.article().url());
  }

  /** When it was last changed, as it says; null if it says nothing. */
  @Nullable Timestamp lastChange() {
    Timestamp modified = article().modified();
    return modified == null ? article().published() : modified;
  }

  /** An address without what does not tell pages apart. */
  private static String address(String url) {
    int query = url.indexOf('?');
    int fragment = url.indexOf('#');
    int end = url.length();
    end = query >= 0 ? Math.min(end, query) : end;
    end = fragment >= 0 ? Math.min(end, fragment) : end;
    String bare = url.substring(0, end).replaceFirst("^https?://(www\\.)?", "");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static @Nullable String reprintOf(Article article, List<Agency> agencies) {
    for (Credit credit : article.credits()) {
      if (isNamed(article, credit.name())) {
        // An agency signs its own text; it reprints nobody.
        return null;
      }
      if (credit.kind() == Credit.Kind.REPRINT || credit.kind() == Credit.Kind.WIRE) {
        Agency agency = Agencies.world().named(credit.name());
        return agency == null ? credit.name() : agency.name();
      }
    }
    return agencies.isEmpty() ? null : agencies.getFirst().name();
  }
}

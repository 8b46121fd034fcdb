package org.stemma.core.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts that a story falls into when only its strong links are kept. */
final class Parts {

  /** Links at least as likely as what lets an article join hold a part together. */
  private static final float STRONG = 0.45f;

  /** A larger story is not looked through: its links are too many for one arrival. */
  private static final int MOST_MEMBERS = 64;

  /** One article is not a part: it moves by itself. */
  private static final int SMALLEST = 2;

  private final Story story;
  private final Window window;

  private Parts(Story story, Window window) {
    this.story = story;
    this.window = window;
  }

  /**
   * The smallest part of a story that falls in several, in order of joining; empty if it hangs
   * together. Linear in the members' links.
   */
  static List<LiveArticle> weakest(Story story, Window window) {
    int size = story.members.size();
    return size < 2 * SMALLEST || size > MOST_MEMBERS
        ? List.of()
        : new Parts(story, window).weakest();
  }

  private List<LiveArticle> weakest() {
    Map<LiveArticle, Set<LiveArticle>> parts = new HashMap<>();
    Set<LiveArticle> smallest = Set.of();
    for (LiveArticle member : story.members) {
      if (!parts.containsKey(member)) {
        Set<LiveArticle> part = partOf(member, parts);
        if (part.size() >= SMALLEST
            && part.size() * 2 <= story.members.size()
            && (smallest.isEmpty() || part.size() <= smallest.size())) {
          smallest = part;
        }
      }
    }
    return story.members.stream().filter(smallest::contains).toList();
  }

  private Set<LiveArticle> partOf(LiveArticle first, Map<LiveArticle, Set<LiveArticle>> parts) {
    Set<LiveArticle> part = new HashSet<>();
    List<LiveArticle> reached = new ArrayList<>(List.of(first));
    parts.put(first, part);
    for (int i = 0; i < reached.size(); i++) {
      LiveArticle member = reached.get(i);
      part.add(member);
      for (Link link : links(member)) {
        LiveArticle other = inStory(link, member);
        if (link.probability >= STRONG && other != null && parts.putIfAbsent(other, part) == null) {
          reached.add(other);
        }
      }
    }
    return part;
  }

  /** How strongly the rest of the story draws the articles of {@code part}, on average. */
  static double between(List<LiveArticle> part, Story story, Window window) {
    Parts parts = new Parts(story, window);
    Set<LiveArticle> inside = new HashSet<>(part);
    double sum = 0;
    for (LiveArticle member : part) {
      for (Link link : links(member)) {
        LiveArticle other = parts.inStory(link, member);
        sum += other == null || inside.contains(other) ? 0 : link.probability;
      }
    }
    int expected = Math.min(Pull.BEST, story.members.size() - part.size());
    return sum / (expected * part.size());
  }

  private static List<Link> links(LiveArticle member) {
    List<Link> links = new ArrayList<>();
    for (Neighbours neighbours : List.of(member.neighbours, member.foreign)) {
      for (int i = 0; i < neighbours.size(); i++) {
        links.add(neighbours.get(i));
      }
    }
    return links;
  }

  private @Nullable LiveArticle inStory(Link link, LiveArticle member) {
    LiveArticle other = window.get(link.other(member.number));
    return other != null && other.story == story ? other : null;
  }
}

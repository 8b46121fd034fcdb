package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.core.text.Analysis;

/**
 * Puts each article into its story as it comes, and puts earlier decisions right.
 *
 * <p>A single pass in order of arrival. (1) The article is profiled with the term rarities of that
 * moment. (2) An inverted index over the live articles gives about forty candidates. (3) Boosted
 * trees judge each pair from likeness, distance in time and the density around both. (4) The
 * article joins the story whose best links draw it most, or opens one. (5) Around it, articles move
 * and stories merge if the new links say so.
 *
 * <p>An article is live for {@link Arrivals#LIVE_DAYS} days of the stream's own time, and while it
 * is among the last {@link Arrivals#MOST_LIVE}, so the state is bounded, and so is the work for
 * each article. A story closes when nothing has joined it for {@link Story#IDLE_DAYS} days. Until
 * its last article has left, a near-certain match reopens it; what draws less opens a story that
 * follows it.
 *
 * <p>What comes of odd input: an article without a date, or with one more than twenty years from
 * the stream's time, is judged without time. One without a text is judged by its title, one without
 * both opens a story of its own. An id that comes again is a new version: it keeps its story unless
 * it now clearly belongs elsewhere. Order of arrival need not be order of publication.
 *
 * <p>Deterministic: the same events give the same decisions, also if the state was written, read
 * back and continued in between. No clock, no randomness. Not for use by several threads, but for
 * the two halves of {@link #apply}.
 */
public final class StoryStream {

  /** How many figures a pair of articles is judged by. */
  public static final int PAIR_FEATURES = PairFeatures.SIZE;

  /**
   * An article joins where its best links draw it so. Even odds kept the precision of ecbplus and
   * of og2021 in English where it was and cost two points of recall, since later links mostly
   * confirm what begins at .45.
   */
  private static final double JOIN = 0.45;

  /** A story that draws the first article of a new one at least so is its forerunner. */
  private static final double FOLLOW = 0.2;

  /**
   * So is one with an article as alike as this, of 1.5 at most, however much later the new one
   * comes: a third of the words' weight is shared in text and title.
   */
  private static final double FOLLOW_LIKENESS = 0.5;

  /** A new version of an article leaves its story only below this. */
  private static final double KEEP = 0.2;

  private final Arrivals arrivals;
  private final Constraints constraints;
  private final Window window = new Window();
  private final Stories stories = new Stories();
  private final Linker linker;
  private final Repair repair;
  private int decided;

  /** An empty stream. */
  public StoryStream() {
    this(Shipped.MODELS, null);
  }

  /** An empty stream that judges pairs by other models and shows what it compares. */
  public StoryStream(StoryModels models, @Nullable PairObserver observer) {
    this(models, observer, new Arrivals(models.common()), new Constraints());
  }

  private StoryStream(
      StoryModels models,
      @Nullable PairObserver observer,
      Arrivals arrivals,
      Constraints constraints) {
    this.arrivals = arrivals;
    this.decided = arrivals.count();
    this.constraints = constraints;
    this.linker = new Linker(window, models, observer);
    this.repair = new Repair(window, stories, constraints);
  }

  /**
   * Decides where an article belongs.
   *
   * @return first the decision about the article ({@code OPENED}, {@code JOINED}, or for a new
   *     version that changes its story {@code MOVED}), then what it put right elsewhere
   */
  public List<Decision> apply(Analysis article) {
    return decide(meet(article));
  }

  /**
   * The first half of {@link #apply}: compares an article with the live ones. One thread may meet
   * articles while another decides about those met before.
   */
  public Arrival meet(Analysis article) {
    return arrivals.next(article);
  }

  /**
   * The second half of {@link #apply}, for each arrival in the order in which they were met.
   *
   * @throws IllegalArgumentException if another arrival is due
   */
  public List<Decision> decide(Arrival arrival) {
    LiveArticle article = arrival.article;
    if (article.number != decided) {
      throw new IllegalArgumentException("arrival " + decided + " is due, not " + article.number);
    }
    decided++;
    retire(arrival.retired);
    linker.link(article, arrival.links);
    List<Decision> decisions = new ArrayList<>();
    decisions.add(place(article, arrival.terms));
    decisions.addAll(repair.around(article, linker.refresh(article)));
    return decisions;
  }

  private Decision place(LiveArticle article, Terms terms) {
    LiveArticle earlier = window.latest(article.id);
    window.add(article);
    List<Pull> pulls = Pull.on(article, window);
    Decision decision =
        earlier == null ? first(article, terms, pulls) : again(article, earlier, terms, pulls);
    stories.of(article).admit(constraints.sides(article.id), constraints.locks(article.id));
    return decision;
  }

  private Decision first(LiveArticle article, Terms terms, List<Pull> pulls) {
    Story bound = companionStory(article.id);
    if (bound != null) {
      stories.join(article, bound);
      return new Decision(
          Decision.Kind.JOINED,
          article.id,
          bound.id(),
          bound.id(),
          1,
          List.of("a person put it together with articles of this story"));
    }
    Pull best = strongest(article, pulls);
    if (best != null
        && best.strength() >= Math.max(JOIN, best.story().threshold(article.arrived))) {
      return join(Decision.Kind.JOINED, article, terms, best, best.story().id());
    }
    Story fresh = stories.open(article);
    stories.join(article, fresh);
    fresh.follows = forerunner(article, best);
    return new Decision(
        Decision.Kind.OPENED,
        article.id,
        fresh.id(),
        fresh.id(),
        best == null ? 1 : 1 - best.strength(),
        best != null && best.strength() >= JOIN ? Reasons.following(best) : Reasons.opened(best),
        fresh.follows);
  }

  private @Nullable String forerunner(LiveArticle article, @Nullable Pull best) {
    if (best != null && best.strength() >= FOLLOW) {
      return best.story().id();
    }
    Link nearest = null;
    for (int i = 0; i < article.neighbours.size(); i++) {
      Link link = article.neighbours.get(i);
      if (link.likeness() >= FOLLOW_LIKENESS
          && (nearest == null || link.likeness() > nearest.likeness())) {
        nearest = link;
      }
    }
    LiveArticle other = nearest == null ? null : window.get(nearest.other(article.number));
    return other == null || other.story == null ? null : other.story.id();
  }

  /** A new version stays unless another story, or none, has become much likelier. */
  private Decision again(LiveArticle article, LiveArticle earlier, Terms terms, List<Pull> pulls) {
    Story former = stories.of(earlier);
    double here = Pull.of(former, pulls);
    Pull best = strongest(article, pulls);
    boolean stays =
        former.locked || former.members.size() == 1 || constraints.holds(article) || here >= KEEP;
    Decision decision;
    if (stays) {
      stories.join(article, former);
      decision =
          new Decision(
              Decision.Kind.JOINED,
              article.id,
              former.id(),
              former.id(),
              Math.max(here, KEEP),
              List.of("a new version of an article of this story"));
    } else if (best != null && best.strength() >= JOIN) {
      decision = join(Decision.Kind.MOVED, article, terms, best, former.id());
    } else {
      Story fresh = stories.open(article);
      stories.join(article, fresh);
      decision =
          new Decision(
              Decision.Kind.MOVED,
              article.id,
              fresh.id(),
              former.id(),
              1 - here,
              List.of("its new version has little in common with its story"));
    }
    stories.leave(earlier);
    return decision;
  }

  private Decision join(
      Decision.Kind kind, LiveArticle article, Terms terms, Pull pull, String former) {
    LiveArticle nearest = Objects.requireNonNull(window.get(pull.nearest()));
    stories.join(article, pull.story());
    return new Decision(
        kind,
        article.id,
        pull.story().id(),
        former,
        pull.strength(),
        Reasons.joined(article, terms, nearest, pull));
  }

  private @Nullable Pull strongest(LiveArticle article, List<Pull> pulls) {
    for (Pull pull : pulls) {
      if (constraints.allow(article, pull.story())) {
        return pull;
      }
    }
    return null;
  }

  private @Nullable Story companionStory(String id) {
    for (String companion : constraints.companions(id)) {
      LiveArticle live = window.latest(companion);
      if (live != null && live.story != null) {
        return stories.of(live);
      }
    }
    return null;
  }

  private void retire(int count) {
    for (int left = count; left > 0; left--) {
      LiveArticle oldest = Objects.requireNonNull(window.oldest());
      if (window.isLatest(oldest)) {
        stories.leave(oldest);
      }
      window.removeOldest();
    }
  }

  /**
   * Makes a person's correction hold from now on.
   *
   * @return what it changed at once
   */
  public List<Decision> apply(Correction correction) {
    return new Editor(stories, window, constraints).apply(correction);
  }

  /** The story that the article is in; null if it is not live. */
  public @Nullable String storyOf(String articleId) {
    LiveArticle article = window.latest(articleId);
    return article == null ? null : stories.of(article).id();
  }

  /**
   * The story that {@code storyId} leads to: itself, or the one that it went into; null if it is
   * closed or never was.
   */
  public @Nullable String resolve(String storyId) {
    Story story = stories.find(storyId);
    return story == null ? null : story.id();
  }

  /**
   * The earlier story that {@code storyId} goes on with, as far as was seen when it opened; null if
   * there is none or the story is not live.
   */
  public @Nullable String follows(String storyId) {
    Story story = stories.find(storyId);
    return story == null ? null : story.follows;
  }

  /** How many stories are live. */
  public int liveStories() {
    return stories.size();
  }

  /** How many articles are live. */
  public int liveArticles() {
    return window.articles();
  }

  /**
   * Writes all that {@link #read} needs to go on with the same decisions.
   *
   * @throws IllegalStateException if articles have been met that nothing is decided about
   */
  public void write(DataOutput out) throws IOException {
    if (arrivals.count() != decided) {
      throw new IllegalStateException(arrivals.count() - decided + " arrivals are undecided");
    }
    StateFormat.writeHeader(out);
    arrivals.write(out);
    constraints.write(out);
    stories.write(out);
    out.writeInt(window.size());
    for (LiveArticle article : window.oldestFirst()) {
      article.write(out);
    }
    Links.write(window, out);
  }

  /**
   * Reads a stream back.
   *
   * @throws IOException if the state is cut off or of another version
   */
  public static StoryStream read(DataInput in) throws IOException {
    StateFormat.readHeader(in);
    StoryStream read =
        new StoryStream(Shipped.MODELS, null, Arrivals.read(in), Constraints.read(in));
    read.stories.read(in);
    for (int left = in.readInt(); left > 0; left--) {
      LiveArticle article = LiveArticle.read(in);
      read.window.add(article);
      read.arrivals.add(article);
    }
    Map<Integer, LiveArticle> members = new HashMap<>();
    for (LiveArticle article : read.window.oldestFirst()) {
      if (read.window.isLatest(article)) {
        members.put(article.number, article);
      }
    }
    read.stories.restoreMembers(members);
    Links.read(read.window, in);
    return read;
  }

  /** Loaded at first need, so that a stream with another model does without. */
  private static final class Shipped {
    static final StoryModels MODELS = load("stories.trees");

    static StoryModels load(String name) {
      try (InputStream in = StoryStream.class.getResourceAsStream(name)) {
        return StoryModels.read(new DataInputStream(Objects.requireNonNull(in, name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

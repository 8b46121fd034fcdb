package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.stemma.core.text.Analysis;

class StoryStreamPropertiesTest {

  @Property(tries = 20)
  void aStreamCutAnywhereGoesOnWithTheSameDecisions(
      @ForAll @Size(max = 4) Set<@IntRange(min = 0, max = 119) Integer> cuts, @ForAll long seed)
      throws IOException {
    List<Analysis> articles = StreamArticles.stream(120, seed);
    StoryStream whole = new StoryStream();
    StoryStream parts = new StoryStream();
    for (int i = 0; i < articles.size(); i++) {
      if (cuts.contains(i)) {
        parts = StreamArticles.copy(parts);
      }
      List<Decision> expected = new ArrayList<>(whole.apply(articles.get(i)));
      List<Decision> decisions = new ArrayList<>(parts.apply(articles.get(i)));
      if (i % 30 == 20) {
        Correction correction = correction(i);
        expected.addAll(whole.apply(correction));
        decisions.addAll(parts.apply(correction));
      }
      assertThat(decisions).isEqualTo(expected);
    }

    assertThat(Arrays.equals(StreamArticles.bytes(parts), StreamArticles.bytes(whole))).isTrue();
  }

  @Property(tries = 20)
  void howFarMeetingRunsAheadOfDecidingChangesNothing(
      @ForAll @IntRange(min = 1, max = 120) int ahead, @ForAll long seed) {
    List<Analysis> articles = StreamArticles.stream(120, seed);
    StoryStream atOnce = new StoryStream();
    StoryStream inHalves = new StoryStream();
    Queue<Arrival> met = new ArrayDeque<>();
    List<Decision> expected = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (Analysis article : articles) {
      expected.addAll(atOnce.apply(article));
      met.add(inHalves.meet(article));
      if (met.size() == ahead) {
        decisions.addAll(inHalves.decide(met.remove()));
      }
    }
    met.forEach(arrival -> decisions.addAll(inHalves.decide(arrival)));

    assertThat(decisions).isEqualTo(expected);
  }

  private static Correction correction(int number) {
    List<String> some = List.of("a" + (number - 1), "a" + (number - 7));
    return switch (number / 30) {
      case 0 -> Correction.together(some);
      case 1 -> Correction.apart(some, List.of("a" + (number - 3), "a" + (number + 3)));
      case 2 -> Correction.lock(some);
      default -> Correction.unlock(some);
    };
  }

  @Property(tries = 20)
  void whateverHappensEachArticleIsInOneStoryAndNoSplitLeavesAnEmptyOne(@ForAll long seed) {
    StoryStream stream = new StoryStream();
    Set<String> stories = new HashSet<>();
    for (Analysis article : StreamArticles.stream(150, seed)) {
      for (Decision decision : stream.apply(article)) {
        if (decision.kind() == Decision.Kind.SPLIT) {
          assertThat(stream.resolve(decision.former())).isNotNull();
          assertThat(decision.story()).isNotEqualTo(decision.former());
        }
      }
      stories.add(stream.storyOf(article.id()));
    }

    assertThat(stories).doesNotContainNull();
    assertThat(stream.liveStories()).isLessThanOrEqualTo(stream.liveArticles());
  }

  @Property(tries = 20)
  void everyArticleIsInTheStoryThatItsDecisionsLeadTo(@ForAll long seed) {
    List<Analysis> articles = StreamArticles.stream(150, seed);
    StoryStream stream = new StoryStream();
    Assignments assignments = new Assignments();
    for (Analysis article : articles) {
      List<Decision> decisions = stream.apply(article);
      assertThat(decisions.getFirst().article()).isEqualTo(article.id());
      decisions.forEach(assignments::apply);
    }
    for (Analysis article : articles) {
      assertThat(assignments.storyOf(article.id())).isEqualTo(stream.storyOf(article.id()));
    }
  }
}

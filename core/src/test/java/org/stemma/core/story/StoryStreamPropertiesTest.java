package org.stemma.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.stemma.core.text.Analysis;

class StoryStreamPropertiesTest {

  @Property(tries = 20)
  void aStreamCutAnywhereGoesOnWithTheSameDecisions(
      @ForAll @IntRange(min = 0, max = 120) int cut, @ForAll long seed) throws IOException {
    List<Analysis> articles = StreamArticles.stream(120, seed);
    StoryStream whole = new StoryStream();
    List<Decision> expected = new ArrayList<>();
    articles.forEach(article -> expected.addAll(whole.apply(article)));

    StoryStream before = new StoryStream();
    List<Decision> decisions = new ArrayList<>();
    articles.subList(0, cut).forEach(article -> decisions.addAll(before.apply(article)));
    StoryStream after = copy(before);
    articles.subList(cut, 120).forEach(article -> decisions.addAll(after.apply(article)));

    assertThat(decisions).isEqualTo(expected);
    assertThat(Arrays.equals(bytes(after), bytes(whole))).isTrue();
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

  private static StoryStream copy(StoryStream stream) throws IOException {
    return StoryStream.read(new DataInputStream(new ByteArrayInputStream(bytes(stream))));
  }

  private static byte[] bytes(StoryStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stream.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}

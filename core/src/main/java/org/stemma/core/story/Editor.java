package org.stemma.core.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Carries out a person's corrections on the live stories. */
final class Editor {

  private static final List<String> BY_A_PERSON = List.of("a person decided so");

  private final Stories stories;
  private final Window window;
  private final Constraints constraints;

  Editor(Stories stories, Window window, Constraints constraints) {
    this.stories = stories;
    this.window = window;
    this.constraints = constraints;
  }

  List<Decision> apply(Correction correction) {
    return switch (correction.kind()) {
      case TOGETHER -> together(correction.articles());
      case APART -> apart(correction.articles(), correction.others());
      case LOCK -> {
        List<Decision> done = together(correction.articles());
        constraints.lock(correction.articles());
        storiesOf(correction.articles()).forEach(story -> story.locked = true);
        yield done;
      }
      case UNLOCK -> {
        constraints.unlock(correction.articles());
        storiesOf(correction.articles()).forEach(story -> story.locked = false);
        yield List.of();
      }
    };
  }

  private List<Decision> together(List<String> articles) {
    constraints.bind(articles, stories::forgetSeparation);
    List<Decision> done = new ArrayList<>();
    List<Story> found = List.copyOf(storiesOf(articles));
    for (Story story : found) {
      if (story != found.getFirst()) {
        Story into = found.getFirst();
        String cause = live(articles).getFirst().id;
        stories.merge(story, into);
        done.add(new Decision(Decision.Kind.MERGED, cause, into.id(), story.id(), 1, BY_A_PERSON));
      }
    }
    return done;
  }

  private List<Decision> apart(List<String> articles, List<String> others) {
    constraints.separate(articles, others);
    constraints.bind(articles, stories::forgetSeparation);
    Set<Story> avoided = storiesOf(others);
    List<LiveArticle> leaving = new ArrayList<>(live(articles));
    leaving.removeIf(article -> !avoided.contains(stories.of(article)));
    List<Decision> done = new ArrayList<>();
    if (!leaving.isEmpty()) {
      Story fresh = stories.open(leaving.getFirst());
      String cause = leaving.getFirst().id;
      for (Story parted : storiesOf(leaving.stream().map(article -> article.id).toList())) {
        done.add(new Decision(Decision.Kind.SPLIT, cause, fresh.id(), parted.id(), 1, BY_A_PERSON));
      }
      for (LiveArticle article : leaving) {
        String former = stories.of(article).id();
        stories.leave(article);
        stories.join(article, fresh);
        done.add(new Decision(Decision.Kind.MOVED, article.id, fresh.id(), former, 1, BY_A_PERSON));
      }
    }
    for (String id : articles) {
      admit(id);
    }
    for (String id : others) {
      admit(id);
    }
    return done;
  }

  private void admit(String id) {
    LiveArticle article = window.latest(id);
    if (article != null) {
      stories.of(article).admit(constraints.sides(id), constraints.locks(id));
    }
  }

  private List<LiveArticle> live(List<String> articles) {
    return articles.stream().map(window::latest).filter(Objects::nonNull).toList();
  }

  private Set<Story> storiesOf(List<String> articles) {
    Set<Story> found = new LinkedHashSet<>();
    live(articles).forEach(article -> found.add(stories.of(article)));
    return found;
  }
}

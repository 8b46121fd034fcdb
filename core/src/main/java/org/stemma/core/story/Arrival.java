package org.stemma.core.story;

import java.util.List;

/**
 * An article that has come and has been compared with the live ones, but belongs to no story yet:
 * what {@link StoryStream#meet} makes and {@link StoryStream#decide} takes. Holds part of the
 * stream's state: to be handed on once, to the stream that made it, in the order of their making.
 */
public final class Arrival {

  final LiveArticle article;
  final Terms terms;

  /** To the nearest live articles, not yet judged. */
  final List<Link> links;

  /** How many of the oldest articles leave before it comes. */
  final int retired;

  Arrival(LiveArticle article, Terms terms, List<Link> links, int retired) {
    this.article = article;
    this.terms = terms;
    this.links = links;
    this.retired = retired;
  }
}

package org.stemma.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.core.article.Article;
import org.stemma.core.text.Analysis;
import org.stemma.core.text.Token;
import org.stemma.core.text.Tokenizer;

/**
 * The words of an article that stories are told apart by, read once.
 *
 * <p>Ideographs are taken two by two, the usual unit of search in Chinese and Japanese.
 *
 * @param title of the title; of the beginning of the text where there is no title
 * @param body of the text
 */
record Terms(List<String> title, List<String> body) {

  /** Past 800 words a news text turns to background: reading on gained nothing on allsides. */
  private static final int MOST_WORDS = 800;

  /** As long as a headline, where the text has to stand for a missing one. */
  private static final int TITLE_WORDS = 12;

  /** The first paragraph or two. */
  static final int LEAD_WORDS = 50;

  static Terms of(Analysis analysis) {
    Article article = analysis.article();
    Set<String> grammar = grammar(analysis.language());
    List<String> body = words(analysis.tokens(), MOST_WORDS, grammar);
    String given = article.title();
    List<String> title =
        given == null || given.isBlank()
            ? List.of()
            : words(Tokenizer.tokens(given), LEAD_WORDS, grammar);
    return title.isEmpty()
        ? new Terms(body.subList(0, Math.min(TITLE_WORDS, body.size())), body)
        : new Terms(title, body);
  }

  /** The first words of the text. */
  List<String> lead() {
    return body.subList(0, Math.min(LEAD_WORDS, body.size()));
  }

  /**
   * The words to leave out. English ones stay: they are common in any stream, so that they weigh
   * nothing, and the model was learnt with them.
   */
  private static Set<String> grammar(String language) {
    return language.startsWith("en") ? Set.of() : FunctionWords.of(language);
  }

  private static List<String> words(List<Token> tokens, int most, Set<String> grammar) {
    List<String> words = new ArrayList<>(Math.min(most, tokens.size()));
    Token before = null;
    for (Token token : tokens) {
      if (words.size() >= most) {
        break;
      }
      if (token.isContent() && !grammar.contains(token.norm())) {
        boolean glued = before != null && before.end() == token.start();
        if (glued && before != null && isIdeograph(before) && isIdeograph(token)) {
          words.add(before.norm() + token.norm());
        } else if (!isIdeograph(token)) {
          words.add(bare(token.norm()));
        }
      }
      before = token;
    }
    return words;
  }

  private static boolean isIdeograph(Token token) {
    if (token.end() - token.start() != 1 || token.norm().isEmpty()) {
      return false;
    }
    int c = token.norm().codePointAt(0);
    boolean kana = c >= 0x3040 && c <= 0x30ff;
    return kana || Character.isIdeographic(c);
  }

  private static String bare(String word) {
    return word.endsWith("'s") && word.length() > 2 ? word.substring(0, word.length() - 2) : word;
  }
}

package org.stemma.core.reuse;

import java.util.Arrays;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder;
import org.stemma.core.article.Origin;
import org.stemma.core.text.Analyser;
import org.stemma.core.text.Analysis;

/** Invented reports of one invented fire, for the tests of reuse and lineage. */
public final class Samples {

  public static final Origin GIVEN = new Origin(Origin.Place.GIVEN, "test");

  /** What an agency sent out. */
  public static final String WIRE =
      """
      A fire destroyed two warehouses in the harbour of Velden early on Monday and forced about \
      400 people to leave their homes, the city's fire service said.

      The blaze broke out shortly after 3 a.m. in a hall where a cooperative stores dried fruit, \
      and a strong wind drove it across a canal to a neighbouring building.

      Nobody was killed, but eleven firefighters were treated for burns and smoke poisoning, chief \
      Marta Oldenkamp told reporters at the scene.

      "We have the flames surrounded and we expect to put them out before the evening comes," \
      Oldenkamp said.

      Residents of the Kornmarkt quarter were brought to a sports hall, where volunteers handed \
      out blankets and soup.

      Investigators suspect an electrical fault in a conveyor belt that had been repaired twice \
      since January, although the cooperative denies that the machine was unsafe.

      The harbour handles a third of the region's fruit trade and last saw a fire of this size in \
      1987.\
      """;

  /** Another reporter's own account, with the same quotation. */
  public static final String OWN_REPORT =
      """
      Smoke hung over Velden all morning. Jonas Brill was still in his slippers when police \
      knocked on his door and told him to run.

      "We have the flames surrounded and we expect to put them out before the evening comes," \
      fire chief Marta Oldenkamp assured those who had gathered behind the barriers.

      By noon the stench of burnt apricots had reached the opera house, whose matinee was called \
      off. Shopkeepers swept ash from their awnings while schoolchildren collected blackened \
      raisins as souvenirs.

      Mayor Tilde Aaker promised rent aid to families whose flats face the canal. Insurance \
      surveyors put the damage at nine million crowns, a sum that the owners would not confirm.\
      """;

  /** The wire's story told again, sentence by sentence, in other words. */
  public static final String REWORDED =
      """
      Two warehouses at Velden harbour burned down in the small hours of Monday, and some 400 \
      residents had to be evacuated, according to the municipal fire service.

      It started just past 3 a.m. inside a building used by a cooperative for dried fruit; gusts \
      then carried sparks over the canal onto the next one.

      There were no deaths, yet eleven firefighters needed care for burns and for smoke they had \
      inhaled, Marta Oldenkamp, the chief, informed journalists.

      Oldenkamp added that her crews hoped to finish by evening.

      People from the Kornmarkt quarter found shelter in a sports hall and got soup and blankets \
      from volunteers.

      An electrical fault is the suspected cause: a conveyor belt was mended two times after \
      January. The cooperative rejects claims that it was an unsafe machine.

      One third of regional fruit trade passes the harbour, whose last comparable fire was in \
      1987.\
      """;

  private Samples() {}

  /** Begins an English article with that body. */
  public static ArticleBuilder article(String id, String text) {
    return Article.builder(id).text(text).language("en", GIVEN);
  }

  public static Analysis analysis(ArticleBuilder article) {
    return new Analyser().analyse(article.build());
  }

  public static Analysis analysis(String id, String text) {
    return analysis(article(id, text));
  }

  /** The paragraphs of {@code text} from {@code first} up to {@code end}, counted from 0. */
  public static String paragraphs(String text, int first, int end) {
    return String.join(Article.BREAK, Arrays.copyOfRange(text.split(Article.BREAK), first, end));
  }
}

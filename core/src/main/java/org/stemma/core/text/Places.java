package org.stemma.core.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.CodePoints;

/**
 * Where the cities that an article names lie (GeoNames), where their name alone can tell: large
 * cities and capitals, whose name is not also that of a state, a person or a common thing.
 */
public final class Places {

  /**
   * Inhabitants from which a bare name means this city: a reader takes Birmingham for the English
   * one, but Springfield for none.
   */
  private static final int LARGE = 300_000;

  /** What is listed of a city: name, country, inhabitants, latitude, longitude, doubt. */
  private static final int INHABITANTS = 2;

  private static final int LATITUDE = 3;
  private static final int LONGITUDE = 4;

  /** The place in the list of countries where the capital stands. */
  private static final int CAPITAL = 3;

  /** Loaded when the first place is asked for. */
  private static final class World {
    static final Map<String, Point> CITIES = read();
  }

  /**
   * A point of the globe.
   *
   * @param latitude degrees north, WGS 84
   * @param longitude degrees east, WGS 84
   */
  public record Point(double latitude, double longitude) {}

  private Places() {}

  /**
   * Where {@code name} lies; null if it is no place, or which place of that name is not sure:
   * another place follows ("Paris, Texas"). A look-up is constant.
   */
  public static @Nullable Point of(Name name, CodePoints points) {
    if (name.type() != Name.Type.PLACE) {
      return null;
    }
    int end = name.end();
    boolean goesOn =
        end + 2 < points.length()
            && points.slice(end, end + 2).equals(", ")
            && Character.isUpperCase(points.slice(end + 2, end + 3).codePointAt(0));
    return goesOn ? null : World.CITIES.get(name.entity());
  }

  private static Map<String, Point> read() {
    Map<String, Point> cities = new HashMap<>();
    Set<String> capitals = new HashSet<>();
    for (String[] country : Lexicon.rows(Places.class, "countries.tsv")) {
      for (String capital :
          country.length > CAPITAL ? country[CAPITAL].split(",") : new String[0]) {
        capitals.add(capital);
      }
    }
    for (String[] city : Lexicon.rows(Places.class, "cities.tsv")) {
      boolean doubtful = city.length > LONGITUDE + 1;
      boolean known = Integer.parseInt(city[INHABITANTS]) >= LARGE || capitals.contains(city[0]);
      if (known && !doubtful) {
        cities.putIfAbsent(
            city[0],
            new Point(Double.parseDouble(city[LATITUDE]), Double.parseDouble(city[LONGITUDE])));
      }
    }
    Lexicon.rows(Places.class, "places.txt").forEach(place -> cities.remove(place[0]));
    return cities;
  }
}

package org.stemma.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.core.article.CodePoints;
import org.stemma.core.text.Places.Point;

class PlacesTest {

  private static @Nullable Point point(String text, String name, Name.Type type) {
    int start = text.indexOf(name);
    return Places.of(new Name(start, start + name.length(), name, type, name), CodePoints.of(text));
  }

  @Test
  void aCapitalLiesWhereItLies() {
    Point oslo = point("They met in Oslo.", "Oslo", Name.Type.PLACE);

    assertThat(oslo).isNotNull();
    assertThat(oslo.latitude()).isBetween(59.0, 61.0);
    assertThat(oslo.longitude()).isBetween(10.0, 12.0);
  }

  @Test
  void aNameThatManySmallCitiesShareHasNoPoint() {
    assertThat(point("A farm near Springfield burnt.", "Springfield", Name.Type.PLACE)).isNull();
  }

  @Test
  void aCityThatAnotherPlaceFollowsMayBeItsNamesake() {
    assertThat(point("A farm near Paris, Texas, burnt.", "Paris", Name.Type.PLACE)).isNull();
  }

  @Test
  void aPersonHasNoPoint() {
    assertThat(point("Paris Hill sang.", "Paris", Name.Type.PERSON)).isNull();
  }

  @Test
  void aStateOfTheSameNameLeavesItOpen() {
    assertThat(point("They met in Washington.", "Washington", Name.Type.PLACE)).isNull();
  }
}

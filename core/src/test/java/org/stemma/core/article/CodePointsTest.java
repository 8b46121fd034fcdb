package org.stemma.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'ä', ' ', '\u0301', '\n')
        .withChars("🍎𝔸漢".toCharArray())
        .ofMaxLength(40)
        .map(CodePointsTest::paired);
  }

  /** Unpaired surrogates are no text. */
  private static String paired(String chars) {
    StringBuilder text = new StringBuilder();
    chars
        .codePoints()
        .filter(c -> c > 0xffff || !Character.isSurrogate((char) c))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  @Property
  void countsAsTheJdkDoesAndFindsBackEveryPoint(@ForAll("texts") String text) {
    CodePoints points = CodePoints.of(text);

    assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
    for (int point = 0; point <= points.length(); point++) {
      assertThat(points.index(point)).isEqualTo(text.offsetByCodePoints(0, point));
      assertThat(points.point(points.index(point))).isEqualTo(point);
    }
  }

  @Property
  void theSlicesOfASplitTextJoinToTheText(@ForAll("texts") String text, @ForAll int anywhere) {
    CodePoints points = CodePoints.of(text);
    int cut = Math.floorMod(anywhere, points.length() + 1);

    assertThat(points.slice(0, cut) + points.slice(cut, points.length())).isEqualTo(text);
  }

  @Test
  void bothHalvesOfASurrogatePairBelongToOnePoint() {
    CodePoints points = CodePoints.of("a🍎b");

    assertThat(points.point(1)).isEqualTo(1);
    assertThat(points.point(2)).isEqualTo(1);
    assertThat(points.span(3, 4)).isEqualTo(new Span(2, 3));
  }

  @Test
  void outsideTheTextThereIsNothing() {
    assertThatThrownBy(() -> CodePoints.of("ab").index(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> CodePoints.of("ab").point(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}

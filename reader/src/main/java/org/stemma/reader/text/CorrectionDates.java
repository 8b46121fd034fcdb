package org.stemma.reader.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.core.article.Timestamp;

/**
 * When a note of correction says that it was made: "Correction, March 6, 2024: ...", "... wurde am
 * 6.3.2024 korrigiert". Other dates of a note are what it corrects.
 */
public final class CorrectionDates {

  /** Words of correcting, of most of the languages whose notes are known. */
  private static final String CORRECTED =
      "editor.s note|correct|clarif|amend|updat|korrekt|korr?i|bericht|richtigge|klarge|klarst|geändert|aktualis|"
          + "rectifi|modifié|mis à jour|précisi|corr[ei]|aclara|actualiz|atualiz|aggiorn|rettif|"
          + "gewijzigd|rättel|rättad|rettet|rettelse|oikais|sprost|oprav|düzelt|"
          + "исправ|поправ|уточн|обновл|виправ|تصحيح|تصويب|更正|修正|訂正|정정";

  /** Right before its date: "Corrected on", "Korrektur vom", "(Исправлено". */
  private static final Pattern BEFORE =
      Pattern.compile("(?iu)(?:" + CORRECTED + ")[\\p{L}\\p{M}]{0,12}[^.!?:]{0,25}:?\\s*$");

  /** Right after its date: "... am 6.3.2024 korrigiert". */
  private static final Pattern AFTER =
      Pattern.compile("(?iu)^[^.!?\\p{L}]{0,12}(?:\\p{L}{1,6} ){0,2}(?:" + CORRECTED + "|更|訂)");

  /** "Editor's note: On May 6, 2024, this story was updated": the label, ... */
  private static final Pattern LABEL_ON =
      Pattern.compile(
          "(?iu)(?:" + CORRECTED + ")[\\p{L}\\p{M}' ]{0,15}:\\s*(?:on|am|le|el|em|op|il|den)\\s+$");

  /** ... and what was done. "On May 6 we reported" is what is corrected. */
  private static final Pattern THIS_WAS =
      Pattern.compile(
          "(?iu)^[^.!?]{0,20}\\b(?:this|dies\\p{L}+|cet\\p{L}*|est[ea]|quest[oa]?|dit|deze)\\b"
              + "[^.!?]{0,40}\\b(?:"
              + CORRECTED
              + ")");

  /** So much before a date is looked at. */
  private static final int REACH = 60;

  private CorrectionDates() {}

  /** The time of {@code note}; null if it states none. */
  public static @Nullable Timestamp of(String note, boolean monthFirst) {
    for (DateScanner.Found date : DateScanner.scan(note, monthFirst)) {
      String before = note.substring(Math.max(0, date.start() - REACH), date.start());
      String after = note.substring(date.end(), Math.min(note.length(), date.end() + REACH));
      boolean bracketed = before.endsWith("(") && after.startsWith(")") && after.length() <= 2;
      boolean told = LABEL_ON.matcher(before).find() && THIS_WAS.matcher(after).find();
      if (bracketed || told || BEFORE.matcher(before).find() || AFTER.matcher(after).find()) {
        return date.time();
      }
    }
    return null;
  }
}

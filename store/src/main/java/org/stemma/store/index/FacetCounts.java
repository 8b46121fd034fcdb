package org.stemma.store.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.stemma.store.index.Answer.Count;

/** Counts matching documents by outlet, language, day and name. */
final class FacetCounts extends SimpleCollector {

  /** Values shown of each facet. */
  private static final int SHOWN = 20;

  private static final long DAY = 86_400_000;

  private final Map<String, Long> outlets = new HashMap<>();
  private final Map<String, Long> languages = new HashMap<>();
  private final Map<String, Long> names = new HashMap<>();
  private final Map<Long, Long> days = new HashMap<>();

  private SortedDocValues outlet = DocValues.emptySorted();
  private SortedDocValues language = DocValues.emptySorted();
  private SortedSetDocValues name = DocValues.emptySortedSet();
  private NumericDocValues time = DocValues.emptyNumeric();
  private long[] byOutlet = new long[0];
  private long[] byLanguage = new long[0];
  private long[] byName = new long[0];

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    outlet = DocValues.getSorted(leaf.reader(), Documents.OUTLET);
    language = DocValues.getSorted(leaf.reader(), Documents.LANGUAGE);
    name = DocValues.getSortedSet(leaf.reader(), Documents.NAME);
    time = DocValues.getNumeric(leaf.reader(), Documents.TIME);
    byOutlet = new long[outlet.getValueCount()];
    byLanguage = new long[language.getValueCount()];
    byName = new long[(int) name.getValueCount()];
  }

  @Override
  public void collect(int doc) throws IOException {
    if (outlet.advanceExact(doc)) {
      byOutlet[outlet.ordValue()]++;
    }
    if (language.advanceExact(doc)) {
      byLanguage[language.ordValue()]++;
    }
    if (name.advanceExact(doc)) {
      for (int left = name.docValueCount(); left > 0; left--) {
        byName[(int) name.nextOrd()]++;
      }
    }
    if (time.advanceExact(doc)) {
      days.merge(Math.floorDiv(time.longValue(), DAY), 1L, Long::sum);
    }
  }

  /** Adds what one segment counted under its own numbers. */
  @Override
  public void finish() throws IOException {
    for (int ord = 0; ord < byOutlet.length; ord++) {
      if (byOutlet[ord] > 0) {
        outlets.merge(outlet.lookupOrd(ord).utf8ToString(), byOutlet[ord], Long::sum);
      }
    }
    for (int ord = 0; ord < byLanguage.length; ord++) {
      if (byLanguage[ord] > 0) {
        languages.merge(language.lookupOrd(ord).utf8ToString(), byLanguage[ord], Long::sum);
      }
    }
    for (int ord = 0; ord < byName.length; ord++) {
      if (byName[ord] > 0) {
        names.merge(name.lookupOrd(ord).utf8ToString(), byName[ord], Long::sum);
      }
    }
  }

  /** The counts, once all is collected. */
  Map<String, List<Count>> counts() {
    Map<String, Long> dates = new HashMap<>();
    days.forEach((day, count) -> dates.put(LocalDate.ofEpochDay(day).toString(), count));
    Map<String, List<Count>> counts = new LinkedHashMap<>();
    counts.put("outlet", most(outlets));
    counts.put("language", most(languages));
    counts.put("day", most(dates));
    counts.put("name", most(names));
    return counts;
  }

  private static List<Count> most(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .limit(SHOWN)
        .toList();
  }
}

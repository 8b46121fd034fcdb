package org.stemma.store.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.stemma.core.account.Figure;
import org.stemma.core.account.Statement;
import org.stemma.core.article.Span;

/** Statements and figures as they lie in the index, so that a hit need not be worked out again. */
final class StoredItem {

  private final List<StoredField> fields = new ArrayList<>();

  private StoredItem() {}

  static List<StoredField> of(Statement statement) {
    StoredItem item = new StoredItem();
    item.text("speaker", statement.speaker());
    Span mention = statement.speakerMention();
    if (mention != null) {
      item.fields.add(new StoredField("mention_start", mention.start()));
      item.fields.add(new StoredField("mention_end", mention.end()));
    }
    item.text("cue", statement.cue());
    item.text("words", statement.quote());
    item.text("addressee", statement.addressee());
    item.text("via", statement.via());
    item.text("manner", statement.kind().name());
    item.span(statement.span());
    return item.fields;
  }

  static List<StoredField> of(Figure figure, String sentence) {
    StoredItem item = new StoredItem();
    item.text("words", figure.text());
    item.fields.add(new StoredField("value", figure.value()));
    item.text("unit", figure.unit());
    item.text("qualifier", figure.qualifier());
    item.text("of", figure.of());
    item.text("sentence", sentence);
    item.span(figure.span());
    return item.fields;
  }

  static Statement statement(Document stored) {
    IndexableField mention = stored.getField("mention_start");
    return new Statement(
        stored.get(Documents.ARTICLE),
        stored.get("speaker"),
        mention == null
            ? null
            : new Span(number(stored, "mention_start"), number(stored, "mention_end")),
        stored.get("cue"),
        number(stored, "start"),
        number(stored, "end"),
        stored.get("words"),
        stored.get("addressee"),
        stored.get("via"),
        Statement.Kind.valueOf(stored.get("manner")));
  }

  static Figure figure(Document stored) {
    return new Figure(
        number(stored, "start"),
        number(stored, "end"),
        stored.get("words"),
        stored.getField("value").numericValue().doubleValue(),
        stored.get("unit"),
        stored.get("qualifier"),
        stored.get("of"));
  }

  private static int number(Document stored, String field) {
    return stored.getField(field).numericValue().intValue();
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      fields.add(new StoredField(name, value));
    }
  }

  private void span(Span span) {
    fields.add(new StoredField("start", span.start()));
    fields.add(new StoredField("end", span.end()));
  }
}

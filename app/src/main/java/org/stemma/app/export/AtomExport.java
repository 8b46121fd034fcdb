package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stemma.store.index.Hit;

/** An Atom feed (RFC 4287). Its date is that of its latest entry, so that it has to be kept. */
final class AtomExport implements Export {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final String query;
  private final OutputStream out;
  private final List<FeedEntry> entries = new ArrayList<>();

  AtomExport(String query, OutputStream out) {
    this.query = query;
    this.out = out;
  }

  @Override
  public void write(Hit hit) {
    entries.add(FeedEntry.of(hit));
  }

  @Override
  public void close() throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", Names.urn("search", query));
      element(xml, "title", title(query));
      Instant latest =
          entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
      element(xml, "updated", latest.toString());
      author(xml, "Stemma");
      for (FeedEntry entry : entries) {
        entry(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  static String title(String query) {
    return query.isBlank() ? "Stemma" : "Stemma: " + query;
  }

  private static void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    element(xml, "id", entry.id());
    element(xml, "title", entry.title());
    element(xml, "updated", entry.updated().toString());
    if (entry.published() != null) {
      element(xml, "published", entry.published().instant().toString());
    }
    if (entry.url() != null) {
      xml.writeEmptyElement(ATOM, "link");
      xml.writeAttribute("href", legal(entry.url()));
    }
    if (entry.author() != null) {
      author(xml, entry.author());
    }
    if (entry.summary() != null) {
      element(xml, "summary", entry.summary());
    }
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement(ATOM, "author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write other characters, not even escaped. */
  static String legal(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}

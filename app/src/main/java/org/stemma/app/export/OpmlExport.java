package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stemma.store.Feed;

/** The feeds that are watched, as OPML 2.0, which {@code stemma watch} and feed readers take. */
public final class OpmlExport {

  private OpmlExport() {}

  /** Writes {@code feeds}; {@code out} stays open. */
  public static void write(List<Feed> feeds, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Stemma");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (Feed feed : feeds) {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute(
            "text", AtomExport.legal(feed.title() == null ? feed.url() : feed.title()));
        xml.writeAttribute("xmlUrl", AtomExport.legal(feed.url()));
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}

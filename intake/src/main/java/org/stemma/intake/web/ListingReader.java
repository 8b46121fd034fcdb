package org.stemma.intake.web;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.web.Listing.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads lists of pages: RSS, Atom and RDF, JSON Feed, sitemaps and their indexes (Google News ones
 * included), OPML, and the feeds that a page of HTML names. What something is shows in its bytes,
 * not in what the server calls it. No document type is read, and with it no entity.
 */
public final class ListingReader {

  /** What sitemaps are bounded by (sitemaps.org); no feed comes near. */
  private static final int MOST = 50_000;

  private static final int SNIFFED = 2_000;

  private final URI base;
  private final byte[] bytes;
  private final Map<URI, Entry> pages = new LinkedHashMap<>();
  private final Set<URI> lists = new LinkedHashSet<>();

  private ListingReader(URI base, byte[] bytes) {
    this.base = base;
    this.bytes = bytes;
  }

  /**
   * Reads {@code bytes}.
   *
   * @param base their address, which relative ones in them start from
   * @param contentType the HTTP header, for the charset; null if there is none
   * @throws UnreadableListingException if they are no list of pages
   */
  public static Listing read(URI base, @Nullable String contentType, byte[] bytes)
      throws UnreadableListingException {
    return new ListingReader(base, bytes).read(contentType);
  }

  private Listing read(@Nullable String contentType) throws UnreadableListingException {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading();
    if (start.isEmpty()) {
      throw new UnreadableListingException("empty");
    }
    if (start.startsWith("{")) {
      return json();
    }
    String root = root();
    return switch (root) {
      case "rss", "feed", "rdf" -> feed(contentType);
      case "urlset", "sitemapindex" -> sitemap();
      case "opml" -> opml();
      default -> {
        if (start.toLowerCase(Locale.ROOT).matches("(?s).*<(!doctype html|html|head|body)\\b.*")) {
          yield site();
        }
        throw new UnreadableListingException(
            root.isEmpty() ? "neither XML nor JSON nor HTML" : "XML of another kind: " + root);
      }
    };
  }

  /** The local name of the root element in lower case; empty if this is not XML so far. */
  private String root() {
    try {
      XMLStreamReader xml = xml();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          return xml.getLocalName().toLowerCase(Locale.ROOT);
        }
      }
      return "";
    } catch (XMLStreamException | RuntimeException notXml) {
      return "";
    }
  }

  private XMLStreamReader xml() throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private Listing feed(@Nullable String contentType) throws UnreadableListingException {
    SyndFeed feed;
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed =
          input.build(new XmlReader(new ByteArrayInputStream(bytes), contentType, true, "UTF-8"));
    } catch (FeedException | IOException | RuntimeException broken) {
      throw new UnreadableListingException("not a well-formed feed: " + oneLine(broken));
    }
    for (SyndEntry entry : feed.getEntries()) {
      String link = entry.getLink() != null ? entry.getLink() : entry.getUri();
      page(link, entry.getTitle());
    }
    String type = feed.getFeedType() == null ? "feed" : feed.getFeedType();
    String kind =
        type.startsWith("atom")
            ? "atom"
            : type.equals("rss_1.0") || type.equals("rss_0.90") ? "rdf" : "rss";
    return listing(kind, feed.getTitle());
  }

  private Listing json() throws UnreadableListingException {
    JsonNode feed;
    try {
      feed = JsonMapper.shared().readTree(bytes);
    } catch (JacksonException broken) {
      throw new UnreadableListingException("not valid JSON: " + broken.getOriginalMessage());
    }
    if (!feed.path("version").asString("").startsWith("https://jsonfeed.org/version/")) {
      throw new UnreadableListingException("JSON, but no JSON Feed");
    }
    for (JsonNode item : feed.path("items")) {
      page(item.path("url").asString(null), item.path("title").asString(null));
    }
    return listing("json", feed.path("title").asString(null));
  }

  private Listing sitemap() throws UnreadableListingException {
    AbstractSiteMap map;
    try {
      SiteMapParser parser = new SiteMapParser(false, false);
      parser.setAllowDocTypeDefinitions(false);
      map = parser.parseSiteMap(bytes, base.toURL());
    } catch (UnknownFormatException | IOException | RuntimeException broken) {
      throw new UnreadableListingException("not a well-formed sitemap: " + oneLine(broken));
    }
    if (map instanceof SiteMapIndex index) {
      index.getSitemaps(false).forEach(each -> list(each.getUrl().toString()));
      return listing("sitemapindex", null);
    }
    for (SiteMapURL url : ((SiteMap) map).getSiteMapUrls()) {
      page(url.getUrl().toString(), null);
    }
    return listing("sitemap", null);
  }

  private Listing opml() throws UnreadableListingException {
    String title = null;
    try {
      XMLStreamReader xml = xml();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equalsIgnoreCase("outline")) {
            list(xml.getAttributeValue(null, "xmlUrl"));
          } else if (xml.getLocalName().equals("title")) {
            title = xml.getElementText();
          }
        }
      }
    } catch (XMLStreamException broken) {
      throw new UnreadableListingException("not a well-formed OPML file: " + oneLine(broken));
    }
    return listing("opml", title);
  }

  private Listing site() throws UnreadableListingException {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, base.toString());
    } catch (IOException impossible) {
      throw new UnreadableListingException(oneLine(impossible));
    }
    for (Element link : page.select("link[rel~=(?i)\\balternate\\b][type][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      if (type.matches("application/(rss\\+xml|atom\\+xml|rdf\\+xml|feed\\+json|json).*")) {
        list(link.absUrl("href"));
      }
    }
    if (lists.isEmpty()) {
      throw new UnreadableListingException("a page of HTML that names no feed");
    }
    return listing("site", page.title().isBlank() ? null : page.title());
  }

  private void page(@Nullable String address, @Nullable String title) {
    URI absolute = absolute(address);
    if (absolute != null && pages.size() < MOST) {
      pages.putIfAbsent(absolute, new Entry(absolute, title));
    }
  }

  private void list(@Nullable String address) {
    URI absolute = absolute(address);
    if (absolute != null && lists.size() < MOST) {
      lists.add(absolute);
    }
  }

  private @Nullable URI absolute(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    try {
      URI absolute = base.resolve(address.strip());
      return absolute.getHost() == null ? null : absolute;
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  private Listing listing(String kind, @Nullable String title) {
    return new Listing(kind, title, List.copyOf(pages.values()), List.copyOf(lists));
  }

  private static String oneLine(Exception failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    return message.length() > 200 ? message.substring(0, 200) : message;
  }
}

package org.stemma.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingReaderTest {

  private static final URI BASE = URI.create("https://news.example/lists/");

  private static Listing read(String text) throws UnreadableListingException {
    return ListingReader.read(BASE, null, text.getBytes(UTF_8));
  }

  private static String item(int number) {
    return "<item><title>Tide " + number + "</title><link>/a/" + number + "</link></item>";
  }

  @Test
  void rssAtomRdfAndJsonFeedNameTheirPages() throws Exception {
    Listing rss =
        read(
            "<rss version=\"2.0\"><channel><title>News</title>"
                + item(1)
                + item(1)
                + "</channel></rss>");
    Listing atom =
        read(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><entry><title>T</title>"
                + "<link href=\"https://news.example/a/1\"/></entry></feed>");
    Listing rdf =
        read(
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"x\"><title>News</title>"
                + "<link>https://news.example/</link></channel><item rdf:about=\"y\"><title>T</title>"
                + "<link>https://news.example/a/1</link></item></rdf:RDF>");
    Listing json =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\",\"items\":"
                + "[{\"id\":\"1\",\"url\":\"/a/1\",\"title\":\"T\"},{\"id\":\"2\"}]}");

    for (Listing listing : new Listing[] {rss, atom, rdf, json}) {
      assertThat(listing.title()).isEqualTo("News");
      assertThat(listing.pages())
          .extracting(page -> page.address().toString())
          .as(listing.kind())
          .containsExactly("https://news.example/a/1");
    }
    assertThat(new String[] {rss.kind(), atom.kind(), rdf.kind(), json.kind()})
        .containsExactly("rss", "atom", "rdf", "json");
  }

  @Test
  void aSitemapNamesPagesAndAnIndexSitemaps() throws Exception {
    Listing map =
        read(
            "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url>"
                + "<loc>https://news.example/a/1</loc><news:news><news:title>T</news:title>"
                + "</news:news></url></urlset>");
    Listing index =
        read(
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap>"
                + "<loc>https://news.example/map.xml.gz</loc></sitemap></sitemapindex>");

    assertThat(map.pages()).extracting(page -> page.address().getPath()).containsExactly("/a/1");
    assertThat(index.lists()).containsExactly(URI.create("https://news.example/map.xml.gz"));
  }

  @Test
  void opmlNamesFeedsHoweverDeep() throws Exception {
    Listing opml =
        read(
            "<opml version=\"2.0\"><head><title>Mine</title></head><body><outline text=\"a\">"
                + "<outline type=\"rss\" xmlUrl=\"https://a.example/rss\"/></outline>"
                + "<outline xmlUrl=\"https://b.example/rss\"/></body></opml>");

    assertThat(opml.title()).isEqualTo("Mine");
    assertThat(opml.lists())
        .containsExactly(URI.create("https://a.example/rss"), URI.create("https://b.example/rss"));
  }

  @Test
  void aPageOfHtmlNamesItsFeeds() throws Exception {
    Listing site =
        read(
            "<!DOCTYPE html><html><head><title>The Post</title><link rel=\"alternate\""
                + " type=\"application/rss+xml\" href=\"/rss\"></head></html>");

    assertThat(site.kind()).isEqualTo("site");
    assertThat(site.lists()).containsExactly(URI.create("https://news.example/rss"));
  }

  @Test
  void tenThousandItemsAreTakenInTheirOrder() throws Exception {
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel>");
    for (int i = 0; i < 10_000; i++) {
      rss.append(item(i));
    }
    Listing listing = read(rss.append("</channel></rss>").toString());

    assertThat(listing.pages()).hasSize(10_000);
    assertThat(listing.pages().getLast().address().getPath()).isEqualTo("/a/9999");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<rss version=\"2.0\"><channel><item><title>A & B</title></channel></rss> | not a well-formed feed",
        "<rss version=\"2.0\"><channel> | not a well-formed feed",
        "<html><body>Please sign in.</body></html> | names no feed",
        "<!DOCTYPE html><p>Sorry | names no feed",
        "{\"items\":[]} | no JSON Feed",
        "{\"items\": | not valid JSON",
        "nothing here | neither XML nor JSON nor HTML",
        "`  ` | empty",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/> | XML of another kind: svg",
        "<opml><body><outline | not a well-formed OPML",
      })
  void whatIsNoListSaysWhatItIs(String text, String reason) {
    assertThatExceptionOfType(UnreadableListingException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(reason);
  }

  @Test
  void entitiesAreNotExpandedWhateverTheyHold() {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    for (String root : new String[] {"rss", "urlset", "opml", "feed"}) {
      String text =
          laughs
              + "]><"
              + root
              + " version=\"2.0\"><channel><title>&a11;</title></channel></"
              + root
              + ">";
      assertThatExceptionOfType(UnreadableListingException.class)
          .as(root)
          .isThrownBy(() -> read(text));
    }
  }

  @Test
  void noFileOfThisMachineIsRead() {
    String text =
        "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\">"
            + "<channel><title>&f;</title></channel></rss>";
    assertThatExceptionOfType(UnreadableListingException.class).isThrownBy(() -> read(text));
  }
}

package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.core.article.Article;
import org.stemma.core.article.ArticleBuilder.Block;
import org.stemma.core.article.Credit;
import org.stemma.core.article.Origin;
import org.stemma.core.article.Paragraph;
import org.stemma.server.view.Links;

/** Articles written by somebody who means harm stay dead text on every page. */
class HostileTest {

  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "\"><script>alert(1)</script>",
          "'><img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)\" x=\"",
          "' onfocus='alert(1)' autofocus='",
          "<svg onload=alert(1)>",
          "</title><script>alert(1)</script>",
          "</style><script>alert(1)</script>",
          "</textarea><script>alert(1)</script>",
          "]]></svg><script>alert(1)</script>",
          "<!--<script>alert(1)</script>-->",
          "--><script>alert(1)</script>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "javascript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
          "<base href=\"//evil.example/\">",
          "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<style>body{display:none}</style>",
          "<form action=//evil.example><button>",
          "${7*7} @if(true) @{x} $unsafe{x}",
          "{{7*7}} #{7*7} <%= 7*7 %>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;alert(1)&#60;/script&#62;",
          "\u202eevil\u202c",
          "\u0000<script>\u0000alert(1)</script>",
          "\ud83d <script>alert(1)</script>",
          "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
          "../../../etc/passwd",
          "..%2f..%2fetc",
          "a/b?c#d&e=f;g\\h",
          "%00%0d%0aSet-Cookie: x=1",
          "\r\nSet-Cookie: x=1\r\n\r\n<script>alert(1)</script>");

  @TempDir Path folder;

  @Test
  void whateverAnArticleHoldsNoPageComesAlive() {
    try (Newsroom newsroom = new Newsroom(folder)) {
      Client client = new Client(newsroom.server);
      int number = 0;
      for (String payload : PAYLOADS) {
        String id = "evil " + number++ + payload;
        Article one = hostile(id, payload, "https://evil.example/" + number);
        Article two = hostile(id + "2", payload, payload);
        newsroom.add(id, Instant.parse("2024-03-05T08:00:00Z").plusSeconds(number), one, two);
        for (String path : paths(id)) {
          HttpResponse<String> answer = client.get(path);
          assertThat(answer.statusCode()).as(path).isEqualTo(200);
          assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
          assertDead(path, Jsoup.parse(answer.body()));
        }
        assertThat(client.json("/v1/articles/" + Links.encoded(id)).path("id").asString())
            .isEqualTo(inUtf8(id));
      }
      assertDead("/", Jsoup.parse(client.get("/?limit=1000").body()));
      assertThat(Jsoup.parse(client.get("/?limit=1000").body()).select(".story-row").size())
          .isGreaterThanOrEqualTo(PAYLOADS.size());
    }
  }

  @Test
  void whatIsAskedForIsNotEchoedAlive() {
    try (Newsroom newsroom = new Newsroom(folder)) {
      Client client = new Client(newsroom.server);
      for (String payload : PAYLOADS) {
        String segment = Links.encoded(payload);
        for (String path :
            List.of(
                "/" + segment,
                "/story/" + segment,
                "/article/" + segment,
                "/?cursor=" + segment,
                "/story/ferry/compare?a=" + segment,
                "/article/ferry?at=" + segment + "&revision=" + segment)) {
          HttpResponse<String> answer = client.get(path);
          assertThat(answer.statusCode()).as(path).isIn(400, 404);
          assertDead(path, Jsoup.parse(answer.body()));
        }
      }
    }
  }

  /** Half a surrogate pair cannot be sent. */
  private static String inUtf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Article hostile(String id, String payload, String url) {
    Origin origin = new Origin(Origin.Place.JSON_LD, payload);
    return Article.builder(id)
        .url(url, origin)
        .title(payload, origin)
        .subtitle(payload, origin)
        .byline(List.of(payload), origin)
        .credits(List.of(new Credit(Credit.Kind.WIRE, payload, payload)), origin)
        .dateline(payload, origin)
        .language(payload, origin)
        .source(payload, origin)
        .section(payload, origin)
        .body(
            List.of(
                new Block(Paragraph.Kind.HEADING, payload, null),
                Block.of("“" + payload + "”, said Mr " + payload + " on Monday in the harbour."),
                Block.of("It was one of the longest nights that anybody could remember in town.")))
        .build();
  }

  private static List<String> paths(String id) {
    List<String> paths = new ArrayList<>();
    for (String tab : List.of("", "compare", "said", "figures", "timeline", "differences")) {
      paths.add(Links.story(id, tab));
    }
    paths.add(Links.article(id));
    paths.add(Links.article(id) + "?at=3-12");
    paths.add(Links.article(id) + "/changes?from=1&to=1");
    return paths;
  }

  private static void assertDead(String path, Document page) {
    assertThat(
            page.select("script, iframe, style, base, img, object, embed, math, meta[http-equiv]"))
        .as(path)
        .isEmpty();
    assertThat(page.select("form")).as(path).allMatch(f -> f.attr("action").startsWith("/story/"));
    assertThat(page.select("link")).as(path).allMatch(l -> l.attr("href").startsWith("/assets/"));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path).doesNotStartWith("on").isNotEqualTo("style");
      }
    }
    for (Element link : page.select("[href]")) {
      String href = link.attr("href");
      if (!href.startsWith("/") && !href.startsWith("#")) {
        assertThat(href).as(path).startsWith("https://");
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
      }
      assertThat(href).as(path).doesNotStartWith("//");
    }
  }
}

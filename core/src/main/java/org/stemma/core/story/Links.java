package org.stemma.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads the links of all live articles: each link once, then each article's list. */
final class Links {

  private Links() {}

  static void write(Window window, DataOutput out) throws IOException {
    Map<Link, Integer> places = new HashMap<>();
    List<Link> links = new ArrayList<>();
    for (LiveArticle article : window.oldestFirst()) {
      for (Neighbours neighbours : List.of(article.neighbours, article.foreign)) {
        for (int i = 0; i < neighbours.size(); i++) {
          Link link = neighbours.get(i);
          if (places.putIfAbsent(link, links.size()) == null) {
            links.add(link);
          }
        }
      }
    }
    out.writeInt(links.size());
    for (Link link : links) {
      link.write(out);
    }
    for (LiveArticle article : window.oldestFirst()) {
      write(article.neighbours, places, out);
      write(article.foreign, places, out);
    }
  }

  private static void write(Neighbours neighbours, Map<Link, Integer> places, DataOutput out)
      throws IOException {
    out.writeInt(neighbours.size());
    for (int i = 0; i < neighbours.size(); i++) {
      out.writeInt(places.getOrDefault(neighbours.get(i), -1));
    }
    out.writeInt(neighbours.changes());
  }

  static void read(Window window, DataInput in) throws IOException {
    Link[] links = new Link[in.readInt()];
    for (int i = 0; i < links.length; i++) {
      links[i] = Link.read(in);
    }
    for (LiveArticle article : window.oldestFirst()) {
      read(article.neighbours, links, in);
      read(article.foreign, links, in);
    }
  }

  private static void read(Neighbours neighbours, Link[] links, DataInput in) throws IOException {
    Link[] own = new Link[in.readInt()];
    for (int i = 0; i < own.length; i++) {
      own[i] = links[in.readInt()];
    }
    neighbours.restore(own, in.readInt());
  }
}

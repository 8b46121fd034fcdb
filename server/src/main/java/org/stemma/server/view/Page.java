package org.stemma.server.view;

/** Something that a template shows. */
public sealed interface Page
    permits ArticlePage,
        ComparePage,
        DifferencesPage,
        DossierPage,
        FiguresPage,
        ProblemPage,
        RevisionsPage,
        SaidPage,
        SearchPage,
        StoriesPage,
        TimelinePage,
        VersionsPage {

  /** The name of the template. */
  String template();
}

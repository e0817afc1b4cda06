/// A place where pages are read, and how a relative link is followed there.
package struct Renderer: Sendable {
  /// The contract's name for it.
  package let name: String
  /// What messages call it.
  package let title: String
  /// How the addresses of the catalog's pages begin there, each with a slash at its end.
  package let urls: [String]
  package let links: Links

  /// A place that is the same but for how links are followed.
  package func with(_ links: Links) -> Renderer {
    Renderer(name: name, title: title, urls: urls, links: links)
  }

  /// What a relative link starts from, and what it can lead to.
  package enum Links: Sendable {
    /// From the page's folder to a file or a folder, as in a repository; a folder shows its index.
    case files(index: String?)
    /// From the page's own address to another page's, as on a site with pretty URLs.
    case served(Site)
  }

  /// How a site serves pages.
  package struct Site: Sendable {
    package let markdown: MarkdownHook
    /// The name of the page that is its folder: `_index.md` for Hugo.
    package let indexName: String
    /// The name of a page that is not served, being read elsewhere: its folder stands for it.
    package let twinName: String?

    /// A site that is the same but for its render hook.
    package func with(_ markdown: MarkdownHook) -> Site {
      Site(markdown: markdown, indexName: indexName, twinName: twinName)
    }
  }

  /// What a site makes of a destination that ends in `.md`.
  package enum MarkdownHook: String, CaseIterable, Sendable {
    /// The ending is cut off, the rest stays as it is.
    case strip
    /// It is looked up as a file from the page's folder.
    case resolve
    /// Nothing: such a link works nowhere.
    case none
  }

  /// Whether pages are read there as a site shows them.
  package var isServed: Bool { if case .served = links { true } else { false } }

  /// The names of files that stand for their folder.
  var indexNames: [String] {
    switch links {
    case .files(let index): index.map { [$0] } ?? []
    case .served(let site): [site.indexName] + (site.twinName.map { [$0] } ?? [])
    }
  }
}

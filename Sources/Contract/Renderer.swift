/// A place where pages are read, such as GitHub or a site, and how it follows a relative link.
///
/// A class, since every link of every page is followed in each.
package final class Renderer: Sendable {
  /// Its name in the contract.
  package let name: String
  /// Its name in messages.
  package let title: String
  /// The prefixes of the addresses of the catalog's pages there, each with a slash at its end.
  package let urls: [String]
  package let links: Links

  init(name: String, title: String, urls: [String], links: Links) {
    self.name = name
    self.title = title
    self.urls = urls
    self.links = links
  }

  /// The same renderer with other links.
  package func with(_ links: Links) -> Renderer {
    Renderer(name: name, title: title, urls: urls, links: links)
  }

  /// What a relative link starts from, and what it can resolve to.
  package enum Links: Sendable {
    /// From the page's folder to a file or a folder, as in a repository; a folder shows its index.
    case files(index: String?)
    /// From the page's own address to another page's, as on a site with pretty URLs.
    case served(Site)
  }

  /// How a site serves pages.
  package final class Site: Sendable {
    package let markdown: MarkdownHook
    /// The name of the page that represents its folder: `_index.md` for Hugo.
    package let indexName: String
    /// The name of a page that is not served, because it is read elsewhere: its folder represents
    /// it.
    package let twinName: String?

    init(markdown: MarkdownHook, indexName: String, twinName: String?) {
      self.markdown = markdown
      self.indexName = indexName
      self.twinName = twinName
    }

    /// The same site with another render hook.
    package func with(_ markdown: MarkdownHook) -> Site {
      Site(markdown: markdown, indexName: indexName, twinName: twinName)
    }
  }

  /// What a site does with a destination that ends in `.md`.
  package enum MarkdownHook: String, CaseIterable, Sendable {
    /// The ending is removed, the rest is not changed.
    case strip
    /// It is looked up as a file from the page's folder.
    case resolve
    /// Nothing: such a link is broken everywhere.
    case none
  }

  /// Whether it is a site that serves pages.
  package var isServed: Bool { if case .served = links { true } else { false } }

  /// The names of files that represent their folder.
  package var indexNames: [String] {
    switch links {
    case .files(let index): index.map { [$0] } ?? []
    case .served(let site): [site.indexName] + (site.twinName.map { [$0] } ?? [])
    }
  }
}

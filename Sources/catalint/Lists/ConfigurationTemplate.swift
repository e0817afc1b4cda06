import Contract
import Linting
import Records

/// A starting configuration: every key, explained, with its default.
struct ConfigurationTemplate {
  let text: String

  /// `start` is a contract of the catalog's own, whose pages may be larger than most.
  init(_ contract: Contract, _ start: ContractTemplate? = nil) {
    let limit = PageFilter().maxPageBytes
    let largest = start?.mostBytes ?? 0
    var roomForAll = limit
    // The largest may grow.
    if largest > limit { while roomForAll < 2 * largest { roomForAll *= 2 } }
    let builtIn = BuiltInContract.names.joined(separator: ", ")
    text = """
      # How Catalint checks this catalog; 'catalint config' shows the effective settings.
      # Each description is followed by a commented-out example; remove its '#' to activate it.

      # The version of this file's format.
      version: 1

      # The oldest version of Catalint that may be used; an older one stops with an error.
      #requires: "\(Version.current)"

      # What the pages contain and where: a file in this folder, or a built-in contract
      # (\(builtIn)).
      contract: \(start.map { _ in ContractTemplate.fileName } ?? contract.name)

      # Which pages are checked, by patterns as in '.gitignore', from this folder: '*' is any part of
      # a name, '**' any folders. Default: all pages.
      #include:
      #  - "**/*.md"

      # Which pages are not checked. Links may still point to them.
      #exclude:
      #  - drafts/*
      #  - "!drafts/ready.md"

      # Whether files that '.gitignore' names are left out of the catalog. Default: true.
      #gitignore: true

      # How many bytes a page may have. A larger one is not read, which fails the run.
      \(largest > limit ? "" : "#")max-page-bytes: \(roomForAll)

      # Where links have to work.
      #links:
      #  # Which of the contract's places are checked. Default: all.
      #  places: [\(contract.renderers.map(\.name).joined(separator: ", "))]
      \(Self.markdown(contract.renderers))
      # The severity of a rule's findings: error, warning, info or off. 'catalint rules' lists all
      # rules with their defaults.
      #rules:
      #  ambiguous-scalar: warning

      # The same for some pages. The last entry that matches a page decides.
      #overrides:
      #  - paths: [drafts/]
      #    rules: {ambiguous-scalar: off}

      # A file in this folder with known findings, which are not reported. The command
      # 'catalint check --write-baseline .catalint-baseline' writes and updates it.
      #baseline: .catalint-baseline

      # The lowest severity that fails a run. Default: error.
      #fail-on: error

      """
  }

  private static func markdown(_ renderers: [Renderer]) -> String {
    renderers.lazy.compactMap { renderer -> String? in
      guard case .served(let site) = renderer.links else { return nil }
      return """
        #  # What a site does with a link that ends in '.md': strip removes '.md', resolve looks
        #  # the file up, none breaks the link.
        #  markdown: {\(renderer.name): \(site.markdown.rawValue)}

        """
    }.first ?? ""
  }
}

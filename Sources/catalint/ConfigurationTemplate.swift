import Catalog
import Linting

/// A configuration to begin with: every key, explained, as it holds without being written.
struct ConfigurationTemplate {
  let text: String

  init(_ contract: Contract) {
    let builtIn = BuiltInContract.names.joined(separator: ", ")
    text = """
      # How Catalint checks this catalog; 'catalint config' shows what is in force, and why.
      # Below each '#' is what a key may look like; take the '#' away to put it in force.

      # The version of this file's form.
      version: 1

      # What the pages hold and where: a built-in contract (\(builtIn)), or a file in this folder.
      contract: \(contract.name)

      # Which pages are checked, by patterns as in '.gitignore', from this folder: '*' is any part of
      # a name, '**' any folders. All pages are, unless you say so.
      #include:
      #  - "**/*.md"

      # Which pages are not checked. Links may still lead to them.
      #exclude:
      #  - drafts/*
      #  - "!drafts/ready.md"

      # Whether what '.gitignore' names is no part of the catalog. True, unless you say so.
      #gitignore: true

      # How many bytes a page may have. A larger one is not read, which fails the run.
      #max-page-bytes: \(PageFilter().maxPageBytes)

      # Where links have to work.
      #links:
      #  # Which of the contract's places count. All do, unless you say so.
      #  places: [\(contract.places.map(\.name).joined(separator: ", "))]
      \(Self.markdown(contract.places))
      # How bad the findings of a rule are: error, warning, info or off. 'catalint rules' lists all
      # rules with what they have from the start.
      #rules:
      #  ambiguous-scalar: warning

      # The same for some pages. The last entry that fits a page decides.
      #overrides:
      #  - paths: [drafts/]
      #    rules: {ambiguous-scalar: off}

      # Findings that are known and passed over, in a file in this folder. The command
      # 'catalint check --write-baseline .catalint-baseline' writes it, and again to bring it up to date.
      #baseline: .catalint-baseline

      # The least severity that fails a run: error, unless you say so.
      #fail-on: error

      """
  }

  private static func markdown(_ places: [Renderer]) -> String {
    places.lazy.compactMap { place -> String? in
      guard case .served(let site) = place.links else { return nil }
      return """
        #  # What a site makes of a link that ends in '.md': strip cuts the ending off, resolve looks
        #  # the file up, with none the link works nowhere.
        #  markdown: {\(place.name): \(site.markdown.rawValue)}

        """
    }.first ?? ""
  }
}

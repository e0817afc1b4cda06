import Foundation
import Testing

/// Commands in a real repository: what is staged, what was changed, what a hook sees.
@Suite(.enabled(if: Workshop.hasGit, "git is not installed"))
struct GitCommandTests {
  private let workshop: Workshop
  private static let page = "authors/openai/models/gpt-4.1-mini.md"

  /// A repository with the sample catalog in a folder of it.
  init() throws {
    workshop = try Workshop()
    #expect(try workshop.run(Workshop.sampleRepository(message: "sample")).status == 0)
  }

  /// What a command prints on both streams, and how it ends.
  private func output(_ script: String) throws -> String {
    let outcome = try workshop.run("page=docs/catalog/\(Self.page)\n\(script)")
    return outcome.standardOutput + outcome.standardError + "\(outcome.status)"
  }

  private static let broken =
    "sed 's/32k tokens/2.0M tokens/' $page > new && cat new > $page && rm new"

  @Test func `unstaged changes do not affect staged files`() throws {
    #expect(try output(Self.broken) == "0")
    #expect(try output("catalint --staged docs/catalog") == "0 pages, no findings\n0")
    #expect(try output("catalint --changed-since HEAD docs/catalog").contains("1 page: "))
    #expect(try output("git add $page && git checkout -q HEAD~0 2>&1; true").hasSuffix("0"))
    #expect(try output("catalint --staged docs/catalog").contains("[output-exceeds-context]"))
    // Half of it is fixed, and not staged yet.
    let fixed = try output("git show HEAD:$page > $page; catalint --staged docs/catalog")
    #expect(fixed.contains("[output-exceeds-context]"))
    #expect(try output("catalint --changed-since HEAD docs/catalog") == "0 pages, no findings\n0")
    #expect(fixed.contains("2.0M tokens"))
    #expect(
      fixed.contains("'docs/catalog/\(Self.page)' has unstaged changes; 'git add' stages them"))
  }

  private static let elements = """
    cp -R "$FIXTURES/clean/elements" elements && git add --all && git commit -q -m elements
    """

  @Test func `a changed contract reports the pages that it makes wrong`() throws {
    let change = "sed -i.bak 's/maximum: 118/maximum: 5/' elements/contract.yaml; rm elements/*.bak"
    #expect(try output("\(Self.elements); \(change)") == "0")
    let found = try output("catalint --changed-since HEAD elements")
    #expect(found.contains("[schema-violation]") && found.hasSuffix("1"))
    #expect(try output("catalint --staged elements") == "0 pages, no findings\n0")
    #expect(try output("git add elements; catalint --staged elements").hasSuffix("1"))
    // With the settings of the commit, nothing changed.
    #expect(
      try output("catalint --changed-since HEAD --settings-from HEAD elements").hasSuffix(
        "0 pages, no findings\n0"))
    // What was wrong by the contract of then is not new.
    #expect(
      try output(
        "git commit -q -m x; echo >> elements/contract.yaml; catalint --changed-since HEAD elements"
      )
        == "0 pages, no findings\n0")
  }

  private static let withIndex = """
    \(elements); echo '# Elements' > elements/README.md; git add --all; git commit -q -m index
    """

  @Test(arguments: [
    "sed -i.bak 's#elements/{id}#element/{id}#' elements/contract.yaml; rm elements/*.bak",
    "mv elements/elements elements/element", "rm -r elements/elements",
  ])
  func `changes by which no page fits the contract any more fail`(_ change: String) throws {
    #expect(try output("\(Self.withIndex); \(change); git add --all") == "0")
    for option in ["--changed-since HEAD", "--staged", ""] {
      let outcome = try output("catalint \(option) elements")
      #expect(outcome.contains("error: no page is where") && outcome.hasSuffix("2"), "\(option)")
    }
    // It was so before, and nothing of the catalog is changed.
    #expect(try output("git commit -q -m x; echo x > notes.txt; git add notes.txt") == "0")
    for option in ["--changed-since HEAD", "--staged"] {
      let outcome = try output("catalint \(option) elements")
      #expect(outcome.contains("note: no page is where") && outcome.hasSuffix("0"), "\(option)")
    }
    #expect(
      try output("echo >> elements/README.md; catalint --changed-since HEAD elements").hasSuffix(
        "2"))
  }

  @Test(arguments: ["--staged", "--changed-since HEAD", "--staged --ignore-unknown $page elements"])
  func `a change that removes the configuration of a catalog fails`(_ options: String) throws {
    #expect(try output("\(Self.elements); git rm -q elements/.catalint.yml") == "0")
    let path = options.contains("elements") ? "" : "."
    let outcome = try output("catalint \(options) \(path)")
    #expect(outcome.contains("'elements' was a catalog before the change"), "\(outcome)")
    #expect(outcome.hasSuffix("2"))
    // A catalog that is gone as a whole, or that is excluded, hides nothing.
    #expect(try output("git rm -r -q elements; catalint --staged .").hasSuffix("findings\n0"))
    let exclude = """
      git reset -q --hard; printf 'version: 1\\nexclude: [elements/**]\\n' > .catalint.yml
      git add --all; git commit -q -m excluded; git rm -q elements/.catalint.yml
      """
    #expect(try output("\(exclude); catalint --staged .").hasSuffix("0 pages, no findings\n0"))
  }

  @Test func `settings that replace others that cannot be used have to fit`() throws {
    let outcome = try output(
      """
      \(Self.withIndex); sed 's#elements/{id}#element/{id}#' elements/contract.yaml > new
      echo x: y >> elements/contract.yaml; git commit -q -a -m broken; mv new elements/contract.yaml
      catalint --changed-since HEAD elements
      """)
    #expect(outcome.contains("error: no page is where") && outcome.hasSuffix("2"))
  }

  @Test
  func `without usable settings at the revision the present ones are used, and a note says so`()
    throws
  {
    let found = try output(
      """
      \(Self.elements); cp elements/contract.yaml c; echo x: y >> elements/contract.yaml
      git commit -q -a -m broken; cp c elements/contract.yaml
      catalint --changed-since HEAD elements
      """)
    #expect(found.contains("0 pages, no findings"))
    #expect(found.contains("the settings at the compared revision cannot be read"))
  }

  @Test func `the command that repairs changes is proposed with the same revision`() throws {
    let change = "printf '\\nNo end' >> $page"
    #expect(
      try output("\(change); catalint --changed-since HEAD docs/catalog")
        .contains("'catalint fix --changed-since HEAD' repairs 1"))
    #expect(try output("catalint docs/catalog").contains("'catalint fix' repairs 1"))
  }

  @Test(arguments: [
    "git commit -q -a -m x", "git commit -q -m x $page", "git add $page && git commit -q -m x",
    "cd docs && git commit -q -a -m x", "git -C docs/catalog commit -q -a -m x",
    "git --git-dir=.git --work-tree=. commit -q -a -m x",
    "git worktree add -q linked && cp $page linked/$page && cd linked && git commit -q -a -m x",
  ])
  func `a hook sees the commit that is being made`(_ commit: String) throws {
    let hook = """
      printf '#!/bin/sh\\ncd "$(git rev-parse --show-toplevel)"\\nexec catalint check --staged docs/catalog\\n' \
      > .git/hooks/pre-commit
      chmod +x .git/hooks/pre-commit
      """
    #expect(try output(hook) == "0")
    #expect(try output(Self.broken) == "0")
    let stopped = try output(commit)
    #expect(stopped.contains("[output-exceeds-context]") && stopped.hasSuffix("1"))
    #expect(try output("git log --oneline --all | wc -l").contains("1"))
    // A removed page that others link to stops it as well, and a good one passes.
    #expect(
      try output("git reset -q --hard && git rm -q $page && git commit -q -m x").hasSuffix("1"))
    let good =
      "git reset -q --hard && printf '\\nA line more.\\n' >> $page && git commit -q -a -m x"
    #expect(try output(good).hasSuffix("1 page, no findings\n0"))
  }

  @Test func `a hook may pass files that are not pages`() throws {
    let setup = """
      echo '{"name": "x"}' > package.json; cp package.json docs/catalog/x.json; echo '# Notes' > NOTES.md
      git add .
      """
    #expect(try output(setup) == "0")
    #expect(try output("catalint --staged package.json docs/catalog/x.json").hasSuffix("2"))
    let hook = "catalint --staged --ignore-unknown package.json"
    #expect(try output("\(hook) docs/catalog/x.json") == "0 pages, no findings\n0")
    #expect(
      try output("catalint fix --no-report --ignore-unknown package.json docs/catalog/x.json")
        == "0")
    // What a commit removes is not among the files that are passed.
    #expect(try output("git rm -q $page") == "0")
    for files in ["", " docs/catalog/x.json", " NOTES.md"] {
      let found = try output(hook + files)
      #expect(found.contains("[broken-link]") && found.hasSuffix("1"), "\(files)")
    }
  }

  @Test func `staged catalogs are found from the top of the repository`() throws {
    #expect(try output(Self.broken + "; git add .") == "0")
    #expect(try output("catalint --staged").contains("\(Self.page):21:20: error:"))
    // The configuration may be staged only, and a staged page may be gone from the tree.
    #expect(try output("rm -r docs/catalog; mkdir docs/catalog").hasSuffix("0"))
    #expect(try output("catalint --staged").contains("[output-exceeds-context]"))
  }

  @Test func `pages that are named are reported staged, changed or not`() throws {
    #expect(try output(Self.broken + "; git add .; git commit -q -m broken") == "0")
    #expect(try output("catalint --staged") == "0 pages, no findings\n0")
    #expect(
      try output("catalint --staged $page README.md")
        .contains("cannot read 'README.md': there is no such file in git"))
    #expect(
      try output("catalint --staged $page docs/catalog/models/README.md")
        .contains("[output-exceeds-context]"))
    #expect(try output("catalint --staged docs/catalog $page").contains("[output-exceeds-context]"))
    #expect(
      try output("catalint --staged --select output-exceeds-context docs/catalog/models/_index.md")
        == "1 page, no findings\n0")
    // Of a changed page that was not named, only findings about the named ones are reported.
    #expect(try output("git reset -q --soft HEAD~1").hasSuffix("0"))
    #expect(
      try output("catalint --staged --select output-exceeds-context docs/catalog/models/_index.md")
        == "1 page, no findings\n0")
  }

  @Test func `named pages are reported with new findings elsewhere`() throws {
    let outcome = try output(
      "git rm -q $page; catalint --staged --quiet --format compact docs/catalog/models/README.md")
    #expect(outcome.contains("docs/catalog/models/_index.md:") && outcome.hasSuffix("1"))
  }

  @Test func `a path that is named and not staged is refused`() throws {
    let outcome = try output("cp $page docs/catalog/new.md; catalint --staged docs/catalog/new.md")
    #expect(outcome == "error: 'new.md' is not staged; 'git add' stages it\n2")
  }

  @Test func `a staged page outside any catalog is checked as staged if its kind is known`()
    throws
  {
    #expect(try output("cp $page draft.md; echo '# Notes' > notes.md; git add .") == "0")
    #expect(try output("sed -i.bak 's/2025-04-14/soon/' draft.md") == "0")
    let outcome = try output("catalint --staged --select malformed-date draft.md notes.md")
    #expect(outcome.contains("'notes.md' was left out: it is in no catalog"))
    #expect(outcome.contains("1 page, no findings") && outcome.hasSuffix("0"))
    #expect(try output("git add .; catalint --staged draft.md").contains("[malformed-date]"))
  }

  @Test func `staged pages are compared with pre-commit's first revision`() throws {
    #expect(try output("git rm -q $page; git commit -q -m gone") == "0")
    #expect(try output("catalint --staged").hasSuffix("0 pages, no findings\n0"))
    #expect(
      try output("PRE_COMMIT_FROM_REF=HEAD~1 catalint --staged --quiet").contains("[broken-link]"))
  }

  @Test func `a renamed page is reported where pages link to it`() throws {
    let outcome = try output(
      "git mv $page docs/catalog/authors/openai/models/renamed.md; catalint --staged docs/catalog --quiet --no-group"
    )
    #expect(outcome.contains("models/README.md:"))
    #expect(outcome.contains("authors/openai/models/renamed.md:") && outcome.hasSuffix("1"))
    #expect(!outcome.contains("anthropic"))
  }

  @Test func `settings of another revision cannot be changed from inside`() throws {
    let change = """
      \(Self.broken)
      printf 'version: 1\\nrules: {output-exceeds-context: off, facts-disagree: off}\\n' \
      > docs/catalog/.catalint.yml
      """
    #expect(try output(change) == "0")
    let rule = "--select output-exceeds-context,facts-disagree"
    #expect(try output("catalint docs/catalog").contains("output-exceeds-context") == false)
    for options in [
      "", "--changed-since HEAD", "--config docs/catalog/.catalint.yml", "docs/catalog/authors",
    ] {
      let outcome = try output("catalint --settings-from HEAD docs/catalog \(options)")
      #expect(outcome.contains("[output-exceeds-context]") && outcome.hasSuffix("1"), "\(options)")
    }
    // A root of its own does not help, nor an ignored file.
    let further = """
      printf 'version: 1\\n' > docs/catalog/authors/.catalint.yml
      printf '*.md\\n' > docs/catalog/.gitignore
      catalint --settings-from HEAD docs/catalog/authors \(rule)
      """
    #expect(try output(further).contains("[output-exceeds-context]"))
    #expect(
      try output("catalint config --settings-from HEAD docs/catalog")
        .contains("configuration   HEAD:docs/catalog/.catalint.yml"))
  }

  @Test func `staged settings apply to staged pages`() throws {
    let stage = """
      \(Self.broken)
      printf 'version: 1\\ncontract: own.yaml\\n' > docs/catalog/.catalint.yml
      git add --all
      git show HEAD:docs/catalog/.catalint.yml > docs/catalog/.catalint.yml
      """
    #expect(try output(stage) == "0")
    let outcome = try output("catalint --staged docs/catalog")
    #expect(outcome.contains("'own.yaml' is neither") && outcome.hasSuffix("2"))
    let contract = """
      cp Contract docs/catalog/own.yaml
      git add docs/catalog/own.yaml
      rm docs/catalog/own.yaml
      """
    #expect(try output("printf 'version: 1\\n' > Contract\n\(contract)") == "0")
    #expect(
      try output("catalint --staged docs/catalog").contains(
        "the contract 'docs/catalog/own.yaml' cannot be used"))
  }

  @Test(arguments: [
    ("--staged --changed-since HEAD", "'--staged' compares with the last commit"),
    ("--changed-since main..HEAD", "expected one revision, not a range"),
    ("--changed-since none", "there is no revision 'none' in the git repository"),
    ("--settings-from none", "there is no revision 'none' in the git repository"),
    ("--staged none", "there is no file or folder 'none'"),
    ("--staged /", "error: '/' is not in a git repository"),
  ])
  func `a request that is not possible is reported`(_ arguments: String, _ words: String) throws {
    let path = arguments.contains("--staged ") && !arguments.contains("HEAD") ? "" : "docs/catalog"
    let outcome = try output("catalint \(arguments) \(path)")
    #expect(outcome.contains(words) && outcome.hasSuffix("2"), "\(outcome)")
  }

  @Test func `without git, options that need it are reported and the rest runs`() throws {
    let without = "mkdir bin && ln -s \"$(command -v catalint)\" bin/catalint && PATH=bin"
    #expect(
      try output("\(without) catalint --staged docs/catalog")
        == "error: there is no 'git' program\n2")
    #expect(try output("PATH=bin catalint docs/catalog") == "44 pages, no findings\n0")
  }
}

import Foundation
import Testing

/// Pull requests that are made to pass a gate which takes its settings from their base.
@Suite(.enabled(if: Workshop.hasGit, "git is not installed"))
struct HostileRepositoryTests {
  private let workshop: Workshop

  /// A repository with the sample catalog in a folder, and a branch that breaks a page of it and
  /// switches the rules off that find it.
  init() throws {
    workshop = try Workshop()
    let setup = """
      \(Workshop.sampleRepository(message: "base"))
      git checkout -q -b change
      page=docs/catalog/authors/openai/models/gpt-4.1-mini.md
      sed 's/32k tokens/2.0M tokens/' $page > new && cat new > $page && rm new
      printf 'version: 1\\nrules: {output-exceeds-context: off, facts-disagree: off}\\n' \
      > docs/catalog/.catalint.yml
      git add --all
      git commit -q -m change
      """
    #expect(try workshop.run(setup).status == 0)
  }

  /// What a command prints on both streams, and how it ends.
  private func output(_ script: String) throws -> String {
    let outcome = try workshop.run("base=$(git rev-parse main)\n\(script)")
    return outcome.standardOutput + outcome.standardError + "\(outcome.status)"
  }

  private func expectFinding(
    _ script: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try output(script)
    #expect(
      outcome.contains("[output-exceeds-context]") && outcome.hasSuffix("1"), "\(outcome)",
      sourceLocation: sourceLocation)
  }

  // MARK: - A repository in the catalog

  /// Commits a bare repository into a folder: the tree of the base is there under its own name, and
  /// has the content of the branch.
  private static func forge(_ folder: String, _ top: String) -> String {
    """
    set -e
    object() { printf '%s/%s' "$(echo $1 | cut -c1-2)" "$(echo $1 | cut -c3-)"; }
    cp -R .git/objects \(folder)/objects
    forged=\(folder)/objects/$(object $(git rev-parse main:docs))
    rm -f $forged
    cp .git/objects/$(object $(git rev-parse change:docs)) $forged
    mkdir -p \(folder)/refs/heads
    git rev-parse main > \(folder)/refs/heads/main
    echo 'ref: refs/heads/main' > \(folder)/HEAD
    printf '[core]\\n\\trepositoryformatversion = 0\\n\\tbare = false\\n\\tworktree = \(top)\\n' \
    > \(folder)/config
    git add --all --force
    git commit -q -m forged
    set +e

    """
  }

  @Test(arguments: [
    ("docs/catalog", "../..", "docs/catalog"), ("docs", "..", "docs/catalog"),
    ("docs/catalog/authors", "../../..", "docs/catalog/authors"),
    ("docs/catalog", "../..", "docs/catalog/authors/openai"), ("docs/catalog", "../..", "."),
    (".", ".", "docs/catalog"),
  ])
  func `a repository that is committed into the catalog is not used`(
    _ folder: String, _ top: String, _ path: String
  ) throws {
    let place = path == "." ? "cd docs/catalog && " : ""
    let check = "\(place)catalint --settings-from $base --changed-since $base \(path)"
    try expectFinding(check)
    try expectFinding(Self.forge(folder, top) + check)
    try expectFinding("\(place)catalint --settings-from $base \(path)")
  }

  @Test func `the action does not ask a repository that is committed into the catalog`() throws {
    let script = """
      export CATALINT=catalint CATALINT_PATH=docs/catalog CATALINT_FAIL_ON= CATALINT_BASE=$base
      export BASE_SHA= GITHUB_SHA= GITHUB_OUTPUT=output
      bash "$FIXTURES/../Packaging/action/check.sh"
      cat output
      """
    for attack in ["", Self.forge("docs/catalog", "../..")] {
      let outcome = try output(attack + script)
      #expect(outcome.contains("status=1"), "\(outcome)")
      #expect(outcome.contains("output-exceeds-context"), "\(outcome)")
    }
  }

  // MARK: - Variables of git

  @Test(arguments: [
    "GIT_WORK_TREE=/", "GIT_WORK_TREE=$PWD/docs", "GIT_OBJECT_DIRECTORY=$PWD/none",
    "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.worktree GIT_CONFIG_VALUE_0=/",
    "GIT_CONFIG_PARAMETERS=\"'core.worktree'='/'\"", "GIT_CEILING_DIRECTORIES=$PWD/docs",
    "GIT_NAMESPACE=x", "GIT_COMMON_DIR=/", "GIT_LITERAL_PATHSPECS=0", "GIT_DEFAULT_HASH=sha256",
    "GIT_SHALLOW_FILE=/dev/null", "GIT_GRAFT_FILE=$PWD/none", "GIT_TRACE=1",
  ])
  func `variables of git that no hook needs do not matter`(_ variables: String) throws {
    try expectFinding("\(variables) catalint --settings-from $base docs/catalog")
    try expectFinding(
      "git reset -q --soft main; \(variables) catalint --staged --settings-from main docs/catalog")
  }

  @Test(arguments: ["GIT_DIR=.git GIT_WORK_TREE=/", "GIT_DIR=other/.git", "GIT_DIR=$PWD/none"])
  func `a repository that is not the one around the catalog is refused`(
    _ variables: String
  ) throws {
    let outcome = try output(
      "git init -q other; \(variables) catalint --staged docs/catalog")
    #expect(outcome.contains("error: ") && outcome.hasSuffix("2"), "\(outcome)")
  }

  // MARK: - The place of the catalog

  private func expectRefusal(
    _ script: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try output(script)
    #expect(
      outcome.contains("error: ") && outcome.contains(words) && outcome.hasSuffix("2"),
      "\(outcome)", sourceLocation: sourceLocation)
  }

  private static let commands = [
    "catalint --settings-from $base --changed-since $base docs/catalog",
    "catalint --settings-from $base --root docs/catalog docs/catalog",
    "cd docs/catalog && catalint --settings-from $base",
    "catalint --settings-from $base docs/catalog/authors/openai",
    "catalint fix --diff --settings-from $base docs/catalog",
  ]

  @Test(arguments: commands)
  func `a catalog that was moved, with a link in its place, is refused`(_ command: String) throws {
    try expectRefusal(
      "git mv docs/catalog docs/c2; ln -s c2 docs/catalog; git add --all; git commit -q -m x; "
        + command, "'docs/catalog' is a symbolic link that '")
  }

  @Test(arguments: commands)
  func `a folder above the catalog that is a link now is refused`(_ command: String) throws {
    try expectRefusal(
      "git mv docs d2; ln -s d2 docs; \(command)", "'docs' is a symbolic link that '")
  }

  @Test(arguments: commands)
  func `a link to another catalog in the place of the catalog is refused`(
    _ command: String
  ) throws {
    let other = """
      git checkout -q main
      cp -R "$FIXTURES/clean/sample" docs/other
      ln -s other docs/link
      git add --all
      git commit -q -m x
      base=$(git rev-parse main)
      catalint --settings-from $base docs/link
      rm -rf docs/catalog
      """
    #expect(try output(other) == "44 pages, no findings\n0")
    try expectRefusal("ln -s other docs/catalog; \(command)", "'docs/catalog' is a symbolic link")
    try expectRefusal(
      "rm docs/catalog; ln -s link docs/catalog; \(command)", "'docs/catalog' is a symbolic link")
    try expectRefusal(
      "rm docs/catalog docs/link; ln -s other docs/l2; ln -s l2 docs/link; "
        + "catalint --settings-from $base docs/link", "'docs/link' is a symbolic link")
  }

  @Test func `a catalog that was moved is refused`() throws {
    let words = "does not have 'docs/c2', and has one in 'docs/catalog': the settings of a catalog"
    try expectRefusal("git mv docs/catalog docs/c2; catalint --settings-from $base docs/c2", words)
    // A catalog without a configuration is recognised by its pages.
    let plain = """
      git reset -q --hard
      git rm -q docs/catalog/.catalint.yml
      git commit -q -m x
      git mv docs/catalog docs/c2
      """
    try expectRefusal("\(plain); catalint --settings-from HEAD docs/c2", words)
    // A folder with something else in it is not the place of a catalog.
    let place = """
      git reset -q --hard
      mkdir docs/images
      touch docs/images/logo.svg
      git add --all
      git commit -q -m x
      git mv docs/catalog/* docs/images
      """
    try expectRefusal(
      "\(place); catalint --settings-from HEAD docs/images", "has no catalog in 'docs/images'")
  }

  @Test func `a catalog that is a file now is refused`() throws {
    try expectRefusal(
      "git rm -rq docs/catalog; mkdir -p docs; echo '# A page' > docs/catalog; "
        + "catalint --settings-from $base docs/catalog",
      "'docs/catalog' is a folder in '")
  }

  @Test func `a catalog that is a repository of its own now is refused`() throws {
    let replaced = """
      rm -rf docs/catalog
      cp -R "$FIXTURES/clean/sample" docs/catalog
      git -C docs/catalog init -q -b main
      git -C docs/catalog add --all
      git -C docs/catalog -c user.name=A -c user.email=a@example.com commit -q -m x
      """
    try expectRefusal(
      "\(replaced); catalint --settings-from main docs/catalog",
      "'docs/catalog' is a git repository of its own now")
  }

  @Test func `the first catalog is checked by the defaults, with a notice`() throws {
    let first = """
      git checkout -q --orphan first
      git rm -rfq .
      echo '# A project' > README.md
      mkdir -p docs/guide
      echo '# A guide' > docs/guide/README.md
      git add --all
      git commit -q -m x
      git checkout -q change -- docs/catalog
      """
    #expect(try output(first) == "0")
    let outcome = try output("catalint --settings-from first docs/catalog")
    #expect(outcome.contains("[output-exceeds-context]"))
    #expect(outcome.contains("note: 'first' has no catalog yet, so the settings are the defaults"))
    #expect(outcome.hasSuffix("1"))
    let fixed = try output("catalint fix --settings-from first docs/catalog")
    #expect(fixed.contains("note: 'first' has no catalog yet"))
  }

  @Test func `links between pages of a catalog are not links in its place`() throws {
    let page = "docs/catalog/authors/openai/models/gpt-4.1-mini.md"
    let outcome = try output(
      """
      git checkout -q main
      ln -s gpt-4.1-mini.md docs/catalog/authors/openai/models/alias.md
      catalint --settings-from main \(page) docs/catalog/authors/openai/models/alias.md
      """)
    #expect(!outcome.contains("symbolic link"), "\(outcome)")
  }

  // MARK: - Suppressions

  private static let suppress =
    "printf '\n<!-- catalint-disable-file -->\n' >> docs/catalog/authors/openai/models/gpt-4.1-mini.md"

  @Test(arguments: ["", "--changed-since $base"])
  func `a suppression that a change adds is reported with what it hides`(_ option: String) throws {
    let outcome = try output(
      "\(Self.suppress); catalint --settings-from $base \(option) docs/catalog")
    #expect(outcome.contains("[new-suppression]") && outcome.hasSuffix("1"), "\(outcome)")
    #expect(outcome.contains("[output-exceeds-context]"), "\(outcome)")
    // The page's own settings do not matter, nor does a suppression of the finding itself.
    let more = try output(
      """
      printf '\n<!-- catalint-disable-file new-suppression -->\n' >> \
        docs/catalog/authors/openai/models/gpt-4.1-mini.md
      printf 'version: 1\nrules: {new-suppression: off}\n' > docs/catalog/.catalint.yml
      catalint --settings-from $base \(option) --select new-suppression docs/catalog --no-group
      """)
    #expect(more.contains("2 errors") && more.hasSuffix("1"), "\(more)")
  }

  @Test func `suppressions are not compared without a revision`() throws {
    let outcome = try output("\(Self.suppress); catalint --changed-since $base docs/catalog")
    #expect(!outcome.contains("[new-suppression]"), "\(outcome)")
  }

  @Test(arguments: [("off", "0"), ("warning", "0"), ("error", "1")])
  func `the configuration of the base decides the severity of a new suppression`(
    _ severity: String, _ status: String
  ) throws {
    let outcome = try output(
      """
      git checkout -q -b allowing main
      printf 'version: 1\nrules: {new-suppression: \(severity)}\n' > docs/catalog/.catalint.yml
      git commit -q -a -m x
      git checkout -q change
      \(Self.suppress)
      catalint --settings-from allowing --changed-since allowing docs/catalog
      """)
    #expect(outcome.contains("[new-suppression]") == (severity != "off"), "\(outcome)")
    #expect(outcome.hasSuffix(status), "\(outcome)")
  }

  @Test func `a page with a suppression that is renamed unchanged has no new one`() throws {
    let rename = """
      git checkout -q main
      \(Self.suppress)
      git commit -q -a -m x
      base=$(git rev-parse main)
      git mv docs/catalog/authors/openai/models/gpt-4.1-mini.md \
        docs/catalog/authors/openai/models/renamed.md
      """
    let check =
      "catalint --settings-from $base --changed-since $base --select new-suppression docs/catalog"
    let page = "docs/catalog/authors/openai/models/renamed.md"
    #expect(try output("\(rename)\n\(check)").hasSuffix("1 page, no findings\n0"))
    // Line ends are those of the work tree.
    #expect(try output("sed -i 's/$/\\r/' \(page); base=main; \(check)").contains("no findings"))
    // A copy is another page.
    let copy = try output(
      "base=main; cp \(page) docs/catalog/authors/openai/models/copy.md; \(check)")
    #expect(copy.contains("[new-suppression]") && copy.contains("1 error"), "\(copy)")
    let changed = try output(
      "base=main; rm docs/catalog/authors/openai/models/copy.md; echo More. >> \(page); \(check)")
    #expect(changed.contains("[new-suppression]"), "\(changed)")
  }

  @Test func `a suppression that only the base has lost since is not new`() throws {
    let outcome = try output(
      """
      git checkout -q main
      \(Self.suppress)
      git commit -q -a -m x
      git checkout -q -b work
      git checkout -q main
      git revert --no-edit HEAD > /dev/null
      git checkout -q work
      catalint --settings-from main --changed-since main --select new-suppression docs/catalog
      """)
    #expect(outcome == "0 pages, no findings\n0")
  }

  @Test func `a page in no catalog is compared as well`() throws {
    let page = """
      git checkout -q main
      mkdir notes
      printf '# A page\n\n[a]()\n' > notes/x.md
      git add --all
      git commit -q -m x
      printf '\n<!-- catalint-disable-file -->\n' >> notes/x.md
      """
    for command in [
      "catalint --settings-from HEAD notes/x.md", "cd notes; catalint --settings-from HEAD x.md",
    ] {
      let outcome = try output("git checkout -q -f main; rm -rf notes; \(page)\n\(command)")
      #expect(outcome.contains("[new-suppression]") && outcome.hasSuffix("1"), "\(outcome)")
    }
  }
}

import Foundation
import Testing

/// Settings files that are links to secret files.
@Suite struct SettingsLinkTests {
  private let workshop: Workshop

  /// The sample catalog in a folder, and next to it a file with a secret.
  init() throws {
    workshop = try Workshop()
    let setup = """
      set -e
      cp -R "$FIXTURES/clean/sample" catalog
      rm catalog/.catalint.yml
      mkdir -p outside catalog/.git catalog/conf
      echo 'password: hunter2' | tee outside/secret catalog/.git/config > /dev/null
      printf 'version: 1\\nrules: {malformed-date: off}\\n' > catalog/conf/settings.yml
      ln -s ../outside catalog/folder
      """
    #expect(try workshop.run(setup).status == 0)
  }

  /// What a command prints on both streams, and how it ends.
  private func output(_ script: String) throws -> String {
    let outcome = try workshop.run(script)
    return outcome.standardOutput + outcome.standardError + "\(outcome.status)"
  }

  private func expectRefusal(
    _ script: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try output("export PASSWORD=hunter2; \(script)")
    #expect(!outcome.contains("hunter2"), "\(outcome)", sourceLocation: sourceLocation)
    #expect(
      outcome.contains("error: ") && outcome.hasSuffix("2"), "\(outcome)",
      sourceLocation: sourceLocation)
  }

  private static let secrets = [
    "/proc/self/environ", "../outside/secret", "$PWD/outside/secret", "folder/secret",
    ".git/config", "conf/../.git/config", "/etc/passwd",
  ]

  @Test(arguments: secrets)
  func `a configuration that is a link out of its catalog is refused`(_ target: String) throws {
    let link = "ln -s \(target) catalog/.catalint.yml"
    for arguments in [
      "catalog", "--root catalog", "--config catalog/.catalint.yml catalog",
      "catalog/authors/openai", "fix catalog", "config catalog", "facts catalog",
    ] {
      try expectRefusal("\(link); catalint \(arguments)")
    }
    let outcome = try output("catalint catalog")
    guard outcome.contains("symbolic link") else {
      #expect(target == "/proc/self/environ" && !FileManager.default.fileExists(atPath: "/proc"))
      return
    }
    #expect(
      outcome == "error: cannot read 'catalog/.catalint.yml': "
        + "it is a symbolic link to a file that is not in its folder\n2")
  }

  @Test(arguments: secrets)
  func `a contract or a baseline that is a link out of its folder is refused`(
    _ target: String
  ) throws {
    let link = "ln -s \(target) catalog/link"
    for arguments in ["--contract catalog/link", "--baseline catalog/link"] {
      try expectRefusal("\(link); catalint \(arguments) catalog")
    }
    try expectRefusal("\(link); catalint check --write-baseline catalog/link catalog")
    for key in ["contract", "baseline"] {
      try expectRefusal(
        "printf 'version: 1\\n\(key): link\\n' > catalog/.catalint.yml; catalint catalog")
    }
  }

  @Test func `a file in git's own folder is not a contract or a baseline`() throws {
    for key in ["contract", "baseline"] {
      for path in [".git/config", ".GIT/config", "conf/../.git/config"] {
        try expectRefusal(
          "printf 'version: 1\\n\(key): \(path)\\n' > catalog/.catalint.yml; catalint catalog")
      }
    }
  }

  @Test(arguments: secrets)
  func `a page that is a link out of its catalog is refused`(_ target: String) throws {
    try expectRefusal("cp -R catalog other; ln -s \(target) other/page.md; catalint other")
    try expectRefusal("mkdir alone; cd alone; ln -s \(target) page.md; catalint page.md")
  }

  @Test func `a link to a file of its folder is followed`() throws {
    let outcome = try output(
      "ln -s conf/settings.yml catalog/.catalint.yml; catalint config catalog")
    #expect(outcome.contains("malformed-date  off  catalog/.catalint.yml:2"), "\(outcome)")
  }

  @Test(.enabled(if: Workshop.hasGit, "git is not installed"))
  func `a link out of the catalog is refused in a revision as well`() throws {
    let commit = """
      rm -rf catalog/.git
      git init -q -b main
      ln -s ../outside/secret catalog/.catalint.yml
      git add --all
      git -c user.name=A -c user.email=a@example.com commit -q -m base
      """
    #expect(try output(commit) == "0")
    try expectRefusal("catalint --settings-from main catalog")
    try expectRefusal("rm catalog/.catalint.yml; catalint --settings-from main catalog")
    try expectRefusal("catalint --settings-from main --contract catalog/.catalint.yml catalog")
  }
}

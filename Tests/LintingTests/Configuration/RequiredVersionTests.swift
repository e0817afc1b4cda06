import Contract
import Linting
import SourceText
import Testing

/// The version of Catalint that a configuration requires.
@Suite struct RequiredVersionTests {
  private func problems(_ text: String, by program: String = "0.2.0") -> [String] {
    let file = SourceFile(path: ".catalint.yml", bytes: Array(text.utf8))
    switch ConfigurationReader.read(file, by: ProgramVersion(program)) {
    case .success: return []
    case .failure(let problems):
      let bytes = Array(text.utf8)
      return problems.list.map {
        "\(String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)): \($0.message)"
      }
    }
  }

  @Test(arguments: ["0", "0.2", "0.2.0", "0.1.99", "0.0.0"])
  func `a version that is no newer than the program is accepted`(_ version: String) {
    #expect(problems("version: 1\nrequires: '\(version)'\n") == [])
  }

  @Test(arguments: ["0.2.1", "0.3", "0.10", "1", "999999999.0.0"])
  func `an older program names both versions and how to update it`(_ version: String) {
    #expect(
      problems("version: 1\nrequires: '\(version)'\n") == [
        "'\(version)': this is Catalint 0.2.0; expected '\(version)' or later: update it, for "
          + "example with 'pip install --upgrade catalint' or 'pre-commit autoupdate'"
      ])
  }

  @Test func `what an older program does not know is not reported as well`() {
    let found = problems("version: 2\nrequires: '1.0'\nnew-key: [1, 2]\n")
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("'1.0': this is Catalint") })
  }

  @Test(arguments: [
    "v0.2", "0.2.x", "0.2-beta", ">=0.2", "0.2.", ".2", "0..2", "0.2.0.0", "00.2", "0.02", "1e3",
    "+1", "latest", " 0.2", "9999999999", "٠.٢",
  ])
  func `any other text is not a version`(_ text: String) {
    #expect(
      problems("version: 1\nrequires: '\(text)'\n") == [
        "'\(text)': '\(text)' is not a version; expected one like '0.2' or '0.2.1'"
      ])
  }

  @Test func `a version without quotes is a number, in which 0.10 is 0.1`() {
    #expect(
      problems("version: 1\nrequires: 0.10\n") == [
        "0.10: '0.10' is a number; expected text; put it in quotes"
      ])
  }

  @Test func `versions are compared by numbers`() throws {
    let versions = ["0.1.9", "0.2", "0.9.10", "0.10", "1.0.0", "10"].compactMap(ProgramVersion.init)
    #expect(
      versions.count == 6 && versions.sorted().map(\.description) == versions.map(\.description))
    #expect(ProgramVersion("0.2") == ProgramVersion("0.2.0"))
  }
}

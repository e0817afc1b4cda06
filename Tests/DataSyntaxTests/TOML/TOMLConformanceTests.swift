import DataSyntax
import Foundation
import SourceText
import TestSupport
import Testing

/// The suite `toml-test`, as far as it is about TOML 1.0.0.
@Suite(.enabled(if: PublicData.conformance.isExpected))
struct TOMLConformanceTests {
  private static func files(_ prefix: String) throws -> [SourceFile] {
    let list = try PublicData.conformance.bytes(of: "toml/tests/files-toml-1.0.0")
    let paths = String(decoding: list, as: UTF8.self).split(separator: "\n")
    return try paths.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".toml") }.map {
      SourceFile(
        path: String($0), bytes: try PublicData.conformance.bytes(of: "toml/tests/\($0)"))
    }
  }

  @Test func `valid texts have the suite's values`() throws {
    let files = try Self.files("valid/")
    #expect(files.count == 210)
    for file in files {
      let document = TOMLDocument.parse(file)
      #expect(document.problems.map(\.message) == [], "\(file.path)")
      #expect(document.isComplete, "\(file.path)")
      document.check(in: file)
      let path = "toml/tests/" + file.path.replacing(".toml", with: ".json")
      let json = try PublicData.conformance.bytes(of: path)
      let expected = try JSONDecoder().decode(JSON.self, from: Data(json))
      #expect(document.root.isEqual(toTagged: expected), "\(file.path)")
    }
  }

  @Test func `invalid texts are refused, with a place in the text`() throws {
    let files = try Self.files("invalid/")
    #expect(files.count == 499)
    for file in files {
      let document = TOMLDocument.parse(file)
      #expect(!document.problems.isEmpty, "\(file.path)")
      // `"=" has no value after it` is at the `=`, so every problem has bytes.
      #expect(document.problems.allSatisfy { !$0.range.isEmpty }, "\(file.path)")
      document.check(in: file)
    }
  }

  @Test func `most invalid texts have one problem`() throws {
    let several = try Self.files("invalid/").filter { TOMLDocument.parse($0).problems.count > 1 }
    // They have several mistakes each.
    #expect(
      several.map(\.path) == [
        "invalid/key/no-eol-04.toml", "invalid/spec-1.0.0/keys-2.toml",
        "invalid/spec-1.0.0/string-4-0.toml", "invalid/spec-1.0.0/string-7-0.toml",
        "invalid/table/no-close-01.toml", "invalid/table/no-close-02.toml",
        "invalid/table/no-close-03.toml", "invalid/table/no-close-06.toml",
        "invalid/table/no-close-09.toml",
      ])
  }
}

extension DataNode {
  /// Whether it is the value that the suite describes: scalars are `{"type": …, "value": …}`.
  fileprivate func isEqual(toTagged json: JSON) -> Bool {
    switch (content, json) {
    case (.sequence(let items), .array(let values)):
      return items.count == values.count
        && zip(items, values).allSatisfy { $0.isEqual(toTagged: $1) }
    case (.mapping(let mapping), .object(let values)):
      return mapping.entries.count == values.count
        && mapping.entries.allSatisfy { entry in
          entry.name.flatMap { values[$0] }.map(entry.value.isEqual(toTagged:)) == true
        }
    case (.scalar(let scalar), .object(let tagged)):
      guard case .string(let type)? = tagged["type"], case .string(let value)? = tagged["value"]
      else { return false }
      return scalar.isEqual(to: value, ofType: type)
    default: return false
    }
  }
}

extension DataScalar {
  fileprivate func isEqual(to expected: String, ofType type: String) -> Bool {
    switch (value, type) {
    case (.string, "string"): text == expected
    case (.boolean(let flag), "bool"): String(flag) == expected
    case (.number(let number), "integer"): DecimalNumber(expected) == number
    case (.number(let number), "float"): Double(number.description) == Double(expected)
    case (.infinity(let isNegative), "float"): expected == (isNegative ? "-inf" : "inf")
    case (.notANumber, "float"): expected == "nan"
    case (.dateTime(.offsetDateTime), "datetime"), (.dateTime(.localDateTime), "datetime-local"),
      (.dateTime(.localDate), "date-local"), (.dateTime(.localTime), "time-local"):
      Self.normalized(text) == Self.normalized(expected)
    default: false
    }
  }

  /// A date as the suite writes it, without the zeros at the end of a fraction.
  private static func normalized(_ text: String) -> String {
    text.uppercased().replacing(" ", with: "T")
      .replacing(/\.(\d*?)0*(?=[-+Z]|$)/) { $0.1.isEmpty ? "" : ".\($0.1)" }
  }
}

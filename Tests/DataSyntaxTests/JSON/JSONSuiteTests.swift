import DataSyntax
import Foundation
import SourceText
import TestSupport
import Testing

/// JSONTestSuite: texts that a parser has to accept (`y_`), to refuse (`n_`), or may do either with
/// (`i_`).
@Suite(.enabled(if: PublicData.conformance.isExpected))
struct JSONSuiteTests {
  private static func files(_ prefix: String) throws -> [SourceFile] {
    try PublicData.conformance.files(below: "json/test_parsing", ending: ".json")
      .filter { $0.lastPathComponent.hasPrefix(prefix) }
      .map {
        SourceFile(path: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0)))
      }
  }

  @Test func `valid texts are read`() throws {
    let files = try Self.files("y_")
    #expect(files.count == 95)
    for file in files {
      let document = JSONDocument.parse(file)
      // A key that is given twice is a problem of a catalog, although the grammar allows it.
      let problems = document.problems.filter {
        if case .duplicateKey = $0.kind { false } else { true }
      }
      #expect(problems.isEmpty && document.isComplete, "\(file.path)")
      #expect(document.problems.isEmpty == !file.path.contains("duplicated_key"), "\(file.path)")
      try #require(document.root).checkSourceText(in: file)
    }
  }

  @Test func `invalid texts are refused, with a place in the text`() throws {
    let files = try Self.files("n_")
    #expect(files.count == 188)
    for file in files {
      let document = JSONDocument.parse(file)
      #expect(!document.problems.isEmpty, "\(file.path)")
      document.problems.forEach { $0.checkRange(in: file) }
    }
  }

  @Test func `of the texts that may be either, numbers of any size are accepted`() throws {
    // Refused are bytes that are not UTF-8, halves of surrogate pairs, a byte order mark and more
    // than a hundred levels.
    let accepted = [
      "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json",
      "i_number_neg_int_huge_exp.json", "i_number_pos_double_huge_exp.json",
      "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
      "i_number_real_underflow.json", "i_number_too_big_neg_int.json",
      "i_number_too_big_pos_int.json", "i_number_very_big_negative_int.json",
    ]
    let files = try Self.files("i_")
    #expect(files.count == 35)
    #expect(
      files.filter { JSONDocument.parse($0).problems.isEmpty }.map(\.path) == accepted)
    for file in files { JSONDocument.parse(file).problems.forEach { $0.checkRange(in: file) } }
  }
}

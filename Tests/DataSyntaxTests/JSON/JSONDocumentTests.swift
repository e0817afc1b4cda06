import DataSyntax
import Foundation
import SourceText
import TestSupport
import Testing

@Suite struct JSONDocumentTests {
  private static let sample =
    "{\"title\": \"Claude — 世界\", \"n\": [1, -2.50, 1e3, true, null],\n"
    + " \"\\u00e9\\ud83d\\ude00\": {\"a\": [], \"b\": {}, \"c\": \"\\\"x\\\"\"}}\n"

  @Test func `every value has its text, its meaning and its range`() throws {
    let file = SourceFile(path: "", text: Self.sample)
    let document = JSONDocument.parse(file)
    #expect(document.problems.isEmpty && document.isComplete)
    let root = try #require(document.root)
    root.checkSourceText(in: file)
    let mapping = try #require(root.mapping)
    #expect(mapping["title"]?.string == "Claude — 世界")
    #expect(
      mapping["n"]?.items?.map(\.scalar?.value) == [
        .number(DecimalNumber(1)), DecimalNumber("-2.5").map(DataValue.number),
        .number(DecimalNumber(1000)),
        .boolean(true), .null,
      ])
    #expect(
      mapping["n"]?.items?.map { file.text($0.range) } == ["1", "-2.50", "1e3", "true", "null"])
    let inner = try #require(mapping["é😀"]?.mapping)
    #expect(inner["c"]?.string == "\"x\"")
    #expect(inner["c"].map { file.text($0.innerRange) } == "\\\"x\\\"")
    #expect(inner["b"].map { file.text($0.range) } == "{}")
  }

  @Test func `numbers are exact`() throws {
    for (text, expected) in [
      ("9007199254740993", "9007199254740993"), ("0.0001", "1e-4"), ("-0", "0"), ("1.0", "1"),
      ("123456789012345678901234567890", "12345678901234567890123456789e1"),
    ] {
      let root = try #require(JSONDocument.parse(SourceFile(path: "", text: text)).root)
      guard case .number(let number)? = root.scalar?.value else {
        Issue.record("\(text)")
        continue
      }
      #expect(number.description == expected)
    }
  }

  @Test(.enabled(if: PublicData.conformance.isExpected))
  func `the conformance data is read as Foundation reads it`() throws {
    let urls = try PublicData.conformance.files(below: "json-schema/tests", ending: ".json")
    #expect(urls.count > 60)
    for url in urls {
      let data = try Data(contentsOf: url)
      let file = SourceFile(path: url.lastPathComponent, bytes: [UInt8](data))
      let document = JSONDocument.parse(file)
      #expect(document.problems.isEmpty, "\(file.path)")
      let root = try #require(document.root)
      root.checkSourceText(in: file)
      #expect(try JSONDecoder().decode(JSON.self, from: data).isEqual(to: root), "\(file.path)")
    }
  }

  @Test func `every byte and every pair of bytes is read`() {
    for first in UInt8.min...UInt8.max {
      check([first])
      check(Array("{\"a\": ".utf8) + [first] + Array("1}".utf8))
      check(Array("[\"a".utf8) + [first] + Array("\"]".utf8))
      check(Array("[\"\\".utf8) + [first] + Array("\"]".utf8))
      for second in UInt8.min...UInt8.max { check([first, second]) }
    }
  }

  @Test func `damaged text never traps and every range is in bounds`() {
    var random = SeededRandom(seed: 11)
    let original = Array(Self.sample.utf8)
    let pieces = [
      "\"", "\\", "\\u", "{", "}", "[", "]", ",", ":", "/*", "//", "'", "\n", "\u{FEFF}", "世", "1e",
      "-", "\\ud83d", "null",
    ]
    for _ in 0..<10_000 { check(random.mutate(original, with: pieces)) }
  }

  private func check(_ bytes: [UInt8]) {
    let file = SourceFile(path: "\(bytes)", bytes: bytes)
    let document = JSONDocument.parse(file)
    document.root?.checkSourceText(in: file)
    document.problems.forEach { $0.checkRange(in: file) }
    #expect(document.isComplete || !document.problems.isEmpty, "\(file.path)")
    #expect(document.root != nil || !document.problems.isEmpty, "\(file.path)")
    let isSound =
      (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    if document.problems.isEmpty { #expect(isSound, "\(file.path)") }
  }

  @Test func `a range that reaches beyond the bytes is cut`() {
    let bytes = Array("[1]".utf8)
    for (start, end) in [(0, 99), (3, 99), (99, 100), (2, 2), (0, 0), (2, 1)] {
      _ = JSONDocument.parse(bytes, in: ByteRange(start, end))
    }
    #expect(JSONDocument.parse(bytes, in: ByteRange(0, 99)).root?.items?.count == 1)
  }
}

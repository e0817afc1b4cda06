import DataSyntax
import Foundation
import SourceText
import TestSupport
import Testing

@Suite(.enabled(if: PublicData.conformance.isExpected))
struct ValueConformanceTests {
  @Test func `values are those of the suite's JSON`() throws {
    let suite = try YAMLSuite()
    var compared = 0
    for item in suite.cases where !item.mustFail {
      guard let json = item.json, YAMLSuite.events(of: item.bytes).text == item.events,
        item.events.split(separator: "\n").count(where: { $0.hasPrefix("+DOC") }) == 1,
        !item.events.contains("=ALI"), !item.events.contains(" <"), !json.isEmpty
      else { continue }
      let expected = try JSONDecoder().decode(JSON.self, from: Data(json.utf8))
      compared += 1
      let document = YAMLDocument.parse(SourceFile(path: item.id, bytes: item.bytes))
      let root = try #require(document.root, "\(item.id)")
      #expect(expected.isEqual(to: root), "\(item.id)")
    }
    #expect(compared == 180)
  }

  @Test func `the range of a scalar contains its source text`() throws {
    for item in try YAMLSuite().cases {
      for prefix in ["", "# Привет, 世界 👩‍👩‍👧 e\u{301}\n", "#\r\n", "# مرحبا\r\n"]
      where
        prefix.isEmpty || !item.yaml.hasPrefix("%")
      {
        let file = SourceFile(path: item.id, text: prefix + item.yaml)
        let document = YAMLDocument.parse(file)
        document.root?.checkSourceText(in: file)
        document.problems.forEach { $0.checkRange(in: file) }
      }
    }
  }
}

/// A value of the suite's JSON.
enum JSON: Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  func isEqual(to node: DataNode) -> Bool {
    switch (self, node.content) {
    case (.null, .scalar(let scalar)): scalar.value == .null
    case (.boolean(let value), .scalar(let scalar)): scalar.value == .boolean(value)
    case (.number(let value), .scalar(let scalar)):
      if case .number(let number) = scalar.value {
        Double(number.description) == value
      } else {
        false
      }
    case (.string(let value), .scalar(let scalar)): scalar.value == .string && scalar.text == value
    case (.array(let values), .sequence(let items)):
      values.count == items.count && zip(values, items).allSatisfy { $0.isEqual(to: $1) }
    case (.object(let values), .mapping(let mapping)):
      values.count == mapping.entries.count
        && mapping.entries.allSatisfy { entry in
          entry.name.flatMap { values[$0] }.map { $0.isEqual(to: entry.value) } == true
        }
    default: false
    }
  }
}

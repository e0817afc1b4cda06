import Foundation
import SourceText
import TestSupport

@testable import DataSyntax

/// The YAML test suite, and the cases that libyaml is known to get wrong.
struct YAMLSuite {
  struct Case: Decodable {
    let id: String
    let yaml: String
    let events: String
    let json: String?
    let mustFail: Bool

    var bytes: [UInt8] { Array(yaml.utf8) }
  }

  struct KnownDifferences: Decodable {
    let validRejected: Set<String>
    let validEventsDiffer: Set<String>
    let invalidAccepted: Set<String>
  }

  let cases: [Case]
  let differences: KnownDifferences

  init() throws {
    cases = try Self.read("yaml/yaml-test-suite.json")
    differences = try Self.read("yaml/libyaml-0.2.5-known-differences.json")
  }

  private static func read<Value: Decodable>(_ path: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Value.self, from: Data(PublicData.conformance.bytes(of: path)))
  }

  /// The events of a text in the suite's notation, and whether libyaml accepted all of it.
  static func events(of bytes: [UInt8]) -> (text: String, isAccepted: Bool) {
    var reader = YAMLEventReader(bytes, in: ByteRange(0, bytes.count))
    var lines = ""
    while true {
      switch reader.next() {
      case .event(let event): lines += event.notation + "\n"
      case .failure: return (lines, false)
      case .end: return (lines, true)
      }
    }
  }
}

extension YAMLEvent {
  /// The event as the YAML test suite writes it.
  var notation: String {
    let properties = (anchor.map { " &\($0)" } ?? "") + (tag.map { " <\($0)>" } ?? "")
    return switch kind {
    case .streamStart: "+STR"
    case .streamEnd: "-STR"
    case .documentStart: "+DOC" + (isImplicit ? "" : " ---")
    case .documentEnd: "-DOC" + (isImplicit ? "" : " ...")
    case .alias: "=ALI *\(text)"
    case .scalar: "=VAL\(properties) \(style.indicator)\(text.escaped)"
    case .sequenceStart: "+SEQ" + (isFlow ? " []" : "") + properties
    case .sequenceEnd: "-SEQ"
    case .mappingStart: "+MAP" + (isFlow ? " {}" : "") + properties
    case .mappingEnd: "-MAP"
    }
  }
}

extension ScalarStyle {
  fileprivate var indicator: String {
    switch self {
    case .plain: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .multilineLiteral, .multilineBasic: "TOML"
    }
  }
}

extension String {
  fileprivate var escaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{8}": result += "\\b"
      case "\0": result += "\\0"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

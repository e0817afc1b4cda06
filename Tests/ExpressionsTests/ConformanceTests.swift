import DataSyntax
import Expressions
import SourceText
import TestSupport
import Testing

/// The tests of the specification, without those of protobuf messages, enums and extensions.
@Suite(.enabled(if: PublicData.conformance.isExpected))
struct ConformanceTests {
  @Test func `of the specification's tests only the known ones fail, and those are refused`() throws
  {
    let cases = try ConformanceCase.all()
    #expect(cases.count == 1_126)
    var failures: [String] = []
    for item in cases {
      let (expression, problems) = CheckedExpression.compile(item.text, variables: item.variables)
      for problem in problems {
        #expect(problem.range.end <= item.text.utf8.count, "\(item.name)")
        #expect(!problem.message.isEmpty && !problem.message.hasSuffix("."), "\(item.name)")
      }
      guard let expression else {
        #expect(!problems.isEmpty, "\(item.name)")
        // A test that expects an error does not say whether it is one of types.
        if item.expected != nil { failures.append("\(item.name): \(problems[0].message)\n") }
        continue
      }
      let result = try? expression.evaluate(item.values)
      #expect(
        result.map(\.canonical) == item.expected.map(\.canonical),
        "\(item.name): \(item.text)")
    }
    #expect(cases.count - failures.count >= 1_050)
    try Golden.expect(failures.joined(), at: "Tests/ExpressionsTests/known-failures.txt")
  }
}

/// A test of the specification: an expression, the values of its variables, and its result.
private struct ConformanceCase {
  let name: String
  let text: String
  let variables: ExpressionVariables
  let values: [ExpressionValue]
  /// Nil where an error is expected.
  let expected: ExpressionValue?

  static func all() throws -> [ConformanceCase] {
    let file = SourceFile(
      path: "cel-tests.json", bytes: try PublicData.conformance.bytes(of: "cel/cel-tests.json"))
    return try #require(JSONDocument.parse(file).root?.items).map { try ConformanceCase($0) }
  }

  private init(_ node: DataNode) throws {
    func text(_ key: String) throws -> String { try #require(node.mapping?[key]?.string) }
    name = "\(try text("file"))/\(try text("section"))/\(try text("name"))"
    self.text = try text("expr")
    var variables = ExpressionVariables()
    var values: [ExpressionValue] = []
    for entry in node.mapping?["bindings"]?.mapping?.entries ?? [] {
      let value = try ExpressionValue(tagged: entry.value)
      variables.declare(try #require(entry.name), value.declaredType)
      values.append(value)
    }
    self.variables = variables
    self.values = values
    expected = try node.mapping?["value"].map { try ExpressionValue(tagged: $0) }
  }
}

extension ExpressionValue {
  /// The value that a mapping of one key describes: `{"int": "1"}`.
  fileprivate init(tagged node: DataNode) throws {
    let entry = try #require(node.mapping?.entries.first)
    let text = entry.value.scalar?.text ?? ""
    func items() throws -> [DataNode] { try #require(entry.value.items) }
    switch entry.name {
    case "null": self = .null
    case "bool": self = .bool(text == "true")
    case "int": self = .int(try #require(Int64(text)))
    case "uint": self = .uint(try #require(UInt64(text)))
    case "double": self = .double(try #require(Double(text)))
    case "string": self = .string(text)
    case "bytes":
      let digits = Array(text)
      self = .bytes(
        try stride(from: 0, to: digits.count, by: 2).map {
          try #require(UInt8(String(digits[$0...($0 + 1)]), radix: 16))
        })
    case "list": self = .list(try items().map { try ExpressionValue(tagged: $0) })
    case "map":
      var map = ExpressionMap()
      for pair in try items() {
        let parts = try #require(pair.items)
        let (key, value) = (
          try ExpressionValue(tagged: parts[0]), try ExpressionValue(tagged: parts[1])
        )
        let isNew = map.insert(key, value)
        #expect(isNew)
      }
      self = .map(map)
    case "type":
      self = .type(try #require(ExpressionType.named.first { $0.name == text }))
    default: throw UnknownTag(name: entry.name)
    }
  }

  fileprivate var declaredType: ExpressionType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    default: .dyn
    }
  }
}

private struct UnknownTag: Error {
  let name: String?
}

import DataSyntax
import Foundation
import JSONSchema
import SourceText
import TestSupport
import Testing

/// Schemas and values made to take long: the limits on steps, states, schemas and depth end them.
@Suite(.takesLong, .serialized) struct HostileSchemaTests {
  private func json(_ text: String) throws -> DataNode {
    try #require(JSONDocument.parse(SourceFile(path: "value.json", text: text)).root)
  }

  private func messages(_ schema: String, _ value: String) throws -> [String] {
    let value = try json(value)
    let (compiled, problems) = try compile(schema)
    return problems.map(\.message) + (compiled?.failures(in: value) ?? []).map(\.message)
  }

  private static let tooMuch = "too much work: the schema or the value is too large to be checked"

  @Test func `alternatives that double on every level end`() throws {
    for keyword in ["anyOf", "oneOf", "allOf"] {
      let levels = (0..<60).map {
        "\"l\($0)\": {\"\(keyword)\": [{\"$ref\": \"#/$defs/l\($0 + 1)\"}, {\"$ref\": \"#/$defs/l\($0 + 1)\"}]}"
      }
      let schema =
        "{\"$defs\": {\(levels.joined(separator: ", ")), \"l60\": {\"type\": \"string\"}}, \"$ref\": \"#/$defs/l0\"}"
      let value = keyword == "allOf" ? "\"a\"" : "1"
      #expect(try messages(schema, value) == [Self.tooMuch])
    }
  }

  @Test func `a chain of references is followed to the limit`() throws {
    func chain(_ length: Int) -> String {
      let levels = (0..<length).map { "\"l\($0)\": {\"$ref\": \"#/$defs/l\($0 + 1)\"}" }
      return
        "{\"$defs\": {\(levels.joined(separator: ", ")), \"l\(length)\": {\"type\": \"string\"}}, \"$ref\": \"#/$defs/l0\"}"
    }
    #expect(try messages(chain(250), "\"a\"") == [])
    #expect(try messages(chain(20_000), "\"a\"") == ["schemas nested more than 256 deep"])
  }

  @Test func `a dynamic reference that never goes into the value ends`() throws {
    let schema = """
      {"$id": "http://x/root", "$ref": "list",
       "$defs": {
         "item": {"$dynamicAnchor": "item", "$ref": "http://x/list"},
         "list": {"$id": "list", "$dynamicRef": "#item", "$defs": {"item": {"$dynamicAnchor": "item"}}}}}
      """
    #expect(try messages(schema, "1") == ["schemas nested more than 256 deep"])
  }

  @Test func `depth of the schema and of the value is bounded`() throws {
    let open = String(repeating: "{\"not\":", count: 99)
    #expect(
      try messages(open + "{}" + String(repeating: "}", count: 99), "1") == [
        "'1' is not allowed here"
      ])
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(try messages("{\"items\": {\"$ref\": \"#\"}, \"type\": \"array\"}", deep) == [])
  }

  @Test func `many schemas, keys and items`() throws {
    let many = 20_000
    let names = (0..<many).map { "\"k\($0)\"" }
    let mapping = "{" + names.map { $0 + ": 1" }.joined(separator: ",") + "}"
    let list = "[" + names.joined(separator: ",") + "]"
    #expect(try messages("{\"required\": \(list)}", mapping) == [])
    #expect(try messages("{\"items\": {\"enum\": \(list)}, \"uniqueItems\": true}", list) == [])
    #expect(
      try messages("{\"properties\": \(mapping.replacing(": 1", with: ": {}"))}", mapping) == [])
    #expect(try messages("{\"required\": \(list)}", "{}").count == 1_000)
    #expect(
      try messages("{\"additionalProperties\": false, \"properties\": {\"kk\": {}}}", mapping).count
        == 1_000)
    #expect(try messages("{\"unevaluatedProperties\": false}", mapping).count == 1_000)
    #expect(try messages("{\"items\": {\"type\": \"integer\"}}", list).count == 1_000)
    #expect(try messages(mapping, "1").count == 1_000)
    let refs = names.map { "\($0): {\"$ref\": \"#/$defs/" + $0.dropFirst() + "}" }.joined(
      separator: ",")
    #expect(
      try messages(
        "{\"$defs\": \(mapping.replacing(": 1", with: ": {}")), \"properties\": {\(refs)}}", "1")
        == [])
    let all = names.map { _ in "{}" }.joined(separator: ",")
    #expect(
      try messages("{\"allOf\": [\(all),\(all),\(all)]}", "1").first == "more than 50000 schemas")
    let pairs = names.map { "{\"properties\": {\($0): {}}}" }.joined(separator: ",")
    #expect(try messages("{\"allOf\": [\(pairs)]}", mapping) == [Self.tooMuch])
  }

  @Test func `hostile patterns`() throws {
    let text = "\"" + String(repeating: "a", count: 100_000) + "\""
    #expect(try messages("{\"pattern\": \"^(a*)*$\"}", text) == [])
    #expect(try messages("{\"pattern\": \"(a?){3000}b\"}", text) == [Self.tooMuch])
    let large = (0..<1_000).map { "\"k\($0)\": {\"pattern\": \"(?=a{2000})(a{2000}|b{2000})\"}" }
    #expect(
      try messages("{\"properties\": {\(large.joined(separator: ","))}}", "1")
        == ["the patterns need more than 300000 states together"])
    let patterns = (0..<700).map { "\"^a{\($0)}b\": {}" }.joined(separator: ",")
    let keys = (0..<700).map { "\"" + String(repeating: "a", count: $0) + "\": 1" }.joined(
      separator: ",")
    #expect(try messages("{\"patternProperties\": {\(patterns)}}", "{\(keys)}") == [Self.tooMuch])
  }

  @Test func `huge numbers`() throws {
    let digits = String(repeating: "9", count: 200_000)
    #expect(try messages("{\"multipleOf\": 0.0003, \"maximum\": 1e999999}", digits) == [])
    #expect(try messages("{\"multipleOf\": 7, \"minimum\": -1e999999}", "1e999999").count == 1)
    #expect(try messages("{\"const\": \(digits)}", digits) == [])
    #expect(
      try messages("{\"maxLength\": 1e999999, \"minItems\": 1e30}", "[]") == [
        "list has no items; expected at least 9223372036854775807"
      ])
    #expect(try messages("{\"multipleOf\": 1e-999999}", "12") == [])
    #expect(try messages("{\"multipleOf\": 1e308}", "1e307").count == 1)
    #expect(try messages("{\"multipleOf\": 123456789012345678}", "246913578024691356") == [])
  }

  @Test func `the deepest evaluation fits a stack of half a megabyte`() throws {
    let schema = try #require(
      try compile(
        "{\"anyOf\": [{\"properties\": {\"a\": {\"$ref\": \"#\"}}, \"required\": [\"b\"]}, {\"items\": {\"$ref\": \"#\"}, \"minItems\": 1}]}"
      ).schema)
    let value = try json(
      String(repeating: "{\"b\":1,\"a\":[", count: 50) + String(repeating: "]}", count: 50))
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      _ = schema.failures(in: value)
      done.signal()
    }
    #if DEBUG
      thread.stackSize = 4 << 20
    #else
      thread.stackSize = 512 << 10
    #endif
    thread.start()
    done.wait()
  }
}

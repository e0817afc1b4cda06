import DataSyntax
import Foundation
import JSONSchema
import SourceText
import TestSupport
import Testing

/// Schemas and values damaged in thousands of ways that are the same on every run.
@Suite(.takesLong, .enabled(if: PublicData.conformance.isExpected))
struct SchemaMutationTests {
  private static let options = [
    SchemaOptions(), SchemaOptions(unknownKeywords: .areAnnotations, formats: .areAnnotations),
  ]
  private static let pieces = [
    "\"$ref\": \"#\",", "\"$dynamicRef\": \"#meta\",", "\"$dynamicAnchor\": \"meta\",",
    "\"$id\": \"x\",", "\"$anchor\": \"a\",", "\"not\": {},", "\"type\": \"object\",", "true",
    "false",
    "null", "{}", "[]", "-1", "1e99", "\"a\"", "\"pattern\": \"(a|\",",
    "\"unevaluatedItems\": false,",
    "\"unevaluatedProperties\": false,", "\"additionalProperties\": false,", "\"items\": false,",
    "\"format\": \"date\",", "\"multipleOf\": 0.1,", "\"propertyNames\": {\"maxLength\": 2},",
    "\"contains\": false,", "\"minContains\": 0,", "\"oneOf\": [true, true],", "\"if\": {},",
    "\"$schema\": \"y\",",
  ].map { Array($0.utf8) }

  private func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      // Mostly after a brace, a bracket or a comma, where the text stays JSON.
      let starts = bytes.indices.filter { "{[,:".utf8.contains(bytes[$0]) }.map { $0 + 1 }
      let place = starts.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<6, using: &random) {
      case 0: if place < bytes.count { bytes[place] = UInt8.random(in: 32...126, using: &random) }
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 4))
      default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      }
    }
    return bytes
  }

  @Test func `damaged schemas and values never trap, and every range is in bounds`() throws {
    let registry = try SchemaSuite.registry()
    var random = SeededRandom(seed: 3)
    var compiled = 0
    var failed = 0
    for url in try PublicData.conformance.files(below: SchemaSuite.folder, ending: ".json") {
      let file = SourceFile(path: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
      let groups = JSONDocument.parse(file).root?.items ?? []
      for group in groups {
        guard let schemaNode = group.mapping?["schema"] else { continue }
        let values = (group.mapping?["tests"]?.items ?? []).compactMap { $0.mapping?["data"] }
        for _ in 0..<12 {
          let schemaFile = SourceFile(
            path: "schema.json", bytes: mutated(Array(file.slice(schemaNode.range)), &random))
          guard let root = JSONDocument.parse(schemaFile).root else { continue }
          let document = SchemaDocument(uri: "s.json", file: schemaFile, root: root)
          guard let options = Self.options.randomElement(using: &random) else { continue }
          let (schema, problems) = Schema.compile(document, registry: registry, options: options)
          #expect((schema == nil) == !problems.isEmpty)
          for problem in problems {
            #expect(!problem.message.isEmpty && !problem.message.contains("\n"))
            if problem.place.path == "schema.json" {
              #expect(schemaFile.range.contains(problem.place.range), "\(problem.message)")
            }
          }
          guard let schema else { continue }
          compiled += 1
          guard let original = values.randomElement(using: &random) else { continue }
          let valueFile = SourceFile(
            path: "", bytes: mutated(Array(file.slice(original.range)), &random))
          for value in [original, JSONDocument.parse(valueFile).root].compactMap(\.self) {
            let failures = schema.failures(in: value)
            #expect(failures.isEmpty == schema.allows(value))
            failed += failures.count
            for failure in failures {
              #expect(value.range.contains(failure.range), "\(failure.message)")
              #expect(!failure.message.contains("\n") && !failure.wording.isEmpty)
            }
          }
        }
      }
    }
    #expect(compiled > 1_000 && failed > 500, "\(compiled) \(failed)")
  }
}

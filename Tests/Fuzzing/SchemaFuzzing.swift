import DataSyntax
import JSONSchema
import Patterns
import SourceText

/// Any text is a pattern or a schema that can be matched with any other, or gives a problem.
enum SchemaFuzzing {
  static func matchPattern(_ bytes: [UInt8]) {
    let input = FuzzInput(bytes)
    let text = String(decoding: input.first, as: UTF8.self)
    // Some patterns of ECMA-262 cannot be matched in linear time, and are refused.
    guard let pattern = try? Pattern(text) else { return }
    require(Pattern.problem(of: text) == nil, "'\(text)' is a pattern with a problem")
    let subject = String(decoding: input.second, as: UTF8.self)
    require(pattern.matches(subject) == pattern.matches(subject), "'\(text)' cannot decide")
  }

  static func evaluate(_ bytes: [UInt8]) {
    let input = FuzzInput(bytes)
    let file = SourceFile(path: "schema.json", bytes: input.first)
    guard let document = SchemaDocument(uri: "schema.json", file: file) else { return }
    let value = SourceFile(path: "value.json", bytes: input.second)
    let root = JSONDocument.parse(value).root
    for options in [
      SchemaOptions(), SchemaOptions(unknownKeywords: .areAnnotations, formats: .areAnnotations),
    ] {
      let (schema, problems) = Schema.compile(document, options: options)
      require((schema == nil) == !problems.isEmpty, "a schema with problems, or none without")
      for problem in problems {
        require(problem.place.range.end <= file.bytes.count, "\(problem.message): place outside")
      }
      guard let schema, let root else { continue }
      let failures = schema.failures(in: root)
      require(failures.isEmpty == schema.allows(root), "failures and verdict differ")
      for failure in failures {
        require(root.range.contains(failure.range), "\(failure.message): place outside")
      }
    }
  }
}

import Diagnostics
import Foundation
import TestSupport
import Testing

/// `Schemas/report.schema.json` and the report agree.
@Suite struct ReportSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let bytes = try PackageFolder.bytes(of: "Schemas/report.schema.json")
    schema = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `every object of a report has the members that the schema names`() throws {
    let report = try JSONReport(SampleReport.report)
    let whole = try #require(report.findings.first { $0["fix"] != nil })
    let contradiction = try #require(
      report.findings.first { ($0["related"] as? [Any])?.isEmpty == false })
    let related = try #require((contradiction["related"] as? [Any])?.first)
    let fix = try #require(whole["fix"] as? [String: Any])
    let edit = try #require((fix["edits"] as? [Any])?.first)
    let objects: [(Any?, String)] = [
      (report.object, ""), (report.object["tool"], "tool"), (report.object["summary"], "summary"),
      (whole, "finding"), (whole["start"], "position"), (whole["end"], "position"),
      (related, "related"), (fix, "fix"), (edit, "edit"),
    ]
    for (object, name) in objects {
      let keys = (object as? [String: Any]).map { Set($0.keys) }
      #expect(
        keys == names(in: part(name)).subtracting(["omitted", "consequences"]), "\(name)")
    }
  }

  @Test func `every member is required that a report always has, and no other allowed`() {
    let optional: Set = ["fix", "omitted", "consequences"]
    let names = ["", "tool", "summary", "finding", "position", "related", "fix", "edit"]
    for name in names {
      let part = part(name)
      let required = Set(part["required"] as? [String] ?? [])
      #expect(required == self.names(in: part).subtracting(optional), "\(name)")
      #expect(part["additionalProperties"] as? Bool == false, "\(name)")
    }
  }

  @Test func `the words of a report are the schema's`() {
    #expect(words(of: "category", in: "finding") == Set(Category.allCases.map(\.rawValue)))
    #expect(words(of: "severity", in: "finding") == Set(Severity.allCases.map(\.rawValue)))
    #expect(words(of: "safety", in: "fix") == Set(Fix.Safety.allCases.map(\.rawValue)))
  }

  /// The schema itself, its tool or one of its definitions.
  private func part(_ name: String) -> [String: Any] {
    if name.isEmpty { return schema }
    let group = schema[name == "tool" ? "properties" : "$defs"] as? [String: Any]
    return group?[name] as? [String: Any] ?? [:]
  }

  private func names(in part: [String: Any]) -> Set<String> {
    Set((part["properties"] as? [String: Any] ?? [:]).keys)
  }

  private func words(of property: String, in name: String) -> Set<String> {
    let properties = part(name)["properties"] as? [String: Any]
    return Set((properties?[property] as? [String: Any])?["enum"] as? [String] ?? [])
  }
}

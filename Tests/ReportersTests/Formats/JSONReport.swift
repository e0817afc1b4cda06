import Foundation
import Reporters

/// A JSON report, parsed by another parser than Catalint's.
struct JSONReport {
  let text: String
  let object: [String: Any]

  init(_ report: Report) throws {
    text = JSONReporter(version: "1.2.3").write(report)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    object = read as? [String: Any] ?? [:]
  }

  var findings: [[String: Any]] { object["findings"] as? [[String: Any]] ?? [] }
}

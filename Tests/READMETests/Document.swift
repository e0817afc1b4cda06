import Foundation
import TestSupport

/// A document for people, whose commands the tests run.
struct Document: Sendable, CustomStringConvertible {
  let path: String
  var description: String { path }

  static let all = [
    Document(path: "README.md"), guide("install"), guide("gate"), guide("fix"), configuration,
    guide("data"), schemas,
    Document(path: ".github/CONTRIBUTING.md"), Document(path: ".github/PERFORMANCE.md"),
  ]

  /// The guide of configurations.
  static let configuration = guide("configure")

  private static func guide(_ name: String) -> Document {
    Document(path: ".github/docs/\(name).md")
  }

  /// The guide of contracts.
  static let schemas = Document(path: "Schemas/README.md")

  /// Its lines, without their ends.
  func lines() throws -> [String] {
    String(decoding: try PackageFolder.bytes(of: path), as: UTF8.self)
      .components(separatedBy: "\n")
  }

  /// Its fenced blocks, in order.
  func blocks() throws -> [FencedBlock] { FencedBlock.all(in: try lines()) }

  /// Every piece of code within its lines, such as `make test`.
  func codeSpans() throws -> [String] {
    let fenced = Set(try blocks().flatMap(\.range))
    return try lines().enumerated().filter { !fenced.contains($0.offset) }.flatMap { line in
      line.element.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
        .map(\.element)
    }
  }
}

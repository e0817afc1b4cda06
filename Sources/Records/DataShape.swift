import Contract
import DataSyntax
import JSONSchema
import SourceText

/// The keys of a data file by itself, which determine its kind.
struct DataShape {
  private let root: DataNode
  private let format: DataFormat
  private let keys: Set<String>

  init(_ root: DataNode, _ format: DataFormat) {
    self.root = root
    self.format = format
    keys = Set(root.mapping?.entries.compactMap(\.name) ?? [])
  }

  /// The kind of this format that knows the most keys; of several, the one with the fewest required
  /// keys missing, then the one that requires more. Nil where fewer than three keys are known, or
  /// two kinds are equally likely.
  func kind(in contract: Contract) -> PageKind? {
    let scored = contract.kinds.filter { kind in
      kind.paths.contains { DataFormat(ofPath: $0.text) == format }
    }
    .compactMap { kind in kind.data.map { (kind: kind, likeness: likeness(to: $0)) } }
    .sorted { $0.likeness > $1.likeness }
    guard let best = scored.first, best.likeness.known >= Self.fewestKeys,
      scored.count == 1 || scored[1].likeness < best.likeness
    else { return nil }
    return best.kind
  }

  private static let fewestKeys = 3

  private func likeness(to layout: DataLayout) -> Likeness {
    let required = layout.schema?.requiredNames ?? []
    // The name of a page to inherit from is conclusive: little else may be there.
    let inherits = layout.inherits.contains { !$0.key.places(in: root).isEmpty }
    return Likeness(
      known: layout.distinctiveKeys.count { keys.contains($0) } + (inherits ? Self.fewestKeys : 0),
      missing: inherits ? 0 : required.count { !keys.contains($0) }, required: required.count)
  }

  private struct Likeness: Comparable {
    let known: Int
    let missing: Int
    let required: Int

    static func < (left: Likeness, right: Likeness) -> Bool {
      (left.known, -left.missing, left.required) < (right.known, -right.missing, right.required)
    }
  }
}

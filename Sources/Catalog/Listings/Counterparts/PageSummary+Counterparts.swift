import Contract
import SourceText

/// What identifies the thing that a page is about.
extension PageSummary {
  /// A hash of a key; nil where the page does not have all of it. With `ids`, the key is an ID,
  /// hashed as the path of that ID.
  func hash(of key: CounterpartKey, _ ids: IDGrammar?) -> Int? {
    // An empty value pairs nothing.
    guard let text = text(of: key), !text.isEmpty else { return nil }
    return ids.map { $0.path(of: text)[...].seededHash } ?? text.seededHash
  }

  private func text(of key: CounterpartKey) -> ArraySlice<UInt8>? {
    switch key {
    case .field(let field):
      return fact(of: field).map { bytes(of: $0) }
    case .path(let parts):
      // Mostly one capture, which needs no copy.
      if parts.count == 1, case .capture(let name) = parts[0] { return captured(name) }
      var text: [UInt8] = []
      for part in parts {
        switch part {
        case .literal(let literal): text += literal.utf8
        case .capture(let name):
          guard let value = captured(name) else { return nil }
          text += value
        }
      }
      return text[...]
    }
  }
}

extension Contract {
  /// Whether a key has to be turned into a path, since it contains an ID where keys of other kinds
  /// contain a path.
  func turnsIntoPath(_ key: CounterpartKey, of kind: String, in layout: CounterpartLayout) -> Bool {
    let isExact = zip(layout.kinds, layout.keys).map { kind, key in
      if case .field = key { true } else { hasExactIDs(kind) }
    }
    guard isExact.contains(false) else { return false }
    if case .field = key { return true }
    return hasExactIDs(kind)
  }

  private func hasExactIDs(_ kind: String) -> Bool {
    kinds.first { $0.name == kind }?.hasExactIDs == true
  }
}

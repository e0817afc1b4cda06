import DataSyntax
import SourceText

/// A contract to begin with, for data files that no built-in contract fits: a kind for each folder
/// with a field for each key.
package struct ContractTemplate {
  package static let fileName = ".catalint-contract.yaml"
  package let text: String

  /// So many files of a kind are read.
  private static let mostSamples = 50
  /// So many kinds are written, and so many fields of each.
  private static let mostKinds = 20
  private static let mostFields = 60

  /// Nil where there are no data files.
  package init?(_ files: FittingContract) {
    let groups = Dictionary(grouping: files.dataFiles) { Self.pattern(of: $0) }
    let patterns = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(Self.mostKinds)
    if patterns.isEmpty { return nil }
    var fields = FieldGuesses()
    var kinds: [String] = []
    var names: Set<String> = []
    for (pattern, paths) in patterns {
      let name = Self.name(of: pattern, besides: &names)
      var addresses: [String: FieldGuess] = [:]
      var order: [String] = []
      for path in paths.prefix(Self.mostSamples) {
        guard let format = DataFormat(ofPath: path), let bytes = files.bytes(of: path) else {
          continue
        }
        let document = DataDocument.parse(bytes, in: ByteRange(0, bytes.count), as: format)
        for (address, guess) in Self.guesses(in: document.root) {
          if addresses[address] == nil { order.append(address) }
          addresses[address] = (addresses[address] ?? guess).joined(with: guess)
        }
      }
      let lines = order.prefix(Self.mostFields).compactMap { address -> String? in
        guard let type = addresses[address]?.type else { return nil }
        return "        \(address): \(fields.name(for: address, type, in: name))"
      }
      kinds.append(
        """
          \(name):
            title: a page\(name == "page" ? "" : " of \(name)")
            paths: ["\(pattern)"]
            data:
              fields:\(lines.isEmpty ? " {}" : "\n" + lines.joined(separator: "\n"))
        """)
    }
    text = """
      # What the pages of this catalog contain, and where: a start that was written from its data files.
      # Give fields a role, a unit or items, and kinds a 'schema' and 'records' for lists of mappings.
      # The guide of contracts explains each key.
      contract: 1
      name: catalog
      # The characters of IDs in paths.
      ids: {characters: "A-Z a-z 0-9 . _ - @ : +"}

      # The facts that pages state, each with its type: text, number, date, boolean, list.
      fields:\(fields.lines.isEmpty ? " {}" : "\n" + fields.lines.joined(separator: "\n"))

      # The sorts of pages: their paths, and the field at each address of their data.
      kinds:
      \(kinds.joined(separator: "\n"))

      """
  }

  /// The pattern of a path: the folders below the first one, and the name, can be any.
  private static func pattern(of path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.removeLast()
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    guard let top = parts.first else { return "{id}\(ending)" }
    // A capture at the end has all the rest.
    return "\(top)/{id}\(ending)"
  }

  private static func name(of pattern: String, besides names: inout Set<String>) -> String {
    let folder = pattern.split(separator: "/").dropLast().first.map(String.init) ?? "page"
    let stem = FieldGuesses.word(folder)
    var name = stem
    var number = 2
    while !names.insert(name).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name
  }

  /// The addresses of scalars and of lists of scalars in data, and in the mappings in it.
  private static func guesses(in root: DataNode?) -> [(address: String, guess: FieldGuess)] {
    var found: [(address: String, guess: FieldGuess)] = []
    for entry in root?.mapping?.entries ?? [] {
      guard let key = entry.name, FieldGuesses.isPlain(key) else { continue }
      if let guess = FieldGuess(entry.value) {
        found.append((key, guess))
        continue
      }
      for inner in entry.value.mapping?.entries ?? [] {
        guard let name = inner.name, FieldGuesses.isPlain(name), let guess = FieldGuess(inner.value)
        else { continue }
        found.append(("\(key).\(name)", guess))
      }
    }
    return found
  }
}

import SourceText

/// Texts of a catalog, to find the one that a misspelt text was intended as.
///
/// The index has each text and all texts that are one byte shorter, so that two texts that are one
/// edit apart have an entry in common. Comparing each text with each takes quadratic time.
package struct NearestValues: Sendable {
  private let texts: [String]
  private let index: HashIndex

  /// Longer texts have only the entry of the whole text, regardless of case.
  private static let longest = 64
  /// The most texts that are compared in all, and of those with one entry in common.
  private static let most = 32
  private static let mostOfForm = 8

  package init(_ texts: [String]) {
    self.texts = texts
    var entries: [HashIndex.Entry] = []
    for (number, text) in texts.enumerated() {
      for hash in Self.hashes(of: text) { entries.append(.init(hash, number)) }
    }
    index = HashIndex(entries)
  }

  /// The only nearest text; nil where none is near, or several are.
  package func nearest(to text: String) -> String? {
    var found: Set<Int> = []
    for hash in Self.hashes(of: text) where found.count < Self.most {
      found.formUnion(index[hash].prefix(Self.mostOfForm))
    }
    return Spelling.nearest(to: text, in: found.sorted().lazy.map { texts[$0] })
  }

  private static func hashes(of text: String) -> [Int] {
    let bytes = text.utf8.map(\.lowercased)
    var hashes = [bytes[...].seededHash]
    guard bytes.count > 1, bytes.count <= longest else { return hashes }
    var shorter = Array(bytes.dropFirst())
    hashes.append(shorter[...].seededHash)
    // Puts each byte back in place of the next one, so that the next one is missing.
    for place in shorter.indices {
      if shorter[place] == bytes[place] { continue }
      shorter[place] = bytes[place]
      hashes.append(shorter[...].seededHash)
    }
    return hashes
  }
}

import SourceText

/// Pages by a hash of their ID or another property.
extension PageDirectory {
  /// The pages by a hash; without pages whose hash is nil.
  package func pages(by hash: (PageSummary) -> Int?) -> HashIndex {
    HashIndex(
      pages.enumerated().compactMap { number, page in hash(page).map { .init($0, number) } })
  }

  /// The canonical pages by a hash; without pages whose hash is nil.
  package func canonicalPages(by hash: (PageSummary) -> Int?) -> HashIndex {
    HashIndex(
      pages.indices.compactMap { number in
        guard canonical[number] == number else { return nil }
        return hash(pages[number]).map { .init($0, number) }
      })
  }
}

extension PageSummary {
  /// A hash of the kind, the owner and the ID that the page states; nil where it has no kind or ID.
  /// Seeded per process, so that nobody can choose IDs whose hashes are equal.
  package var hashOfStatedID: Int? { id.flatMap { hash(texts[$0.text].seededHash) } }

  /// The same hash with the ID in its path, in normal form.
  package var hashOfNormalID: Int? { normalID.flatMap { hash($0.hash) } }

  private func hash(_ id: some Hashable) -> Int? {
    guard let layout else { return nil }
    var hasher = Hasher()
    hasher.combine(ObjectIdentifier(layout))
    hasher.combine(texts[ownerPlace].seededHash)
    hasher.combine(id)
    return hasher.finalize()
  }
}

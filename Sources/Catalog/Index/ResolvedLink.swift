/// Where a link ends in one place.
package struct ResolvedLink: Hashable, Sendable {
  /// The number of the place in the contract.
  package let place: Int
  package let target: LinkTarget
}

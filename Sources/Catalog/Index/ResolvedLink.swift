/// The result of resolving a link in one renderer.
package struct ResolvedLink: Hashable, Sendable {
  /// The number of the renderer in the contract.
  package let place: Int
  package let target: LinkTarget
}

/// One piece of a pattern for paths.
enum GlobToken: Hashable, Sendable {
  case byte(UInt8)
  /// Any byte but a slash: `?`
  case anyByte
  /// One of these bytes, none of which is a slash: `[a-z]`
  case oneOf(Set<UInt8>)
  /// Any bytes but slashes, or none: `*`
  case anyName
  /// Any folders with a slash after each, or none: `**/`
  case anyFolders
  /// Whatever is left: `**` at the end
  case anyRest
}

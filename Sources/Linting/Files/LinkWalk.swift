#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Resolves the symbolic links of a path, one after another.
struct LinkWalk {
  /// In order; each path is absolute, and no folder on it is a link.
  private(set) var links: [(path: String, target: [UInt8])] = []
  /// The resolved path, absolute; nil where there are too many links.
  private(set) var end: String?

  /// The limit of links to follow, as in the system.
  private static let mostLinks = 40

  init(_ path: String) {
    var place = "/"
    var rest = Array(Self.absolute(path).split(separator: "/").map(String.init).reversed())
    while let name = rest.popLast() {
      if name == "." { continue }
      if name == ".." {
        place = AbsolutePath.ancestors(of: place).dropFirst().first ?? "/"
        continue
      }
      let next = AbsolutePath.join(place, name)
      guard let target = Self.target(ofLink: next) else {
        place = next
        continue
      }
      guard links.count < Self.mostLinks else { return }
      links.append((next, target))
      let text = String(decoding: target, as: UTF8.self)
      if target.first == UInt8(ascii: "/") { place = "/" }
      rest += text.split(separator: "/").map(String.init).reversed()
    }
    end = place
  }

  /// The path from the root, by the links by which the user came here: the working folder itself is
  /// known without them.
  private static func absolute(_ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    guard let here = try? AbsolutePath.resolving(".").get() else { return path }
    if let named = ProcessEnvironment["PWD"], named.utf8.first == UInt8(ascii: "/"),
      (try? AbsolutePath.resolving(named).get()) == here
    {
      return AbsolutePath.join(named, path)
    }
    return AbsolutePath.join(here, path)
  }

  /// The target of a link; nil for other files.
  private static func target(ofLink path: String) -> [UInt8]? {
    let capacity = 1 << 12
    var count = -1
    // The call fills in as many bytes as it returns, and no byte after them is read.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, length in
      if let start = buffer.baseAddress {
        count = unsafe start.withMemoryRebound(to: CChar.self, capacity: capacity) {
          unsafe readlink(path, $0, capacity)
        }
      }
      length = max(0, count)
    }
    return count < 0 ? nil : bytes
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  // No thread changes the variables, and this library never does.
  @unsafe @preconcurrency import Glibc
#endif

/// The variables that this process and those that it starts have.
package enum ProcessEnvironment {
  /// Those of this process whose names `isKept`, and others, which replace those of the same name:
  /// `NAME=value`.
  static func with(_ others: [String: String], keeping isKept: (String) -> Bool) -> [String] {
    let kept = all.filter { variable in
      let name = String(Substring(variable.utf8.prefix { $0 != UInt8(ascii: "=") }))
      return others[name] == nil && isKept(name)
    }
    return kept + others.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
  }

  /// The value of a variable; nil where it is not set or empty.
  package static subscript(_ name: String) -> String? {
    // The system's text is copied at once.
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static var all: [String] {
    #if canImport(Darwin)
      var next = unsafe _NSGetEnviron().pointee
    #else
      var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe environ
    #endif
    var variables: [String] = []
    // The list ends with a null pointer, and each of its texts with a NUL.
    while let place = unsafe next, let text = unsafe place.pointee {
      variables.append(unsafe String(cString: text))
      unsafe next = place.advanced(by: 1)
    }
    return variables
  }
}

/// Calls `body` with texts as C has lists of them: with a null pointer at the end.
func withCStrings<Output>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Output
) -> Output {
  // The copies live as long as the call.
  let copies = unsafe texts.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe body(copies + [nil])
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An error of the operating system, in its own words.
struct SystemError: CustomStringConvertible {
  let code: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  var description: String {
    // `strerror` gives a text that lives until the next call on this thread; it is copied at once.
    unsafe String(cString: strerror(code)).lowercased()
  }
}

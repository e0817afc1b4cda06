#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An error of the operating system, in its own words.
package struct SystemError: Error, CustomStringConvertible {
  let code: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// Whether the reader of the output has closed it.
  package var isClosedPipe: Bool { code == EPIPE }

  /// Whether there is a file of the name already.
  package var isFileThere: Bool { code == EEXIST }

  /// Whether something else has the name of a file that was to be created: a file in use, a folder,
  /// or a symbolic link.
  var isOfTakenName: Bool { [EEXIST, ELOOP, EISDIR].contains(code) }

  /// Whether there is no file of the name.
  var isMissingFile: Bool { code == ENOENT || code == ENOTDIR }

  package var description: String {
    // The text of `strerror` is valid until the next call on this thread; it is copied at once.
    unsafe String(cString: strerror(code)).lowercased()
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The terminal that a stream may be, and what the environment says about it.
package enum Terminal {
  /// Whether a stream is a terminal that can move its cursor.
  package static func canRewrite(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && ProcessEnvironment["TERM"] != "dumb"
  }

  /// Whether text to a stream is coloured without an option: what the user's environment asks for,
  /// else where it is a terminal that knows colours.
  package static func isColored(_ descriptor: Int32) -> Bool {
    if ProcessEnvironment["NO_COLOR"] != nil { return false }
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
      if let value = ProcessEnvironment[name], value != "0", value != "false" { return true }
    }
    return ProcessEnvironment["CLICOLOR"] != "0" && canRewrite(descriptor)
  }

  /// The columns of a line: those of `COLUMNS`, else of the terminal that a stream is; nil where
  /// there are none.
  package static func width(of descriptor: Int32) -> Int? {
    if let text = ProcessEnvironment["COLUMNS"], let columns = Int(text), columns > 0 {
      return columns
    }
    var size = winsize()
    // The system fills the structure.
    let error = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    return error == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}

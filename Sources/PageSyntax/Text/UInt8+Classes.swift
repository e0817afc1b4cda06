/// What the innermost loops ask of a byte, written out so that it is compiled into them.
extension UInt8 {
  /// A space or a tab.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// LF or CR.
  @inline(__always)
  var endsLine: Bool { self == 0x0A || self == 0x0D }

  /// Space, tab, LF, VT, FF or CR.
  @inline(__always)
  var isSpacing: Bool { self <= 0x20 && (self == 0x20 || (self >= 0x09 && self <= 0x0D)) }

  /// ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

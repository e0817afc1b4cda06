import SourceText

/// The text of table rows, for fixes that write some.
enum TableText {
  /// A delimiter row with so many columns.
  static func delimiterRow(columns: Int) -> String {
    "|" + String(repeating: "---------|", count: columns)
  }

  /// How many cells a row has: the parts between pipes that no backslash precedes.
  static func cellCount(of row: some Collection<UInt8>) -> Int {
    var pipes = 0
    var previous: UInt8 = 0
    var last: UInt8 = 0
    for byte in row {
      if byte == .pipe, previous != .backslash { pipes += 1 }
      previous = byte
      if !byte.isWhitespace { last = byte }
    }
    let opens = row.first { !$0.isWhitespace } == .pipe
    return max(1, pipes + 1 - (opens ? 1 : 0) - (last == .pipe ? 1 : 0))
  }
}

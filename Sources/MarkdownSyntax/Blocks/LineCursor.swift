import SourceText

/// A place in a line, with its column at tab stops of four.
struct LineCursor {
  /// The next byte.
  var offset: Int
  /// The column of the next byte; inside a tab's width where a container took a part of it.
  var column = 0
  /// The end of the line, without its line end.
  let end: Int

  init(offset: Int, end: Int) {
    self.offset = offset
    self.end = end
  }

  /// The next byte that is not a space or tab, and its distance in columns.
  @inline(__always)
  func indentation(in source: Span<UInt8>) -> (first: Int, width: Int) {
    var index = offset
    var reached = column
    while index < end, source[index].isSpaceOrTab {
      reached += source[index] == UInt8(ascii: "\t") ? 4 - reached & 3 : 1
      index += 1
    }
    return (index, reached - column)
  }

  /// Moves on by `columns`; a tab that is used up in part stays the next byte.
  mutating func advance(columns: Int, in source: Span<UInt8>) {
    let target = column + columns
    while column < target, offset < end {
      guard source[offset] == .tab else {
        column += 1
        offset += 1
        continue
      }
      let tabStop = column + 4 - column & 3
      guard tabStop <= target else {
        column = target
        return
      }
      column = tabStop
      offset += 1
    }
  }

  /// Moves on to the byte at `target`.
  mutating func advance(to target: Int, in source: Span<UInt8>) {
    while offset < target {
      column += source[offset] == .tab ? 4 - column & 3 : 1
      offset += 1
    }
  }

  /// Skips the one space, or column of a tab, that may follow a block quote's marker.
  @inline(__always)
  mutating func advanceOverOptionalSpace(in source: Span<UInt8>) {
    if offset < end, source[offset].isSpaceOrTab { advance(columns: 1, in: source) }
  }
}

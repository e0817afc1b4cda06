import SourceText

/// A character of a source line as a terminal shows it.
struct Cell {
  /// Printable; a tab is a space, and bytes that are not UTF-8 are U+FFFD.
  let character: Character
  /// Its width in columns.
  let width: Int
  /// Its bytes in the file.
  let range: ByteRange

  /// The characters in `range` of a file, up to the first that ends beyond `columns`.
  static func cells(of range: ByteRange, upTo columns: Int, in file: SourceFile) -> [Cell] {
    let bytes = file.bytes
    var text = String.UnicodeScalarView()
    var ends: [Int] = []
    var offset = range.start
    while offset < range.end, let sequence = UTF8Sequence(bytes, at: offset) {
      offset += sequence.count
      text.append(printable(sequence))
      ends.append(offset)
    }
    var cells: [Cell] = []
    var start = range.start
    var scalars = 0
    var taken = 0
    for character in String(text) {
      guard taken <= columns else { break }
      scalars += character.unicodeScalars.count
      let width = DisplayWidth.of(character)
      taken += width
      cells.append(
        Cell(character: character, width: width, range: ByteRange(start, ends[scalars - 1])))
      start = ends[scalars - 1]
    }
    return cells
  }

  /// The start of the longest text that ends before `offset` and has at most `columns` columns and
  /// `bytes` bytes; not before `limit`, and not between a letter and its marks.
  static func start(
    of columns: Int, bytes: Int, before offset: Int, from limit: Int, in file: SourceFile
  ) -> Int {
    var start = offset
    var taken = 0
    // The start may be at a letter or a picture, but not at a combining mark.
    var position = offset
    while position > limit, offset - position < bytes {
      let previous = file.bytes.characterBoundary(atOrBefore: position - 1)
      guard let sequence = UTF8Sequence(file.bytes, at: previous) else { break }
      let width = DisplayWidth.of(printable(sequence))
      guard taken + width <= columns else { break }
      taken += width
      position = previous
      if width > 0 || position == limit { start = position }
    }
    return start
  }

  private static func printable(_ sequence: UTF8Sequence) -> Unicode.Scalar {
    guard let scalar = sequence.scalar else { return "\u{FFFD}" }
    return scalar == "\t" ? " " : PrintableText.standIn(for: scalar) ?? scalar
  }
}

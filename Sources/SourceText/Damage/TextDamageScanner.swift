/// Scans bytes for `TextDamage`.
struct TextDamageScanner {
  private let bytes: [UInt8]
  private(set) var fault: EncodingFault?
  private(set) var places: [TextDamage.Place] = []
  private(set) var lineEndings = LineEndings()
  /// The first character that may be a misread byte with another one after it.
  private(set) var firstSuspect: Int?
  /// Whether a line begins with `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`.
  private var mayHaveConflict = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    // Every other byte of UTF-16 is a control: one fault covers them all.
    fault = EncodingFault.wideEncoding(of: bytes)
    guard fault == nil else { return }
    lineEndings.addLineFeeds(scan(ByteRange(0, bytes.count)), in: bytes)
    if mayHaveConflict { addConflictMarkers() }
  }

  /// Scans a part of the bytes; returns the number of LFs without a CR in it.
  mutating func scan(_ range: ByteRange) -> Int {
    var offset = range.start
    var lineFeeds = 0
    while true {
      offset = UndamagedText.end(
        in: bytes, from: offset, to: range.end, lineFeeds: &lineFeeds)
      guard offset < range.end else { return lineFeeds }
      offset += bytes[offset].isASCII ? readASCII(at: offset) : readCharacter(at: offset)
    }
  }

  /// Whether nothing but LFs and undamaged characters was found so far.
  var foundNothing: Bool {
    fault == nil && places.isEmpty && firstSuspect == nil && !mayHaveConflict
      && lineEndings == LineEndings()
  }

  /// Reads the ASCII character at `offset`; returns the number of bytes consumed.
  private mutating func readASCII(at offset: Int) -> Int {
    let byte = bytes[offset]
    switch byte {
    case .carriageReturn:
      let count = lineEndings.addCarriageReturn(at: offset, in: bytes)
      // The first CR of a doubled line end is one as well: parsers of YAML end a line there.
      if count != 2 { add(.loneCarriageReturn, Unicode.Scalar(byte), at: offset, count: 1) }
      return count
    case UndamagedText.markers, .pipe:
      let isLineStart = offset == start || bytes[offset - 1].isLineEnd
      if !mayHaveConflict, isLineStart {
        mayHaveConflict = ConflictMarker(bytes, atLineStart: offset) != nil
      }
    default:
      add(.control, Unicode.Scalar(byte), at: offset, count: 1)
    }
    return 1
  }

  /// The start of the first line, after a byte order mark.
  private var start: Int { places.first?.kind == .byteOrderMark ? 3 : 0 }

  private mutating func readCharacter(at offset: Int) -> Int {
    if isDingbat(at: offset) { return 3 }
    guard let sequence = UTF8Sequence(bytes, at: offset) else { return 1 }
    guard let scalar = sequence.scalar else {
      if fault == nil {
        fault = EncodingFault(
          kind: .illFormedSequence, range: ByteRange(offset, offset + sequence.count))
      }
      return sequence.count
    }
    let next = offset + sequence.count
    if let kind = CharacterDamage.kind(of: scalar, in: bytes, at: offset, next: next) {
      add(kind, scalar, at: offset, count: sequence.count)
    }
    if firstSuspect == nil, next < bytes.count, Misreading.mayStartRun(scalar, before: bytes[next])
    {
      firstSuspect = offset
    }
    return sequence.count
  }

  /// Whether a character is one of U+2700 to U+27FF, such as `✅`, which are never damage: in many
  /// tables nearly all that are not ASCII.
  private func isDingbat(at offset: Int) -> Bool {
    bytes[offset] == 0xE2 && offset + 2 < bytes.count && (0x9C...0x9F).contains(bytes[offset + 1])
      && (0x80...0xBF).contains(bytes[offset + 2])
  }

  private mutating func add(
    _ kind: TextDamage.Kind, _ scalar: Unicode.Scalar, at offset: Int, count: Int
  ) {
    let range = ByteRange(offset, offset + count)
    if let last = places.last, last.kind == kind, last.range.end == offset {
      places[places.count - 1] = TextDamage.Place(
        kind: kind, range: last.range.union(range), scalar: last.scalar)
    } else {
      places.append(TextDamage.Place(kind: kind, range: range, scalar: scalar))
    }
  }

  private mutating func addConflictMarkers() {
    for (marker, range) in ConflictMarker.markers(in: bytes, from: start) {
      places.append(
        TextDamage.Place(
          kind: .conflictMarker(marker), range: range,
          scalar: Unicode.Scalar(bytes[range.start])))
    }
    places.sort { $0.range < $1.range }
  }
}

/// Defects of a text as text, before it is parsed: found in one pass.
package struct TextDamage: Equatable, Sendable {
  /// A damaged place: characters of one kind that follow each other.
  package struct Place: Hashable, Sendable {
    package let kind: Kind
    package let range: ByteRange
    /// The first character of the range.
    package let scalar: Unicode.Scalar

    package init(kind: Kind, range: ByteRange, scalar: Unicode.Scalar) {
      self.kind = kind
      self.range = range
      self.scalar = scalar
    }
  }

  /// The kind of a damaged character.
  package enum Kind: Hashable, Sendable {
    /// C0 but tab, LF and CR; DEL; C1 but U+0085.
    case control
    /// U+0085, a line break in YAML 1.1 and nowhere else.
    case nextLine
    /// U+2028.
    case lineSeparator
    /// U+2029.
    case paragraphSeparator
    /// A CR that no LF follows.
    case loneCarriageReturn
    /// A character that reorders its neighbours (Trojan Source, CVE-2021-42574).
    case bidirectionalControl
    /// A character without a shape where no script or emoji needs it.
    case invisible
    /// U+FEFF at the start.
    case byteOrderMark
    /// U+FFFD: the replacement for bytes that a decoder could not read.
    case replacement
    /// U+FFFE and the like, which are not characters; YAML forbids those below U+10000.
    case noncharacter
    case conflictMarker(ConflictMarker)
  }

  /// Why the bytes are not UTF-8; where this is set, the rest is what could be read nevertheless,
  /// and is empty for UTF-16 and UTF-32.
  package let encodingFault: EncodingFault?
  /// In order; a place inside a run of `mojibake` is reported by the run alone.
  package let places: [Place]
  /// In order.
  package let mojibake: [MojibakeRun]
  package let lineEndings: LineEndings

  /// Scans the bytes of a file.
  package init(_ bytes: [UInt8]) {
    var scanner = TextDamageScanner(bytes)
    scanner.scan()
    let runs = scanner.firstSuspect.map { MojibakeRun.runs(in: bytes, from: $0) } ?? []
    encodingFault = scanner.fault
    places = runs.isEmpty ? scanner.places : TextDamage.places(scanner.places, outside: runs)
    mojibake = runs
    lineEndings = scanner.lineEndings
  }

  /// That of bytes whose parts are all undamaged, with a number of LFs.
  package init(undamaged bytes: [UInt8], lineFeeds: Int) {
    var lineEndings = LineEndings()
    lineEndings.addLineFeeds(lineFeeds, in: bytes)
    self.init(encodingFault: nil, places: [], mojibake: [], lineEndings: lineEndings)
  }

  /// The number of LFs in a part of some bytes, from the start of a line to the end of one; nil
  /// where it may be damaged, or has other line ends.
  package static func lineFeeds(inUndamaged part: ByteRange, of bytes: [UInt8]) -> Int? {
    var scanner = TextDamageScanner(bytes)
    let lineFeeds = scanner.scan(part)
    // What is after the last line is not known of other bytes with this part.
    let mayGoOn = part.end == bytes.count && bytes.last?.isASCII == false
    return scanner.foundNothing && !mayGoOn ? lineFeeds : nil
  }

  /// The same with more damage, which does not overlap with it.
  package func adding(_ places: [Place], mojibake: [MojibakeRun]) -> TextDamage {
    if places.isEmpty, mojibake.isEmpty { return self }
    return TextDamage(
      encodingFault: encodingFault, places: (self.places + places).sorted { $0.range < $1.range },
      mojibake: (self.mojibake + mojibake).sorted { $0.range < $1.range }, lineEndings: lineEndings)
  }

  private init(
    encodingFault: EncodingFault?, places: [Place], mojibake: [MojibakeRun],
    lineEndings: LineEndings
  ) {
    self.encodingFault = encodingFault
    self.places = places
    self.mojibake = mojibake
    self.lineEndings = lineEndings
  }

  /// Whether there is nothing to report but, maybe, line ends of two kinds.
  package var isEmpty: Bool { encodingFault == nil && places.isEmpty && mojibake.isEmpty }

  /// Whether a range has a damaged character.
  package func hasPlace(in range: ByteRange) -> Bool {
    let next = places.partitioningIndex { $0.range.end > range.start }
    return next < places.count && places[next].range.start < range.end
  }

  /// Whether a run of mojibake is right before or after a range: both are parts of one damage.
  package func touchesMojibake(_ range: ByteRange) -> Bool {
    let next = mojibake.partitioningIndex { $0.range.end >= range.start }
    return mojibake[next...].prefix(2).contains {
      $0.range.end == range.start || $0.range.start == range.end
    }
  }

  /// Whether a run of mojibake is a part of damage that is not known as a whole: a character that
  /// is not shown, or a part of a frame, is right before or after it.
  package func isPart(_ run: MojibakeRun, in bytes: [UInt8]) -> Bool {
    let next = places.partitioningIndex { $0.range.end >= run.range.start }
    let touchesPlace = places[next...].prefix(2).contains {
      $0.kind.isOfBytes && ($0.range.end == run.range.start || $0.range.start == run.range.end)
    }
    let neighbours = [
      UTF8Sequence.scalar(before: run.range.start, in: bytes),
      UTF8Sequence(bytes, at: run.range.end)?.scalar,
    ]
    return touchesPlace
      || neighbours.contains { $0.map { (0x2500...0x259F).contains($0.value) } == true }
  }

  private static func places(_ places: [Place], outside runs: [MojibakeRun]) -> [Place] {
    var next = 0
    return places.filter { place in
      while next < runs.count, runs[next].range.end <= place.range.start { next += 1 }
      return next == runs.count || !runs[next].range.contains(place.range)
    }
  }
}

extension TextDamage.Kind {
  /// Whether an encoding may read a byte as such a character.
  fileprivate var isOfBytes: Bool { self == .invisible || self == .control || self == .nextLine }
}

extension TextDamage.Place {
  /// Whether it is a single ALM, LRM or RLM next to a right-to-left letter.
  package func isLegitimateMark(in bytes: [UInt8]) -> Bool {
    guard [0x061C, 0x200E, 0x200F].contains(scalar.value), range.count == scalar.utf8.count else {
      return false
    }
    let neighbours = [
      UTF8Sequence.scalar(before: range.start, in: bytes),
      UTF8Sequence(bytes, at: range.end)?.scalar,
    ]
    return neighbours.contains { $0.map(Self.isRightToLeft) == true }
  }

  /// Hebrew to Arabic and their presentation forms, and the blocks that Unicode reserves for such
  /// scripts.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x061B, 0x061D...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}

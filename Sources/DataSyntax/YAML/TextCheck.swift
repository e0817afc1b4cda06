internal import SourceText

/// Finds characters that no YAML text may contain, before libyaml reads it: libyaml reports them
/// without a place, and accepts four line breaks that other parsers do not.
struct TextCheck {
  private static let limit = 100

  /// In source order; neighbours of one kind are one problem, and a hundred are enough.
  private(set) var problems: [DataProblem] = []
  /// Where the text stops being readable: the start of the line with the first byte that libyaml
  /// would refuse the whole text for.
  private(set) var cut: Int?

  init(_ bytes: [UInt8], in range: ByteRange) {
    var offset = range.start
    while offset < range.end {
      // Most parts are ASCII without a control.
      let next = min(offset + 64, range.end)
      let isPlain = !bytes.hasByte(in: offset..<next) { $0 &- 0x20 >= 0x5F && $0 != .lineFeed }
      if isPlain { offset = next }
      while offset < next { offset += check(bytes, at: offset, in: range) }
    }
  }

  /// Checks the character at `offset`; the number of its bytes.
  private mutating func check(_ bytes: [UInt8], at offset: Int, in range: ByteRange) -> Int {
    let byte = bytes[offset]
    if byte >= 0x20 && byte < 0x7F || byte == .lineFeed || byte == .tab { return 1 }
    if byte == .carriageReturn {
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
      if !isPair { add(.foreignLineBreak(0x0D), offset, 1) }
      return isPair ? 2 : 1
    }
    guard let (code, width) = Self.decode(bytes, at: offset, end: range.end) else {
      add(.invalidUTF8, offset, 1)
      cutLine(of: offset, in: bytes, from: range.start)
      return 1
    }
    if let kind = Self.problem(with: code) {
      add(kind, offset, width)
      if case .controlCharacter = kind { cutLine(of: offset, in: bytes, from: range.start) }
    }
    return width
  }

  private mutating func add(_ kind: DataProblem.Kind, _ offset: Int, _ width: Int) {
    let range = ByteRange(offset, offset + width)
    if let last = problems.last, last.kind == kind, last.range.end == offset {
      problems[problems.count - 1] = DataProblem(kind, last.range.union(range))
    } else if problems.count < Self.limit {
      problems.append(DataProblem(kind, range))
    }
  }

  private mutating func cutLine(of offset: Int, in bytes: [UInt8], from start: Int) {
    guard cut == nil else { return }
    var line = offset
    while line > start, !bytes[line - 1].isLineEnd { line -= 1 }
    cut = line
  }

  /// The problem with a character: YAML 1.2.2, production 1 (`c-printable`).
  private static func problem(with code: UInt32) -> DataProblem.Kind? {
    switch code {
    case 0x85, 0x2028, 0x2029: .foreignLineBreak(code)
    case 0xFEFF: .byteOrderMark
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: .controlCharacter(code)
    default: nil
    }
  }

  /// The character that begins at `offset` and how many bytes it has; nil where there is none, by
  /// table 3-7 of the Unicode standard.
  private static func decode(_ bytes: [UInt8], at offset: Int, end: Int) -> (UInt32, Int)? {
    let first = bytes[offset]
    let width =
      switch first {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard width > 0, offset + width <= end else { return nil }
    guard width > 1 else { return (UInt32(first), 1) }
    var code = UInt32(first) & (0x7F >> UInt32(width))
    for next in bytes[(offset + 1)..<(offset + width)] {
      guard next.isContinuation else { return nil }
      code = code << 6 | UInt32(next & 0x3F)
    }
    let isShortest = width == 2 || code >= (width == 3 ? 0x800 : 0x10000)
    guard isShortest, Unicode.Scalar(code) != nil else { return nil }
    return (code, width)
  }
}

internal import Patterns
internal import SourceText

extension Evaluator {
  mutating func call(
    _ function: Function, _ arguments: [ExpressionValue], _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    if function == .dyn { return arguments[0] }
    guard !arguments.contains(where: \.isUnknown) else { return .unknown }
    if case .interval(let lower, let upper) = arguments[0] {
      return try call(function, lower, upper, range)
    }
    switch (function, arguments[0], arguments.count > 1 ? arguments[1] : .null) {
    case (.type, let value, _): return .type(value.type)
    case (.size, let value, _):
      if let size = try size(of: value, range) { return .int(Int64(size)) }
    case (.contains, .string(let text), .string(let part)):
      return .bool(try contains(Array(text.utf8), Array(part.utf8), range))
    case (.startsWith, .string(let text), .string(let part)):
      try spend(Self.cost(ofBytes: part.utf8.count), range)
      return .bool(text.utf8.starts(with: part.utf8))
    case (.endsWith, .string(let text), .string(let part)):
      try spend(Self.cost(ofBytes: part.utf8.count), range)
      return .bool(text.utf8.reversed().starts(with: part.utf8.reversed()))
    case (.matches, .string(let text), .string(let pattern)):
      return try matches(.string(text), compile(pattern, range), range)
    case (_, .timestamp(let time), let zone) where function.isAccessor:
      if let part = try part(function, of: time, in: zone, range) { return .int(part) }
    case (_, .duration(let span), .null) where function.isAccessor:
      if let part = Self.part(function, of: span) { return .int(part) }
    case (.timestamp, .bool, _) where hasMixedDates, (.int, .bool, _) where hasMixedDates:
      return .unknown
    case (_, let value, .null) where function.style == .global:
      return try convert(value, by: function, range)
    default: break
    }
    if areMixed(arguments) { return .unknown }
    throw ExpressionError(range, Checker.mismatch(function, arguments.map(\.type)))
  }

  /// The result for all values between two bounds, where a function is monotonous and both bounds
  /// have the same one; the type of the bounds; else unknown.
  private mutating func call(
    _ function: Function, _ lower: ExpressionValue, _ upper: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    switch function {
    case .type: return .type(lower.type)
    case .getFullYear, .int, .uint:
      let first = try call(function, [lower], range)
      return try equal(first, call(function, [upper], range), range) == true ? first : .unknown
    case .double, .timestamp, .duration:
      return .interval(
        lower: try call(function, [lower], range), upper: try call(function, [upper], range))
    default: return .unknown
    }
  }

  private mutating func size(
    of value: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> Int? {
    switch value {
    case .string(let text):
      try spend(Self.cost(ofBytes: text.utf8.count), range)
      return text.unicodeScalars.count
    case .bytes(let bytes): return bytes.count
    case .list(let items): return items.count
    case .map(let map): return map.count
    default: return nil
    }
  }

  /// Whether a text has a part, by Knuth, Morris and Pratt: linear in both.
  private mutating func contains(
    _ text: [UInt8], _ part: [UInt8], _ range: ByteRange
  ) throws(ExpressionError) -> Bool {
    try spend(Self.cost(ofBytes: text.count + part.count), range)
    guard part.count <= text.count, !part.isEmpty else { return part.isEmpty }
    // The length of the longest beginning of `part` that also ends there.
    var borders = Array(repeating: 0, count: part.count)
    var length = 0
    for index in 1..<part.count {
      while length > 0, part[index] != part[length] { length = borders[length - 1] }
      if part[index] == part[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    for byte in text {
      while length > 0, byte != part[length] { length = borders[length - 1] }
      if byte == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }

  /// A pattern that is computed, compiled at every evaluation.
  private mutating func compile(
    _ text: String, _ range: ByteRange
  ) throws(ExpressionError) -> Pattern {
    let pattern: Pattern
    do throws(PatternProblem) {
      pattern = try Pattern(text, dialect: .common)
    } catch {
      let words = error.words(\.quotedForMessage)
      throw ExpressionError(range, "pattern \(text.quotedForMessage) \(words)")
    }
    try spend(text.utf8.count + pattern.size, range)
    return pattern
  }

  /// A part of a time; nil for a function or a zone of another type.
  private func part(
    _ function: Function, of time: Timestamp, in zone: ExpressionValue, _ range: ByteRange
  ) throws(ExpressionError) -> Int64? {
    var offset: Int64 = 0
    switch zone {
    case .null: break
    case .string(let text):
      guard let zone = TimeZoneOffset(text) else {
        throw ExpressionError(range, TimeZoneOffset.problem(text))
      }
      offset = zone.seconds
    default: return nil
    }
    let civil = CivilTime(secondsSince1970: time.seconds + offset)
    switch function {
    case .getFullYear: return civil.year
    case .getMonth: return civil.month - 1
    case .getDate: return civil.day
    case .getDayOfMonth: return civil.day - 1
    case .getDayOfWeek: return civil.dayOfWeek
    case .getDayOfYear: return civil.dayOfYear
    case .getHours: return civil.secondOfDay / 3_600
    case .getMinutes: return civil.secondOfDay / 60 % 60
    case .getSeconds: return civil.secondOfDay % 60
    case .getMilliseconds: return Int64(time.nanoseconds / 1_000_000)
    default: return nil
    }
  }

  /// A length of time in whole units; the milliseconds are those beyond the seconds.
  private static func part(_ function: Function, of span: TimeSpan) -> Int64? {
    switch function {
    case .getHours: span.whole(3_600)
    case .getMinutes: span.whole(60)
    case .getSeconds: span.whole(1)
    case .getMilliseconds: span.milliseconds
    default: nil
    }
  }

  private mutating func convert(
    _ value: ExpressionValue, by function: Function, _ range: ByteRange
  ) throws(ExpressionError) -> ExpressionValue {
    if case .string(let text) = value { try spend(Self.cost(ofBytes: text.utf8.count), range) }
    if case .bytes(let bytes) = value { try spend(Self.cost(ofBytes: bytes.count), range) }
    if let result = Conversion.convert(value, by: function) { return result }
    guard function.signatures.contains(where: { $0.accepts([value.type]) }) else {
      throw ExpressionError(range, Checker.mismatch(function, [value.type]))
    }
    throw ExpressionError(range, Conversion.problem(value.shown, value, function))
  }
}

/// A time zone that does not change: UTC, or an offset from it.
struct TimeZoneOffset {
  let seconds: Int64

  /// `UTC`, `+02:00`, `-09:30` or `02:00`; nil for another zone, since there is no data of zones.
  init?(_ text: String) {
    if text == "UTC" || text == "GMT" || text.isEmpty {
      seconds = 0
      return
    }
    var reader = DigitReader(text)
    guard let offset = reader.offset(signIsOptional: true), reader.isAtEnd else { return nil }
    seconds = offset
  }

  static func problem(_ text: String) -> String {
    "time zone \(text.quotedForMessage) is not supported; expected 'UTC' or an offset like '+02:00'"
  }
}

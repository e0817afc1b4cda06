import SourceText

/// Autolinks in angle brackets.
extension Span where Element == UInt8 {
  /// The offset after the autolink whose `<` is at `start`.
  func autolinkEnd(at start: Int, before end: Int) -> Int? {
    uriAutolinkEnd(at: start, before: end) ?? emailAutolinkEnd(at: start, before: end)
  }

  private func uriAutolinkEnd(at start: Int, before end: Int) -> Int? {
    let scheme = start + 1
    guard scheme < end, self[scheme].isLetter else { return nil }
    let longest = 32
    var index = scheme
    while index < end, index - scheme <= longest, self[index].isSchemeByte { index += 1 }
    guard index - scheme >= 2, index - scheme <= longest, byte(at: index, before: end) == .colon
    else { return nil }
    index += 1
    while index < end, self[index] > .space, self[index] != .lessThan, self[index] != .greaterThan {
      index += 1
    }
    return byte(at: index, before: end) == .greaterThan ? index + 1 : nil
  }

  private func emailAutolinkEnd(at start: Int, before end: Int) -> Int? {
    var index = start + 1
    while index < end, self[index].isEmailLocalByte { index += 1 }
    guard index > start + 1, byte(at: index, before: end) == .at else { return nil }
    let longestLabel = 63
    while true {
      let label = index + 1
      index = label
      while index < end, self[index].isAlphanumeric || self[index] == .hyphen { index += 1 }
      guard index > label, index - label <= longestLabel, index < end,
        self[label] != .hyphen, self[index - 1] != .hyphen
      else { return nil }
      if self[index] == .greaterThan { return index + 1 }
      guard self[index] == .period else { return nil }
    }
  }
}

extension UInt8 {
  private static let emailPunctuation = ByteSet(".!#$%&'*+/=?^_`{|}~-")

  fileprivate var isSchemeByte: Bool {
    isAlphanumeric || self == .plus || self == .period || self == .hyphen
  }

  fileprivate var isEmailLocalByte: Bool {
    isAlphanumeric || Self.emailPunctuation.contains(self)
  }
}

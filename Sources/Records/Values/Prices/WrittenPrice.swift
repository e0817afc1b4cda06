import Contract
import SourceText

/// An amount of money in any common form: `0.40 USD`, `$ 0,40`, `$0.40 per 1M tokens`.
struct WrittenPrice {
  let number: WrittenNumber
  private(set) var isNegative = false
  /// The position of the currency sign.
  private(set) var currency = Currency.none
  /// The text after the number.
  let rest: String
  /// The right form of the text after the number; nil where it is something else.
  private(set) var unit: String?

  enum Currency {
    /// Directly before the number, and nothing before it.
    case inPlace
    case elsewhere, none
  }

  /// Nil for a text without a number after the signs and words of a price.
  init?(_ text: ArraySlice<UInt8>, as form: PriceForm, unit: String?) {
    let text = text.replacingHardSpaces().text[...]
    var front = text
    while let length = Self.length(inFrontOf: front, form) {
      if front.first == .hyphen || front.starts(with: Self.minus) { isNegative = true }
      front = front.dropFirst(length)
    }
    guard let number = WrittenNumber(front) else { return nil }
    self.number = number
    let tail = front.dropFirst(number.length)
    rest = String(decoding: tail, as: UTF8.self)
    if text[..<front.startIndex].elementsEqual(form.currency.utf8) {
      currency = .inPlace
    } else if Self.contains(text[..<front.startIndex], form.currency)
      || Self.contains(tail, form.currency)
    {
      currency = .elsewhere
    }
    self.unit = Self.unit(in: tail, as: form, unit: unit)
  }

  private static let minus = Array("\u{2212}".utf8)

  /// The length of the text before the number, where it may precede one.
  private static func length(inFrontOf text: ArraySlice<UInt8>, _ form: PriceForm) -> Int? {
    guard let first = text.first else { return nil }
    if first.isWhitespace || first == .hyphen { return 1 }
    if text.starts(with: minus) { return minus.count }
    if let word = form.words.first(where: { text.hasWordPrefix($0) }) { return word.utf8.count }
    return Self.starts(text, with: form.currency) ? form.currency.utf8.count : nil
  }

  /// The unit that the text after the number is intended as; empty where there are only signs and
  /// words.
  private static func unit(
    in tail: ArraySlice<UInt8>, as form: PriceForm, unit: String?
  ) -> String? {
    var tail = tail.drop(while: \.isWhitespace)
    if tail.first == .leftParenthesis, tail.last == .rightParenthesis {
      tail = tail.dropFirst().dropLast()
    }
    tail = stripped(tail, of: form)
    if tail.isEmpty { return "" }
    guard let unit else { return nil }
    let isMeant =
      tail.count == unit.utf8.count && tail.hasWordPrefix(unit)
      || PriceUnit(tail).map { $0 == PriceUnit(Array(unit.utf8)[...]) } == true
    return isMeant ? unit : nil
  }

  /// The text without signs, words and spaces at its ends.
  private static func stripped(_ text: ArraySlice<UInt8>, of form: PriceForm) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last {
      if last.isWhitespace {
        text = text.dropLast()
      } else if let word = (form.words + [form.currency]).first(where: {
        !$0.isEmpty && text.hasWordSuffix($0)
      }) {
        text = text.dropLast(word.utf8.count)
      } else {
        break
      }
    }
    while text.first != .hyphen, !text.starts(with: minus),
      let length = length(inFrontOf: text, form)
    {
      text = text.dropFirst(length)
    }
    return text
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    text.indices.contains { starts(text[$0...], with: word) }
  }

  /// No text starts with an empty sign, that of prices without one.
  private static func starts(_ text: ArraySlice<UInt8>, with sign: String) -> Bool {
    !sign.isEmpty && text.starts(with: sign.utf8)
  }
}

import Diagnostics
import SourceText

/// Letters of other scripts that look like Latin ones (UTS #39, confusables).
enum LookAlikes {
  /// Such a letter in a text, and the Latin one.
  struct Letter {
    let scalar: Unicode.Scalar
    let latin: String
    let range: ByteRange
  }

  /// Pairs of one letter and the Latin one: Cyrillic, Greek, Armenian.
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs =
      "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeоoрpсcуyхxѕsіiјjһhԁdԛqԝwҮYүvԌGӏl"
      + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvρpϲcϳjօoսuհhոnՕOՏSցgզqյj"
    let scalars = Array(pairs.unicodeScalars)
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: scalars.count - 1, by: 2).map {
        (scalars[$0], scalars[$0 + 1])
      })
  }()

  private static func latin(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case ..<0x80: nil
    // Fullwidth letters.
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
    default: latin[scalar]
    }
  }

  /// Whether the UTF-8 of a character that looks like a Latin letter may begin with a byte.
  static func mayBegin(_ byte: UInt8) -> Bool { byte >= 0xCE }

  /// The first character of a text that looks like one of ASCII: a hyphen, a space or a letter.
  static func first(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      if scalar.isASCII { return false }
      let category = scalar.properties.generalCategory
      return category == .dashPunctuation || category == .spaceSeparator || scalar == "\u{2212}"
        || latin(for: scalar) != nil
    }
  }

  /// The letters of a text, which begins at `start`, that are in a word with Latin ones, or alone
  /// next to a digit.
  static func letters(in text: String, from start: Int) -> [Letter] {
    var found: [Letter] = []
    var word = Word()
    var offset = start
    for scalar in text.unicodeScalars {
      let range = ByteRange(offset, offset + scalar.utf8.count)
      offset = range.end
      if let latin = latin(for: scalar) {
        word.foreign.append(Letter(scalar: scalar, latin: String(latin), range: range))
      } else if scalar.properties.isAlphabetic {
        if scalar.isASCII { word.hasLatin = true } else { word.hasOther = true }
      } else if scalar.isASCII, scalar.properties.numericType == .decimal {
        word.hasDigit = true
      } else {
        found += word.suspects
        word = Word()
      }
    }
    return found + word.suspects
  }

  /// Consecutive letters and digits.
  private struct Word {
    var foreign: [Letter] = []
    var hasLatin = false
    var hasOther = false
    var hasDigit = false

    /// Empty for a word of another script: some or all of its letters may look Latin.
    var suspects: [Letter] {
      let isAlone = foreign.count == 1 && hasDigit && !hasOther
      return hasLatin || isAlone ? foreign : []
    }
  }
}

extension Diagnostic.Message {
  /// A text in quotes; with the name of the first character in it that looks like another, unless
  /// it is in the `other` text too.
  static func quoting(_ text: String, unlike other: String) -> Self {
    let quoted: Self = "'\(text)'"
    guard let scalar = LookAlikes.first(in: text), !other.unicodeScalars.contains(scalar) else {
      return quoted
    }
    return quoted + ", which has \(scalar.nameInMessages),"
  }

  /// The message about a text, with the name of the first character in it that looks like another.
  func naming(lookAlikesIn text: String) -> Self {
    guard let scalar = LookAlikes.first(in: text) else { return self }
    return self + "; it has \(scalar.nameInMessages)"
  }
}

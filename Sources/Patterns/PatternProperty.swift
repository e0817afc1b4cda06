/// A Unicode property of `\p{…}`: a general category, or one of the binary properties that the
/// standard library knows. Scripts are not among them.
enum PatternProperty: Hashable, Sendable {
  case category(Set<Unicode.GeneralCategory>)
  case binary(Binary)

  /// A binary property, by its name in ECMA-262 (table 67).
  enum Binary: String {
    case any = "Any"
    case ascii = "ASCII"
    case assigned = "Assigned"
    case alphabetic = "Alphabetic"
    case asciiHexDigit = "ASCII_Hex_Digit"
    case dash = "Dash"
    case emoji = "Emoji"
    case emojiPresentation = "Emoji_Presentation"
    case hexDigit = "Hex_Digit"
    case idContinue = "ID_Continue"
    case idStart = "ID_Start"
    case ideographic = "Ideographic"
    case lowercase = "Lowercase"
    case math = "Math"
    case uppercase = "Uppercase"
    case whiteSpace = "White_Space"
  }

  /// The property of a name between the braces: `Lu`, `Letter`, `gc=Lu`, `Alphabetic`.
  init?(_ name: String) {
    var value = Substring(name)
    let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard parts[0] == "General_Category" || parts[0] == "gc" else { return nil }
      value = parts[1]
    } else if let binary = Binary(rawValue: name) {
      self = .binary(binary)
      return
    }
    guard let row = Self.categories.first(where: { $0.names.contains(String(value)) }) else {
      return nil
    }
    self = .category(row.categories)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch self {
    case .category(let categories): return categories.contains(properties.generalCategory)
    case .binary(let binary):
      return switch binary {
      case .any: true
      case .ascii: scalar.isASCII
      case .assigned: properties.generalCategory != .unassigned
      case .alphabetic: properties.isAlphabetic
      case .asciiHexDigit: properties.isASCIIHexDigit
      case .dash: properties.isDash
      case .emoji: properties.isEmoji
      case .emojiPresentation: properties.isEmojiPresentation
      case .hexDigit: properties.isHexDigit
      case .idContinue: properties.isIDContinue
      case .idStart: properties.isIDStart
      case .ideographic: properties.isIdeographic
      case .lowercase: properties.isLowercase
      case .math: properties.isMath
      case .uppercase: properties.isUppercase
      case .whiteSpace: properties.isWhitespace
      }
    }
  }

  /// The general categories with their names and aliases (PropertyValueAliases.txt).
  private static let categories: [(names: [String], categories: Set<Unicode.GeneralCategory>)] = [
    (
      ["L", "Letter"],
      [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
    ),
    (["LC", "Cased_Letter"], [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
    (["Lu", "Uppercase_Letter"], [.uppercaseLetter]),
    (["Ll", "Lowercase_Letter"], [.lowercaseLetter]),
    (["Lt", "Titlecase_Letter"], [.titlecaseLetter]),
    (["Lm", "Modifier_Letter"], [.modifierLetter]),
    (["Lo", "Other_Letter"], [.otherLetter]),
    (["M", "Mark", "Combining_Mark"], [.nonspacingMark, .spacingMark, .enclosingMark]),
    (["Mn", "Nonspacing_Mark"], [.nonspacingMark]),
    (["Mc", "Spacing_Mark"], [.spacingMark]),
    (["Me", "Enclosing_Mark"], [.enclosingMark]),
    (["N", "Number"], [.decimalNumber, .letterNumber, .otherNumber]),
    (["Nd", "Decimal_Number", "digit"], [.decimalNumber]),
    (["Nl", "Letter_Number"], [.letterNumber]),
    (["No", "Other_Number"], [.otherNumber]),
    (
      ["P", "Punctuation", "punct"],
      [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation,
      ]
    ),
    (["Pc", "Connector_Punctuation"], [.connectorPunctuation]),
    (["Pd", "Dash_Punctuation"], [.dashPunctuation]),
    (["Ps", "Open_Punctuation"], [.openPunctuation]),
    (["Pe", "Close_Punctuation"], [.closePunctuation]),
    (["Pi", "Initial_Punctuation"], [.initialPunctuation]),
    (["Pf", "Final_Punctuation"], [.finalPunctuation]),
    (["Po", "Other_Punctuation"], [.otherPunctuation]),
    (["S", "Symbol"], [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]),
    (["Sm", "Math_Symbol"], [.mathSymbol]),
    (["Sc", "Currency_Symbol"], [.currencySymbol]),
    (["Sk", "Modifier_Symbol"], [.modifierSymbol]),
    (["So", "Other_Symbol"], [.otherSymbol]),
    (["Z", "Separator"], [.spaceSeparator, .lineSeparator, .paragraphSeparator]),
    (["Zs", "Space_Separator"], [.spaceSeparator]),
    (["Zl", "Line_Separator"], [.lineSeparator]),
    (["Zp", "Paragraph_Separator"], [.paragraphSeparator]),
    (["C", "Other"], [.control, .format, .surrogate, .privateUse, .unassigned]),
    (["Cc", "Control", "cntrl"], [.control]),
    (["Cf", "Format"], [.format]),
    (["Cs", "Surrogate"], [.surrogate]),
    (["Co", "Private_Use"], [.privateUse]),
    (["Cn", "Unassigned"], [.unassigned]),
  ]
}

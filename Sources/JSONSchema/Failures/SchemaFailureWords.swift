internal import DataSyntax
internal import SourceText

extension SchemaFailure {
  /// What is wrong, in one line: lower case, no final stop, the source quoted in `'…'`.
  package var message: String { Words(found: \.quotedForMessage).words(kind) }

  /// The message with `…` for every piece of the instance in it: the same for all of one cause.
  package var wording: String { Words(found: { _ in "'…'" }).words(kind) }
}

/// Words failures; `found` quotes text of the instance.
private struct Words {
  let found: (String) -> String

  func words(_ kind: SchemaFailure.Kind) -> String {
    switch kind {
    case .type(let value, let expected): type(value, expected)
    case .notAllowed(let value): "\(value.words(found)) is not allowed here"
    case .enumeration(let value, let allowed, let nearest): enumeration(value, allowed, nearest)
    case .multipleOf(let value, let divisor):
      "\(value.words(found)) is not a multiple of \(divisor)"
    case .bound(let value, let limit, let isMaximum, let isExclusive):
      bound(value, limit, isMaximum, isExclusive)
    case .length(let value, let count, let limit, let isMaximum):
      "\(value.words(found)) has \(many(count, "character")); \(expected(limit, isMaximum))"
    case .itemCount(let count, let limit, let isMaximum):
      "list has \(many(count, "item")); \(expected(limit, isMaximum))"
    case .propertyCount(let count, let limit, let isMaximum):
      "mapping has \(many(count, "key")); \(expected(limit, isMaximum))"
    case .pattern(let value, let pattern):
      "\(value.words(found)) does not match the pattern \(pattern.quotedForMessage)"
    case .format(let value, let format): "\(value.words(found)) is not \(format.expectedForm)"
    case .equalItems(let value): "\(value.words(found)) is in the list twice"
    case .contains(let count, let limit, let isMaximum, let wanted):
      contains(count, wanted) + "; " + expected(limit, isMaximum)
    case .extraItem(let value, let limit):
      "item \(value.words(found)) exceeds the limit; expected at most \(limit)"
    case .missing(let name, let writtenAs):
      "\(name.quotedForMessage) is missing"
        + (writtenAs.map { "; was it meant by \(found($0))?" } ?? "")
    case .missingBeside(let name, let trigger):
      "\(name.quotedForMessage) is missing next to \(trigger.quotedForMessage)"
    case .missingOneOf(let names): "\(choice(names.map(\.quotedForMessage))) is missing"
    case .unknownKey(let name, let known, let nearest): unknownKey(name, known, nearest)
    case .misspeltKey(let name, let meant): unknownKey(name, [], meant)
    case .forbiddenKeys(let names): forbiddenKeys(names)
    case .severalFit(let value, let count, let total):
      "\(value.words(found)) matches \(count) of \(total) alternatives; expected one"
    case .noneFits(let value, let reasons): noneFits(value, reasons)
    case .key(let kind): "key " + words(kind)
    case .keysBelowHeader(let table, let keys): keysBelowHeader(table, keys)
    case .tooDeep(let limit): "schemas nested more than \(limit) deep"
    case .tooMuchWork: "too much work: the schema or the value is too large to be checked"
    }
  }

  private func type(_ value: FoundValue, _ expected: [SchemaType]) -> String {
    let wanted = choice(expected.map(\.words))
    let quoted = value.words(found)
    let quotes = expected.contains(.string) ? "; put it in quotes" : ""
    switch value.type {
    case .string where value.isDate: return "\(quoted) is a date; expected \(wanted)" + quotes
    case .array, .object: return "\(quoted) where \(wanted) was expected"
    case .null: return "no value where \(wanted) was expected"
    case .string:
      let plain = SchemaType(of: DataNode(plain: value.text))
      let isQuoted =
        plain.map { expected.contains($0) || ($0 == .integer && expected.contains(.number)) }
        == true
      return "\(quoted) is text; expected \(wanted)"
        + (isQuoted ? "; remove the quotes" : "")
    case let type?:
      return "\(quoted) is \(type == .boolean ? "a boolean" : "a number"); expected \(wanted)"
        + quotes
    case nil: return "\(quoted) is not a JSON number; expected \(wanted)"
    }
  }

  private func enumeration(
    _ value: FoundValue, _ allowed: [FoundValue], _ nearest: String?
  ) -> String {
    let quoted = value.words(found)
    let meant =
      isInOtherForm(value, allowed)
      ? "; its characters are those of an allowed value in another Unicode form"
      : nearest.map { "; did you mean \($0.quotedForMessage)?" } ?? quotes(value, allowed)
    guard allowed.count > 1 else {
      // What is wrong is only its type, which does not show.
      if let only = allowed.first, only.type != value.type, only.text.hasSameBytes(as: value.text),
        let type = value.type
      {
        return "\(quoted) is \(type.words)\(meant)"
      }
      return allowed.first.map { "\(quoted) is not \($0.words(\.quotedForMessage))\(meant)" }
        ?? "\(quoted) is not allowed here"
    }
    guard allowed.count <= 24 else {
      return "\(quoted) is not one of the \(allowed.count) allowed values\(meant)"
    }
    let list = allowed.map { $0.words(\.quotedForMessage) }.joined(separator: ", ")
    return "\(quoted) is not one of \(list)\(meant)"
  }

  /// Whether a text has the characters of an allowed one in another form: `é` of one code point or
  /// of two. To JSON Schema, these are different texts.
  private func isInOtherForm(_ value: FoundValue, _ allowed: [FoundValue]) -> Bool {
    value.type == .string
      && allowed.contains { other in
        // Strings of canonically equivalent characters are equal.
        other.type == .string && other.text == value.text
          && !other.text.hasSameBytes(as: value.text)
      }
  }

  /// The fix of a value that is right except for its quotes.
  private func quotes(_ value: FoundValue, _ allowed: [FoundValue]) -> String {
    let twin = allowed.first { $0.type != value.type && $0.text.hasSameBytes(as: value.text) }
    guard let twin, !value.text.isEmpty else { return "" }
    return twin.type == .string ? "; put it in quotes" : "; remove the quotes"
  }

  private func bound(
    _ value: FoundValue, _ limit: String, _ isMaximum: Bool, _ isExclusive: Bool
  ) -> String {
    let wanted =
      switch (isMaximum, isExclusive) {
      case (true, false): "at most"
      case (true, true): "less than"
      case (false, false): "at least"
      case (false, true): "more than"
      }
    return "\(value.words(found)) is too \(isMaximum ? "large" : "small"); "
      + "expected \(wanted) \(limit)"
  }

  private func contains(_ count: Int, _ wanted: String?) -> String {
    let condition = wanted.map { (count == 1 ? "is " : "are ") + $0 } ?? "'contains' asks for"
    return "list has \(many(count, "item")) that \(condition)"
  }

  private func unknownKey(_ name: String, _ known: [String], _ nearest: String?) -> String {
    let start = "unknown key \(found(name))"
    if let nearest { return start + "; did you mean \(nearest.quotedForMessage)?" }
    guard !known.isEmpty, known.count <= 12 else { return start }
    return start + "; expected \(choice(known.map(\.quotedForMessage)))"
  }

  private func forbiddenKeys(_ names: [String]) -> String {
    guard let name = names.first, names.count == 1 else {
      return "the keys \(names.map(\.quotedForMessage).joined(separator: ", ")) exclude each other"
    }
    return "key \(name.quotedForMessage) is not allowed here"
  }

  private func keysBelowHeader(_ table: String, _ keys: [String]) -> String {
    let shown = keys.count > 4 ? 3 : keys.count
    let others = keys.count > shown ? " and \(keys.count - shown) more keys" : ""
    let names = keys.prefix(shown).map(found).joined(separator: ", ") + others
    return "\(names) \(keys.count == 1 ? "is" : "are") below the header of \(found(table)), "
      + "and so in that table; expected above it"
  }

  private func noneFits(_ value: FoundValue, _ reasons: [SchemaFailure.Kind]) -> String {
    let start = "\(value.words(found)) matches no alternative"
    guard 1...4 ~= reasons.count else { return start }
    return start + ": " + reasons.map(words).joined(separator: "; or ")
  }

  private func expected(_ limit: Int, _ isMaximum: Bool) -> String {
    "expected at \(isMaximum ? "most" : "least") \(limit)"
  }

  /// A count is a piece of the instance too.
  private func many(_ count: Int, _ noun: String) -> String {
    let isWording = found("x") != "'x'"
    return isWording
      ? "… \(noun)s" : "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `a, b or c`
  private func choice(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing at all" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension DataNode {
  /// The value of a text without its quotes.
  fileprivate init(plain text: String) {
    self.init(
      range: .init(0, 0), content: .scalar(DataScalar(text: text, style: .plain)))
  }
}

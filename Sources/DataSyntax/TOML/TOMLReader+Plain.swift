internal import SourceText

/// Values of every kind, and those without quotes.
extension TOMLReader {
  /// Begins the value after `=`; a problem and an unknown value where there is none.
  mutating func beginValue(level: Int, after equals: ByteRange) -> DataNode? {
    skipBlanks()
    guard let byte, !byte.isLineEnd, byte != .hash, open.isEmpty || !byte.isItemEnd else {
      report(.toml(.missingValue), equals)
      isAfterUnreadable = true
      return DataNode(range: ByteRange(at: equals.end), content: .unknown)
    }
    return beginValue(byte, level: level)
  }

  /// Reads the scalar that begins with `byte`; nil for a collection, which is open then. `level` is
  /// that of the collection.
  mutating func beginValue(_ byte: UInt8, level: Int) -> DataNode? {
    count()
    return switch byte {
    case .doubleQuote, .singleQuote: readString(byte)
    case .leftBracket, .leftBrace: enter(level: level)
    default: readPlain()
    }
  }

  /// Reads a number, a date or a boolean.
  private mutating func readPlain() -> DataNode {
    let start = offset
    var end = endOfPlain(from: start)
    if TOMLDateTime.isDateOnly(bytes[start..<end]), byte(at: end) == .space,
      byte(at: end + 1)?.isDigit == true, byte(at: end + 2)?.isDigit == true,
      byte(at: end + 3) == .colon
    {
      end = endOfPlain(from: end + 1)
    }
    let place = ByteRange(start, end)
    do throws(Unreadable) {
      let value = try value(of: place)
      offset = end
      return DataNode(
        range: place,
        content: .scalar(DataScalar(text: text.string(place), style: .plain, value: value)))
    } catch {
      reportUnread(error.kind, error.place)
      offset = max(offset, error.place.end)
      return DataNode(range: error.place, content: .unknown)
    }
  }

  private func value(of place: ByteRange) throws(Unreadable) -> DataValue {
    let source = bytes[place.offsets]
    if "true".isSpelled(source) { return .boolean(true) }
    if "false".isSpelled(source) { return .boolean(false) }
    if TOMLDateTime.isIntended(by: source) {
      do throws(TOMLDateTime.Fault) {
        return .dateTime(try TOMLDateTime.read(source))
      } catch {
        throw Unreadable(.toml(.badDateTime(text.string(place), error)), place)
      }
    }
    do throws(TOMLNumber.Fault) {
      return try TOMLNumber.read(source)
    } catch {
      guard source.isNumberLike else { throw word(at: place.start) }
      throw Unreadable(.toml(.badNumber(text.string(place), error)), place)
    }
  }

  /// Text without quotes, to the end of its item.
  private func word(at start: Int) -> Unreadable {
    let place = ByteRange(start, max(restOfItem(from: start).end, endOfPlain(from: start)))
    if bytes[start].isItemEnd || bytes[start] == .equals {
      let character = text.character(at: start)
      return Unreadable(
        .unexpected(text.string(character), expected: "a value"), character)
    }
    return Unreadable(.toml(.unknownWord(text.string(place))), place)
  }

  private func endOfPlain(from start: Int) -> Int {
    var end = start
    while let byte = byte(at: end), !byte.isSpaceOrTab, !byte.isLineEnd, !byte.isItemEnd,
      byte != .hash, byte.isASCII || foreignSpace(at: end) == nil
    {
      end += 1
    }
    return end
  }
}

extension ArraySlice<UInt8> {
  /// Whether it begins as a number: with a digit, maybe after a sign or a period.
  fileprivate var isNumberLike: Bool {
    prefix(3).drop { $0 == .plus || $0 == .hyphen || $0 == .period }.first?.isDigit == true
  }
}

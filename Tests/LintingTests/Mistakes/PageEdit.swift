import SourceText

/// A mistake's change of the bytes of a page.
enum PageEdit {
  /// Which one of several is replaced, from 1; 0 for all; nil if there is one.
  case replace([UInt8], with: [UInt8], occurrence: Int?)
  case misread(ForeignEncoding)
  case save(ForeignEncoding)
  case windowsLineEnds(from: [UInt8], to: [UInt8]?)
  case cut(after: [UInt8])
  case start(with: [UInt8])

  /// The page after this edit; nil if the text does not occur as often as it should.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .replace(let old, let new, let occurrence):
      let places = bytes.places(of: old)
      guard occurrence.map({ $0 <= places.count && places.count > 1 }) ?? (places.count == 1) else {
        return nil
      }
      let chosen = occurrence.map { $0 == 0 ? places : [places[$0 - 1]] } ?? places
      return chosen.reversed().reduce(bytes) { bytes, place in
        Array(bytes[..<place] + new + bytes[(place + old.count)...])
      }
    case .misread(let encoding): return encoding.misreading(bytes)
    case .save(let encoding): return encoding.saving(String(decoding: bytes, as: UTF8.self))
    case .windowsLineEnds(let from, let to):
      let lines = bytes.lines
      guard let first = lines.firstIndex(where: { $0.starts(with: from) }) else { return nil }
      let last = to.map { to in lines[first...].firstIndex { $0.starts(with: to) } } ?? lines.count
      guard let last else { return nil }
      return lines.indices.flatMap { line in
        let isChanged = (first..<last).contains(line) && lines[line].last == .lineFeed
        return isChanged ? lines[line].dropLast() + [.carriageReturn, .lineFeed] : lines[line]
      }
    case .cut(let text):
      guard let place = text.isEmpty ? 0 : bytes.places(of: text).first else { return nil }
      return Array(bytes[..<(place + text.count)])
    case .start(let text): return text + bytes
    }
  }
}

extension [UInt8] {
  /// Where `text` begins, without overlaps.
  fileprivate func places(of text: [UInt8]) -> [Int] {
    var places: [Int] = []
    var index = 0
    while !text.isEmpty, index + text.count <= count {
      if self[index] == text[0], self[index..<(index + text.count)].elementsEqual(text) {
        places.append(index)
        index += text.count
      } else {
        index += 1
      }
    }
    return places
  }

  /// Its lines, each with its end.
  var lines: [[UInt8]] {
    let table = LineTable(self)
    return (0..<table.count).map { Array(self[table.range(ofLine: $0).offsets]) }
  }
}

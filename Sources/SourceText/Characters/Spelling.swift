/// Finds the known word nearest to a misspelt one.
package enum Spelling {
  /// Words with more characters are compared with nothing.
  private static let longest = 128

  /// The one candidate that is nearest to `word`, at most a third of its characters away and at
  /// least one; nil where there is none, several are equally near, or it is another version.
  ///
  /// Letter case counts only between candidates that are equally near without it. A distance is
  /// the number of characters inserted, left out, replaced or swapped with their neighbour.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let exact = scalars(word)
    let folded = exact.map(lowercased)
    guard !exact.isEmpty, exact.count <= longest else { return nil }
    let letters = folded.reduce(0) { $0 | letter($1) }
    var limit = min(max(1, exact.count / 3), exact.count - 1)
    var best: (word: String, folded: Int, exact: Int)?
    var isTied = false
    for candidate in candidates {
      // Most candidates are too short or too long, or have other letters, which needs no list of
      // their characters.
      let outline = outline(of: candidate)
      guard abs(outline.count - exact.count) <= limit,
        outline.letters.map({ changes(from: $0, to: letters) <= limit }) != false
      else { continue }
      let other = scalars(candidate)
      guard !other.isEmpty, other.count <= longest,
        let near = distance(folded, other.map(lowercased), limit: limit)
      else { continue }
      limit = near
      let nearExactly = distance(exact, other, limit: longest) ?? longest
      guard let current = best else {
        best = (candidate, near, nearExactly)
        continue
      }
      if (near, nearExactly) < (current.folded, current.exact) {
        best = (candidate, near, nearExactly)
        isTied = false
      } else if (near, nearExactly) == (current.folded, current.exact),
        other != scalars(current.word)
      {
        isTied = true
      }
    }
    guard let best, !isTied, !areVersions(exact.map(lowercased), scalars(best.word).map(lowercased))
    else { return nil }
    return best.word
  }

  /// The candidate with the fewest words that begins or ends with those of `name`: `releaseDate` for
  /// `date`; nil where there is none, or several have as few.
  package static func completion(of name: String, in candidates: [String]) -> String? {
    let part = words(in: name)
    guard !part.isEmpty else { return nil }
    let lengths = candidates.map { candidate -> Int? in
      let words = words(in: candidate)
      let isFound = words.starts(with: part) || words.suffix(part.count).elementsEqual(part)
      return isFound && words.count > part.count ? words.count : nil
    }
    guard let least = lengths.compactMap(\.self).min() else { return nil }
    let shortest = lengths.indices.filter { lengths[$0] == least }
    return shortest.count == 1 ? candidates[shortest[0]] : nil
  }

  /// The words of a name such as `releaseDate`, `release_date` or `Release Date`, in lower case.
  private static func words(in name: String) -> [[UInt8]] {
    guard name.utf8.count <= longest else { return [] }
    var words: [[UInt8]] = [[]]
    var isInCapitals = false
    for byte in name.utf8 {
      if byte.isASCII, !byte.isAlphanumeric { words.append([]) }
      let isCapital = byte != byte.lowercased
      if isCapital, !isInCapitals { words.append([]) }
      isInCapitals = isCapital
      if !byte.isASCII || byte.isAlphanumeric { words[words.count - 1].append(byte.lowercased) }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Whether two words have other digits and the same letters, as `opus-4.7` and `opus-4.8` do:
  /// names of two things, not two spellings of one.
  private static func areVersions(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    func isDigit(_ character: UInt32) -> Bool { UInt8(exactly: character)?.isDigit ?? false }
    func isLetter(_ character: UInt32) -> Bool {
      UInt8(exactly: character).map { $0.isLetter || !$0.isASCII } ?? true
    }
    return one.filter(isDigit) != other.filter(isDigit)
      && one.filter(isLetter) == other.filter(isLetter)
  }

  /// The distance of two words; nil where it is more than `limit`.
  ///
  /// Damerau-Levenshtein with optimal string alignment: no place is changed twice.
  package static func distance(_ left: String, _ right: String, limit: Int) -> Int? {
    distance(scalars(left), scalars(right), limit: limit)
  }

  private static func distance(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // Cells farther from the diagonal than the limit exceed the limit.
    let beyond = limit + 1
    var twoAbove = Array(repeating: beyond, count: right.count + 1)
    var above = (0...right.count).map { min($0, beyond) }
    var current = twoAbove
    for row in left.indices {
      let columns = max(0, row - limit)..<min(right.count, row + limit + 1)
      current[columns.lowerBound] = columns.lowerBound == 0 ? min(row + 1, beyond) : beyond
      var least = current[columns.lowerBound]
      for column in columns {
        let isSame = left[row] == right[column]
        var value = min(above[column + 1], current[column]) + 1
        value = min(value, above[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, twoAbove[column - 1] + 1)
        }
        value = min(value, beyond)
        current[column + 1] = value
        least = min(least, value)
      }
      if columns.upperBound < right.count { current[columns.upperBound + 1] = beyond }
      // A swap reaches back two rows, so both must be beyond the limit.
      if least > limit, above.allSatisfy({ $0 > limit }) { return nil }
      (twoAbove, above, current) = (above, current, twoAbove)
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }

  /// The number of a word's characters and, where all are ASCII, its letters in lower case. Other
  /// characters may have a lower case in ASCII: `K` (U+212A).
  private static func outline(of word: String) -> (count: Int, letters: UInt64?) {
    var count = 0
    var letters: UInt64 = 0
    var isASCII = true
    for byte in word.utf8 {
      if !byte.isContinuation { count += 1 }
      isASCII = isASCII && byte.isASCII
      letters |= letter(UInt32(byte.lowercased))
    }
    return (count, isASCII ? letters : nil)
  }

  /// The least number of changes between words with these letters: each that only one of them has
  /// takes a change of its own.
  private static func changes(from letters: UInt64, to other: UInt64) -> Int {
    max((letters & ~other).nonzeroBitCount, (other & ~letters).nonzeroBitCount)
  }

  /// A bit for a character in lower case; some characters have the same.
  private static func letter(_ value: UInt32) -> UInt64 { 1 << UInt64(value & 63) }

  private static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  private static func lowercased(_ value: UInt32) -> UInt32 {
    guard value >= 0x80 else { return UInt32(UInt8(value).lowercased) }
    let lower = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
    return lower?.count == 1 ? lower?.first?.value ?? value : value
  }
}

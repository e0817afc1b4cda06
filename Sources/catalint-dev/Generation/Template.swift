import Foundation

/// A text of the sample, to be repeated with the names and values of copies.
///
/// Names of the sample are known; numbers, prices and badges are recognised by their form.
struct Template: Sendable {
  /// A text that depends on the copy.
  typealias Value = @Sendable (Copy) -> String

  private enum Piece {
    case text(Substring)
    case value(Value)
  }

  private var pieces: [Piece]

  /// A text about a model of the sample; about companies, with a number of models in it; or about
  /// the whole catalog.
  init(_ text: String, of sample: Sample, model: Int? = nil, count: Int = 0) {
    pieces = [.text(text[...])]
    if model != nil { replaceFeatures(sample.features) }
    let words = Set(text.split { !Self.isInWord($0) })
    for (number, name) in sample.names(of: model)
    where words.contains(name.prefix(while: Self.isInWord)) {
      replaceWords(name) { $0.names[number] }
    }
    if model != nil {
      replacePrices(text.matches(of: /\$(\d+\.\d+)/).compactMap { Double($0.output.1) })
      replaceTokens()
    } else if count > 0 {
      // The providers of an author are those in the sample.
      replace(/\d+ providers?/) { match in { _ in String(match) } }
      replaceWords(Amount.counted(count, "model")) { Amount.counted($0.count, "model") }
      replaceWords("\(count)") { "\($0.count)" }
    } else {
      replaceFigures()
    }
  }

  func text(for copy: Copy) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let piece): text += piece
      case .value(let value): text += value(copy)
      }
    }
  }

  /// The first number of models in a text, or 0.
  static func count(in text: String) -> Int {
    Int(text.first(/(?:all |and |\| |- |\()(\d+)(?= )/)) ?? 0
  }

  private mutating func replace<Output>(_ pattern: Regex<Output>, with value: (Output) -> Value?) {
    pieces = pieces.flatMap { piece -> [Piece] in
      guard case .text(let text) = piece else { return [piece] }
      var start = text.startIndex
      var parts: [Piece] = []
      for match in text.matches(of: pattern) {
        guard let value = value(match.output) else { continue }
        parts += [.text(text[start..<match.range.lowerBound]), .value(value)]
        start = match.range.upperBound
      }
      return parts + [.text(text[start...])]
    }
  }

  private mutating func replaceWords(_ words: String, with value: @escaping Value) {
    replace(Regex<Substring>(verbatim: words)) { match in
      let text = match.base
      let neighbors = [text[..<match.startIndex].last, text[match.endIndex...].first]
      return neighbors.contains { $0.map(Self.isInWord) ?? false } ? nil : value
    }
  }

  private static func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-"
  }

  /// The numbers of the whole catalog, in their order.
  private mutating func replaceFigures() {
    var number = 0
    replace(/(\| |all )\d+(?: \(\d+\.\d%\)|\.\d%|k)?(?= )/) { match in
      defer { number += 1 }
      return { [number] in match.1 + $0.figures[number] }
    }
  }

  /// The first number of tokens, and that in a row after a link, is the context window; others and
  /// the end of a range are the output.
  private mutating func replaceTokens() {
    var isFirst = true
    replace(/(\) \| |\| |: |1-)(\d[\d.,]*[kKM](?= \|| tokens)|\d[\d,]*(?= tokens))/) { match in
      let (_, start, example) = match
      let isContext = isFirst && start != "1-" || start == ") | "
      isFirst = false
      return { start + Amount.tokens(isContext ? $0.context : $0.output, like: example) }
    }
  }

  /// Prices, and costs at the first two of them in rows such as
  /// `| Chat (1K in, 500 out) | 1k tokens | 500 tokens | $0.001200 |`: one number of tokens is that
  /// of input and of half as much output.
  private mutating func replacePrices(_ prices: [Double]) {
    replace(/( \([^)\n]*\) \|[^$\n]*)\$[\d.]+/) { match in
      let tokens = match.1.matches(of: /([\d.]+[kM]?)(?: tokens)? \|/)
        .map { Amount.tokens(in: $0.output.1) }
      let output = tokens.count == 1 ? tokens[0] / 3 : tokens[1]
      let input = tokens.count == 1 ? 2 * output : tokens[0]
      let cost = (input * prices[0] + output * prices[1]) / 1e6
      return {
        let cost = cost * $0.prices
        return match.1 + Amount.dollars(cost, places: cost < 0.01 ? 6 : cost < 1 ? 4 : 2)
      }
    }
    replace(/\$(\d+\.(\d+))/) { match in
      let price = Double(match.1) ?? 0
      return { Amount.dollars(price * $0.prices, places: match.2.count) }
    }
  }
}

extension Template {
  /// A table of one row: its header, delimiters and cells.
  private static var table: Regex<(Substring, Substring, Substring, Substring)> {
    /(\|.*\|)\n(\|[-|]+\|)\n(\|.*\|)\n(?!\|)/
  }

  /// What the model of a page may lack: each is a column, which is not the first one of its table,
  /// and a badge whose name has several words.
  static func features(of page: String) -> [String] {
    page.matches(of: table).flatMap { columns($0.output.1).dropFirst() }
      .filter { $0.contains("__") && page.contains("/\($0)") }
  }

  /// Columns in the words of badges: `Tool Choice` is `tool__choice`.
  private static func columns(_ header: Substring) -> [String] {
    header.lowercased().split(separator: "|").map { column in
      column.split { !$0.isLetter }.joined(separator: "__")
    }
  }

  /// What a copy lacks has a cross for a tick, no column of values, and no badge.
  private mutating func replaceFeatures(_ features: [String]) {
    replace(Self.table) { match in
      let columns = Self.columns(match.1)
      guard columns.contains(where: features.contains) else { return nil }
      let lines = [match.1, match.2, match.3].map { $0.split(separator: "|") }
      let hasTicks = lines[2].allSatisfy { [" ✅ ", " ❌ "].contains($0) }
      return { copy in
        lines.map { line in
          let cells = zip(line, columns).compactMap { cell, column -> Substring? in
            guard copy.lacks(column, of: features) else { return cell }
            return hasTicks ? cell == " ✅ " ? " ❌ " : cell : nil
          }
          return "|\(cells.joined(separator: "|"))|\n"
        }.joined()
      }
    }
    replace(/\ !\[[^\]]*\]\([^)]*\/([a-z]+__[a-z_]+)-[^)]*\)/) { match in
      guard let feature = features.first(where: match.1.hasPrefix) else { return nil }
      return { $0.lacks(feature, of: features) ? "" : String(match.0) }
    }
  }
}

extension String {
  /// What a pattern has in parentheses where it matches first, or nothing.
  func first(_ pattern: Regex<(Substring, Substring)>) -> String {
    firstMatch(of: pattern).map { String($0.output.1) } ?? ""
  }
}

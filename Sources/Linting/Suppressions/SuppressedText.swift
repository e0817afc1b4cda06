import Contract
package import Records
import SourceText

/// The suppressions of a page, and the lines that they can cover.
package struct SuppressedText: Sendable {
  let suppressions: [Suppression]
  /// Lines with more than white space and suppressions in them; none on a page without
  /// suppressions.
  private var lines: [Line] = []
  /// A hash of the page without its line ends, which git may change; 0 without suppressions.
  private(set) var digest = 0

  private struct Line {
    let range: ByteRange
    /// A hash of the text without suppressions and the white space around it.
    let text: Int
  }

  /// One without suppressions.
  init() { suppressions = [] }

  package init(_ page: Page) {
    suppressions = page.suppressions
    guard !suppressions.isEmpty else { return }
    digest = Self.digest(page.bytes)
    var bytes = page.bytes
    for suppression in suppressions {
      for offset in suppression.range.start..<suppression.range.end where !bytes[offset].isLineEnd {
        bytes[offset] = .space
      }
    }
    for line in bytes.split(whereSeparator: \.isLineEnd) {
      let text = line.drop(while: \.isWhitespace)
      let end = text.lastIndex { !$0.isWhitespace }
      guard let end else { continue }
      lines.append(
        Line(
          range: ByteRange(line.startIndex, line.endIndex),
          text: Array(text[...end]).hashValue))
    }
  }

  static func digest(_ bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    for byte in bytes where byte != .carriageReturn { hasher.combine(byte) }
    return hasher.finalize()
  }

  /// The text of the line at an offset; nil for one without any.
  func text(at offset: Int) -> Int? {
    let next = lines.partitioningIndex { $0.range.end >= offset }
    return next < lines.count && lines[next].range.start <= offset ? lines[next].text : nil
  }
}

// MARK: - Regions

extension SuppressedText {
  /// The parts of a page that regions cover for one rule.
  struct Coverage {
    var lines = 0
    var texts: Set<Int> = []
  }

  /// The lines on which regions suppress a rule.
  func coverage(of rule: String) -> Coverage {
    var coverage = Coverage()
    var regions = SuppressionRegions()
    var next = 0
    for line in lines {
      func walk(to offset: Int) {
        while next < suppressions.count, suppressions[next].range.start < offset {
          apply(suppressions[next], of: rule, to: &regions)
          next += 1
        }
      }
      walk(to: line.range.start)
      let isCoveredAtStart = regions.entry(for: rule) != nil
      walk(to: line.range.end)
      guard isCoveredAtStart || regions.entry(for: rule) != nil else { continue }
      coverage.lines += 1
      coverage.texts.insert(line.text)
    }
    return coverage
  }

  private func apply(
    _ suppression: Suppression, of rule: String, to regions: inout SuppressionRegions
  ) {
    let isNamed = suppression.rules.contains { $0.text == rule }
    guard suppression.rules.isEmpty || isNamed else { return }
    let name = isNamed ? rule : nil
    switch suppression.directive {
    case .disable: regions.disable(name, by: 0)
    case .enable: _ = regions.enable(name)
    case .line, .nextLine, .file, nil: break
    }
  }
}

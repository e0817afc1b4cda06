import Diagnostics
import SourceText

/// All causes of a rule in a few lines: the most severe with its message, others by their source
/// text.
struct FoldBlock {
  let block: FindingBlock
  /// The most causes that are shown.
  let limit: Int

  private var style: TextStyle { block.style }
  /// The fewest findings of a cause that is shown although it has the words of the leading one.
  private static let few = 10
  /// The columns of the line of a cause, if its place leaves enough.
  private static let width = 100
  private static let leastWidth = 36

  func whole(_ fold: RuleFold, _ sources: inout SourceCache) -> String {
    let leading = fold.causes[0].members[0]
    // A finding that represents many others is worth the lines that they would have taken.
    if leading.consequences != nil, fold.members.count == 1 {
      return block.whole(leading, remainder: nil, &sources)
    }
    var lines = [block.heading(leading, &sources)]
    if fold.causes.count == 1 {
      let remainder = block.remainder(of: fold.causes[0], &sources)
      let ending = [
        block.fix(of: leading), remainder.map(style.dim), Self.related(to: leading).map(style.dim),
      ]
      .compactMap { $0 }
      if !ending.isEmpty { lines.append(ending.joined(separator: "; ")) }
    } else {
      let shown = fold.causes.dropFirst()
        .filter { $0.members.count >= Self.few || !Self.isWorded($0, as: leading) }
        .prefix(limit - 1)
      lines += shown.map { line($0, under: leading, &sources) }
      let ending = [total(of: fold, shown: shown.count + 1), Self.related(to: leading)]
      lines.append(style.dim(ending.compactMap { $0 }.joined(separator: "; ")))
    }
    return lines.joined(separator: "\n  ") + "\n"
  }

  /// The number of related places, which are not shown; nil without any.
  private static func related(to leading: Diagnostic) -> String? {
    leading.related.isEmpty ? nil : "\(Count(leading.related.count, "related place")) not shown"
  }

  private static func isWorded(_ cause: CauseGroup, as leading: Diagnostic) -> Bool {
    cause.members[0].message.wording == leading.message.wording
  }

  /// A cause by its first finding: its message, or where that is worded as the leading one's, the
  /// source text.
  private func line(
    _ cause: CauseGroup, under leading: Diagnostic, _ sources: inout SourceCache
  ) -> String {
    let first = cause.members[0]
    let lines = sources.lines(of: first.path)
    let isHere = first.path.hasSameBytes(as: leading.path)
    let position = lines?.position(of: first.range.start)
    let place =
      if isHere, let position {
        "in line \(position.line)"
      } else {
        "at \(block.place(first.path, first.range.start, &sources))"
      }
    let count = cause.members.count
    let head = count == 1 ? "1 more \(place): " : "\(count) more, first \(place): "
    guard let lines, Self.isWorded(cause, as: leading) else {
      return head + PrintableText.from(first.message.text)
    }
    let room = max(Self.leastWidth, block.width(besides: 2, most: Self.width) - head.count)
    guard let fix = block.fix(of: first) else {
      return head + Excerpt(first.range, in: lines, width: room).text
    }
    return "\(head)'\(Excerpt.text(of: first.range, width: room, in: lines))'; \(fix)"
  }

  private func total(of fold: RuleFold, shown: Int) -> String {
    let members = fold.members
    let hidden = fold.causes.count - shown
    let others = hidden > 0 ? "and \(Count(hidden, "more cause")); " : ""
    let pages = Count(CauseGroup.pages(of: members), "page")
    let fixes = CauseGroup.fixes(of: members)
    return "\(others)\(members.count) findings in all on \(pages)"
      + (fixes.isEmpty ? "" : ", \(fixes)")
  }
}

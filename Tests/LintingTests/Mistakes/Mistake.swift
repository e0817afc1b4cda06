/// A mistake on pages of the sample catalog, from `Fixtures/mistakes`.
struct Mistake {
  let name: String
  let kind: String
  let pages: [String]
  let edits: [PageEdit]
  let fate: Fate
  /// Lines of the pages where a finding is right, in addition to the changed ones.
  let lines: [LineMark]
  /// Other places where findings follow.
  let also: [Place]

  /// The change of the page's file.
  enum Fate {
    case stays
    case copied(to: String)
    case moved(to: String)
    case removed
  }

  /// A line of a page.
  enum LineMark {
    /// From 1.
    case number(Int)
    case beginning(String)

    /// Whether a line, with its number from 0, is this one.
    func marks(_ line: [UInt8], number: Int) -> Bool {
      switch self {
      case .number(let marked): marked == number + 1
      case .beginning(let text): line.starts(with: text.utf8)
      }
    }
  }

  /// Lines of another page, or all of it.
  struct Place {
    let page: String
    let lines: [LineMark]?
  }
}

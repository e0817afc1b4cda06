import Contract
import DataSyntax
import JSONSchema
import Records
import SourceText

/// Where on a page a record is.
enum PagePartition {
  /// The page's own record, which may have values in all parts.
  case page
  case data
  /// The text of Markdown.
  case body
}

/// Finds out whether a value that a record lacks may be on the page after all.
struct AbsenceCheck {
  private let page: Page
  private lazy var isDataIncomplete: Bool = Self.isDataIncomplete(page)
  private lazy var isBodyIncomplete: Bool = Self.isBodyIncomplete(page)
  /// The keys that may be misspellings of others.
  private lazy var doubtfulKeys: [ByteRange] =
    page.dataFailures.compactMap { Self.doubtfulKey($0) }
    + page.undeclaredKeys.filter { $0.meant != nil }.map(\.range)
  /// The fields whose label may be misspelt, or is not read as one.
  private(set) lazy var doubtfulFields: Set<FieldIndex> = page.fieldsOfDoubtfulLabels
  private lazy var unread = UnreadValues(page)

  init(_ page: Page) { self.page = page }

  /// Whether a part of the page is not read as it was intended, so that anything may be there.
  mutating func isIncomplete(_ part: PagePartition) -> Bool {
    switch part {
    case .page: isDataIncomplete || isBodyIncomplete
    case .data: isDataIncomplete
    case .body: isBodyIncomplete
    }
  }

  /// Whether all fields of all records were read, so that those that were not are certainly absent.
  private(set) lazy var isComplete: Bool =
    !isDataIncomplete && !isBodyIncomplete && page.malformedFacts.isEmpty && !page.inherits
    && !page.hasUnreadValues && doubtfulKeys.isEmpty && doubtfulFields.isEmpty

  /// Whether any field of a record may be there although it was not read; nil is for all records.
  mutating func isOpen(in record: CheckedRecord?, _ part: PagePartition) -> Bool {
    if isIncomplete(part) { return true }
    guard let record, !record.isOfPage else {
      return part != .body && (!doubtfulKeys.isEmpty || page.hasUncertainInheritedFacts)
    }
    // The place of a record with a key is the key alone.
    return part == .data
      && doubtfulKeys.contains { record.facts.isEmpty || record.surrounding.overlaps($0) }
  }

  /// The fields of a record whose value is neither a text nor what else their type takes.
  mutating func unreadFields(of record: CheckedRecord) -> Set<FieldIndex> {
    record.part == .body ? [] : unread[record.isOfPage ? nil : record.range]
  }

  /// The fields of a record that may be there, in a value of another shape than the contract
  /// expects.
  mutating func doubtfulFields(of record: CheckedRecord) -> Set<FieldIndex> {
    record.part == .body ? [] : unread.doubtfulFields(at: record.isOfPage ? nil : record.range)
  }

  /// Whether what should be records of a set is something else.
  mutating func isUnread(_ set: RecordSetLayout) -> Bool { unread.has(set) }

  private static func isDataIncomplete(_ page: Page) -> Bool {
    if let data = page.data, !data.isComplete || !data.problems.isEmpty { return true }
    return page.mayLackInheritedData
  }

  private static func isBodyIncomplete(_ page: Page) -> Bool {
    guard let kind = page.kind, !kind.isData else { return false }
    let hasBody =
      !kind.sections.isEmpty || !kind.tables.isEmpty || !kind.labels.isEmpty || !kind.lines.isEmpty
    return hasBody && !page.isLaidOut
  }

  /// An unknown key that is similar to one that is absent.
  private static func doubtfulKey(_ failure: SchemaFailure) -> ByteRange? {
    switch KeyFailure(failure) {
    case .missing(_, let instead?): instead.range
    case .unknown(_, _?): failure.range
    default: nil
    }
  }
}

import Contract
import MarkdownSyntax
import Records
import SourceText

/// What a page says about fields that other pages state too: which it marks as having no value, and
/// which it certainly does not state.
struct FieldStates {
  /// The fields that it marks as having no value, each at its first place.
  private(set) var denied: [DeniedField] = []
  /// The fields that pages of its kind state and this one does not, in order; none where something
  /// else on the page is wrong, so that a field may only be unreadable.
  private(set) var silent: [Int16] = []
  /// The fields that data certainly does not have, in order; none of a page that is not the source
  /// of generated ones.
  private(set) var absent: [Int16] = []
  private let page: Page
  private let kind: PageKind

  /// Nil for a page that is not read well enough to tell.
  init?(of page: Page) {
    guard let kind = page.kind, !page.hasConflict, page.syntax.tableDefects.isEmpty,
      page.contents.uncertain.isEmpty
    else { return nil }
    self.page = page
    self.kind = kind
    let isShared = page.contract.isShared
    // By field: whether the page states a value, or a text that may contain one.
    var isStated = [Bool](repeating: false, count: isShared.count)
    let facts = page.contents.facts
    for index in facts.indices where facts[index].record == 0 {
      let field = facts[index].field
      switch facts[index].state {
      case .present: isStated[field] = true
      case .missing:
        if isShared[field] { denied.append(DeniedField(field, at: facts[index].range)) }
      case .malformed:
        if case .unfit(let template) = facts[index].value {
          for field in template.fields { isStated[field] = true }
        } else {
          isStated[field] = true
        }
      }
    }
    for fact in page.inheritedFacts { isStated[fact.field] = true }
    addFieldsOfAbsentTables(isShared)
    if !denied.isEmpty {
      var known: Set<FieldIndex> = []
      denied = denied.filter { !isStated[$0.field] && known.insert($0.field).inserted }.shrunk
    }
    if isCertain { setSilent(isShared, isStated) }
    if page.isCompleteSource, let data = kind.data {
      let fields = Set(data.fields.map(\.field)).filter { isShared[$0] && !isStated[$0] }
      absent = fields.sorted().map { Int16(clamping: $0) }
    }
  }

  /// Adds the fields of tables that are replaced by a text.
  private mutating func addFieldsOfAbsentTables(_ isShared: [Bool]) {
    for (index, layout) in kind.tables.enumerated() {
      guard let text = layout.substitute, layout.listing == nil,
        !page.contents.tables.contains(where: { $0.index == index }),
        let fields = layout.content.columns?.fields.filter({ isShared[$0] }),
        !fields.isEmpty, let range = page.place(ofSubstitute: text)
      else { continue }
      denied += fields.map { DeniedField($0, at: range) }
    }
  }

  /// Whether all labels and sections are as the contract has them.
  private var isCertain: Bool {
    page.damage.encodingFault == nil && page.unusualFields.isEmpty && page.unusualColumns.isEmpty
      && !kind.sections.indices.contains { page.contents.lacks($0, of: kind) }
  }

  private mutating func setSilent(_ isShared: [Bool], _ isStated: [Bool]) {
    let fields = kind.ownFields.filter { isShared[$0] && !isStated[$0] }
    if fields.isEmpty { return }
    let isUnread = fieldsOfMissingTables(among: isShared.count)
    silent.reserveCapacity(fields.count)
    for field in fields where !isUnread[field] { silent.append(Int16(clamping: field)) }
  }

  /// By field, whether it is in a required table that is missing or has no rows, without the text
  /// that explains it: a missing table is reported once.
  private func fieldsOfMissingTables(among count: Int) -> [Bool] {
    var isThere = [Bool](repeating: false, count: kind.tables.count)
    for table in page.contents.tables {
      let index = table.index
      if !isThere[index] { isThere[index] = page.hasRows(table) }
    }
    var isUnread = [Bool](repeating: false, count: count)
    for required in kind.requiredTables {
      for index in required where !isThere[index] {
        let table = kind.tables[index]
        if table.substitute.flatMap({ page.place(ofSubstitute: $0) }) != nil { continue }
        switch table.content {
        case .facts(let labels), .record(let labels):
          for field in labels.fields { isUnread[field] = true }
        case .eachRow, .matrix: continue
        }
      }
    }
    return isUnread
  }
}

extension Page {
  /// Whether other pages are generated from its data, all of which could be read.
  var isCompleteSource: Bool {
    guard let kind, kind.isData, contract.kinds.contains(where: { $0.source == kind.name }) else {
      return false
    }
    return !mayHaveUnreadFacts && !mayLackInheritedData && !hasUnreadValues && !hasUnknownKeys
  }

  /// The text in the place of a table.
  fileprivate func place(ofSubstitute text: String) -> ByteRange? {
    line(beginningWith: text, in: ByteRange(syntax.bodyStart, bytes.count))
  }
}

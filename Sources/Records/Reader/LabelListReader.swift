import Contract
import MarkdownSyntax
import SourceText

/// Finds the places of a page whose labels are in the contract.
struct LabelListReader {
  let page: ParsedPage
  let kind: PageKind
  /// Its sections and tables, read before.
  let contents: PageContents

  /// The columns of each table in the contract.
  var columns: [LabelList] {
    contents.tables.map { table in
      LabelList(
        found: table.labels, known: table.layout.columns, required: table.layout.requiredColumns,
        anchor: page.nodes[table.header].range, on: page.bytes)
    }
  }

  /// The rows of each table of facts, of a matrix or of costs, and the labels of each list of them.
  var fields: [LabelList] { factTables + labelGroups + costTables }

  /// The cases of each table of costs.
  private var costTables: [LabelList] {
    guard !kind.costs.isEmpty else { return [] }
    return contents.tables.compactMap { table -> LabelList? in
      guard case .eachRow(let fields) = table.layout.content,
        let costs = kind.costs.first(where: { fields.has($0.label) && fields.has($0.cost) }),
        let column = table.labels.firstIndex(where: { label in
          fields.meaning(of: page.bytes[label.offsets])?.isField(costs.label) == true
        })
      else { return nil }
      return LabelList(
        found: page.rows(ofTable: table.node).filter(page.isOwnRow).compactMap {
          let cells = cells(of: $0)
          return column < cells.count ? cells[column] : nil
        }, known: costs.cases.map(\.name), required: [], anchor: page.nodes[table.header].range,
        on: page.bytes)
    }
  }

  private var factTables: [LabelList] {
    return contents.tables.compactMap { table -> LabelList? in
      let labels: (known: [String], required: [String])
      switch table.layout.content {
      case .facts(let fields): labels = (fields.labels, table.layout.requiredRows)
      case .matrix(let rows): labels = (rows.map(\.row), rows.map(\.row))
      case .record, .eachRow: return nil
      }
      let columns = page.nodes[table.node].columnCount ?? 0
      var found = page.rows(ofTable: table.node).compactMap { row in
        page.joinedLabel(ofRow: row, columns: columns, among: labels.known)?.label
          ?? (page.isOwnRow(row) ? cells(of: row).first : nil)
      }
      if table.layout.isOpen { found = withoutOthers(found, labels.known) }
      return LabelList(
        found: found, known: labels.known,
        required: labels.required, anchor: page.nodes[table.header].range, on: page.bytes)
    }
  }

  /// The labels that are known, or may be misspellings of one that is absent.
  private func withoutOthers(_ found: [ByteRange], _ known: [String]) -> [ByteRange] {
    let texts = found.map { String(decoding: page.bytes[$0.offsets], as: UTF8.self) }
    let isThere = Set(texts)
    let absent = known.filter { !isThere.contains($0) }
    return found.indices.filter {
      known.contains(texts[$0]) || Spelling.nearest(to: texts[$0], in: absent) != nil
    }.map { found[$0] }
  }

  private var labelGroups: [LabelList] {
    kind.labels.flatMap { group in
      if group.section == nil { return labels(anywhere: group).map { [$0] } ?? [] }
      var labels = page.labelledValues[...]
      let isRepeated = group.section.map { kind.sections[$0].template != nil } ?? false
      return contents.sections.flatMap { section -> [LabelList] in
        guard section.layout == group.section else { return [] }
        labels = labels.drop { $0.range.start < section.body.start }
        let found = labels.prefix { $0.range.start < section.body.end }.map(\.label)
        let parts = isRepeated ? self.parts(of: found) : [found[...]]
        return parts.enumerated().map { number, part in
          LabelList(
            found: Array(part), known: group.values.labels, required: group.required,
            anchor: number == 0 ? section.heading : part[part.startIndex],
            lacksHeading: number > 0, on: page.bytes)
        }
      }
    }
  }

  /// The labels of a section of which a page has several; where the first label and another one are
  /// there again, the labels of the next section begin, whose heading is lost.
  private func parts(of labels: [ByteRange]) -> [ArraySlice<ByteRange>] {
    func text(_ label: ByteRange) -> ArraySlice<UInt8> { page.bytes[label.offsets] }
    let starts = labels.indices.filter { text(labels[$0]) == text(labels[0]) }
    guard starts.count > 1 else { return [labels[...]] }
    var parts: [ArraySlice<ByteRange>] = []
    var known: Set<ArraySlice<UInt8>> = []
    for (start, end) in zip(starts, starts.dropFirst() + [labels.count]) {
      let texts = labels[start..<end].map(text)
      if let last = parts.last, texts.dropFirst().allSatisfy({ !known.contains($0) }) {
        parts[parts.count - 1] = labels[last.startIndex..<end]
        known.formUnion(texts)
      } else {
        parts.append(labels[start..<end])
        known = Set(texts)
      }
    }
    return parts
  }

  /// The labels of a group that may be anywhere, each once, and labels that may be intended as a
  /// required one; nil where none is required: other labels on the page do not matter to the group.
  private func labels(anywhere group: PageKind.LabelGroup) -> LabelList? {
    guard !group.required.isEmpty else { return nil }
    var absent = group.values.labels
    var unmatched: [ByteRange] = []
    var found: [ByteRange] = []
    for label in page.labelledValues.map(\.label) {
      if let known = absent.firstIndex(where: { $0.isSpelled(page.bytes[label.offsets]) }) {
        absent.remove(at: known)
        found.append(label)
      } else {
        unmatched.append(label)
      }
    }
    let missing = absent.filter { group.required.contains($0) }
    if !missing.isEmpty {
      found += unmatched.filter { label in
        let text = String(decoding: page.bytes[label.offsets], as: UTF8.self)
        return !kind.labels.contains { $0.values.labels.contains(text) }
          && Spelling.nearest(to: text, in: absent).map(missing.contains) == true
      }
    }
    return LabelList(
      found: found, known: group.values.labels, required: group.required,
      anchor: contents.sections.first?.heading ?? ByteRange(at: page.bodyStart), on: page.bytes)
  }

  private func cells(of row: Int) -> [ByteRange] {
    page.cells(ofRow: row).map { page.bytes.undecorated($0).range }
  }
}

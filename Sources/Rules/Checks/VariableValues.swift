import Contract
import Expressions
import Records

/// The values of the variables of checks, for the records of one page.
struct VariableValues {
  private let page: Page
  /// The page's own record.
  private let own: CheckedRecord
  private let today: CalendarDate?
  private let children: ChildRecords
  private var absences: AbsenceCheck

  /// What other rules report of the page's own record, and the sets of the page without it.
  private lazy var ownDoubts = DoubtfulFacts(of: own, on: page)
  private var doubtedSets: [ObjectIdentifier: ExpressionValue] = [:]
  private var partialSets: [RecordSide: [ObjectIdentifier: ExpressionValue]] = [:]

  init(_ page: Page, _ own: CheckedRecord, _ checks: KindChecks, _ today: CalendarDate?) {
    self.page = page
    self.own = own
    self.today = today
    children = checks.usesSets ? ChildRecords(page) : ChildRecords()
    absences = AbsenceCheck(page)
  }

  /// The outcome of a check for a record that certainly lacks a field; nil where all values decide.
  mutating func outcome(
    of check: RecordCheck, lackedBy record: CheckedRecord
  ) -> RecordOutcome? {
    guard !check.testedFields.isEmpty || !check.comparedFields.isEmpty, absences.isComplete else {
      return nil
    }
    if check.testedFields.contains(where: { !record.has($0) }) { return .met }
    return check.comparedFields.contains { !record.has($0) } ? .unknown : nil
  }

  /// The values that all records of one sort share.
  private mutating func template(of site: RecordChecks) -> [ExpressionValue] {
    var values = [ExpressionValue](repeating: .absent, count: site.variables.list.count)
    for variable in site.usedShared {
      switch site.variables.list[variable].source {
      case .capture(let name):
        if let text = page.captures[name] { values[variable] = .string(text) }
      case .today: values[variable] = today.map { ExpressionValue($0) } ?? .unknown
      case .field, .pageField, .records, .pageRecords: continue
      }
    }
    if !site.usedPageFields.isEmpty {
      take(own, site.usedPageFields, into: &values)
    }
    for (variable, shape) in site.usedPageSets {
      values[variable] = records(of: shape, in: 0)
    }
    return values
  }

  /// The values of all variables for one record; `template` has those that all records of one sort
  /// share, once they were needed.
  mutating func values(
    of record: CheckedRecord, _ site: RecordChecks, _ template: inout [ExpressionValue]?
  ) -> [ExpressionValue] {
    var values = template ?? self.template(of: site)
    template = values
    take(record, site.usedFields, into: &values)
    for (variable, shape) in site.usedSets {
      values[variable] = records(of: shape, in: record.number)
    }
    return values
  }

  /// The values with those unknown that another rule reports; nil where there are none.
  mutating func doubted(
    _ values: [ExpressionValue], of record: CheckedRecord, _ check: RecordCheck,
    _ site: RecordChecks
  ) -> [ExpressionValue]? {
    var doubted = values
    var isAny = false
    for variable in check.decisive {
      switch site.variables.list[variable].source {
      case .field(let field):
        guard DoubtfulFacts(of: record, on: page).contains(field, of: record) else {
          continue
        }
        doubted[variable] = .unknown
      case .pageField(let field):
        guard ownDoubts.contains(field, of: own) else { continue }
        doubted[variable] = .unknown
      case .records(let shape):
        doubted[variable] = records(of: shape, in: record.number, areDoubted: true)
      case .pageRecords(let shape):
        let records =
          doubtedSets[ObjectIdentifier(shape)] ?? records(of: shape, in: 0, areDoubted: true)
        doubtedSets[ObjectIdentifier(shape)] = records
        doubted[variable] = records
      case .capture, .today: continue
      }
      isAny = true
    }
    return isAny ? doubted : nil
  }

  /// The values with the records of sets on one side alone; nil where the check uses no sets.
  mutating func partial(
    _ values: [ExpressionValue], of record: CheckedRecord, _ check: RecordCheck,
    _ site: RecordChecks, _ side: RecordSide
  ) -> [ExpressionValue]? {
    var partial = values
    var isAny = false
    for variable in check.decisive {
      switch site.variables.list[variable].source {
      case .records(let shape):
        partial[variable] = records(of: shape, in: record.number, side)
      case .pageRecords(let shape):
        let id = ObjectIdentifier(shape)
        let records = partialSets[side]?[id] ?? records(of: shape, in: 0, side)
        partialSets[side, default: [:]][id] = records
        partial[variable] = records
      case .field, .pageField, .capture, .today: continue
      }
      isAny = true
    }
    return isAny ? partial : nil
  }

  /// Which of the records in the data of a page that inherits.
  enum RecordSide {
    case both
    /// Those that are on the page.
    case own
    /// Those that are on other pages only.
    case inherited
  }

  /// Takes the values of the fields of a record.
  private mutating func take(
    _ record: CheckedRecord, _ slots: FieldSlots, into values: inout [ExpressionValue]
  ) {
    values.take(record.facts, of: page, for: slots)
    if record.isOfPage { values.take(page.inheritedFacts, of: page, for: slots) }
    guard slots.all.contains(where: { values[$0].isAbsent }) else { return }
    for field in absences.unreadFields(of: record) {
      if let slot = slots[field], values[slot].isAbsent { values[slot] = .unknown }
    }
    for field in absences.doubtfulFields(of: record) {
      if let slot = slots[field] { values.markPossiblyPresent(slot) }
    }
    if absences.isOpen(in: record, record.part) {
      for slot in slots.all { values.markPossiblyPresent(slot) }
    } else if record.part != .data {
      for field in absences.doubtfulFields {
        if let slot = slots[field] { values.markPossiblyPresent(slot) }
      }
    }
  }

  /// The records of a set in a record, each as a map of its fields and of the sets in it. Where
  /// they `areDoubted`, values that another rule reports are unknown.
  private mutating func records(
    of shape: RecordShape, in number: RecordNumber, _ side: RecordSide = .both,
    areDoubted: Bool = false
  ) -> ExpressionValue {
    let part: PagePartition = shape.set.address == nil ? .body : .data
    // Others may be there.
    if absences.isIncomplete(part) { return .doubtful }
    let records = children.records(of: shape.set, in: number).filter {
      side == .both || $0.isInherited == (side == .inherited)
    }
    if part == .body, side == .inherited { return .doubtful }
    if records.isEmpty, part == .data,
      page.inherits || absences.isOpen(in: nil, .data) || absences.isUnread(shape.set)
    {
      // The other page may have them, which the page may inherit; or their key is misspelt.
      return .doubtful
    }
    return .list(
      records.map { record in
        var values = [ExpressionValue](repeating: .absent, count: shape.fields.all.count)
        let checked = CheckedRecord(record, on: page)
        take(checked, shape.fields, into: &values)
        if areDoubted {
          let doubts = DoubtfulFacts(of: checked, on: page)
          for fact in checked.facts where doubts.contains(fact) {
            if let slot = shape.fields[fact.field] { values[slot] = .unknown }
          }
        }
        for inner in shape.sets {
          values.append(self.records(of: inner, in: record.number, side, areDoubted: areDoubted))
        }
        return .map(ExpressionMap(fields: zip(shape.names, values).map { (name: $0, value: $1) }))
      })
  }
}

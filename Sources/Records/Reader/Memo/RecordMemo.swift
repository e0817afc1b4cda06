package import Contract
import DataSyntax
import SourceText

/// What a reader of records remembers from page to page: the result of reading each distinct row,
/// cell, label, heading, header row and badge. Pages of a catalog repeat all but a few of them.
package struct RecordMemo: Sendable {
  /// The contract of all pages that it is used for.
  package let contract: Contract
  private var facts = TextMemo<[Fact]>()
  private var values = TextMemo<Fact>()
  private var numbers = TextMemo<Int>()
  private var tables = TextMemo<TablePlan?>()
  private var rows = TextMemo<RowMeaning>()
  /// The number of tables with different layouts or headers so far.
  private var planCount = 0
  private var badges = TextMemo<BadgeMeaning>()
  private var plans: [KindPlan] = []
  /// The lines of data so far.
  var entries: EntryMemo? = EntryMemo()

  /// Creates one for the pages of a contract's catalog.
  package init(_ contract: Contract) { self.contract = contract }

  /// The plan of a kind of the contract.
  mutating func plan(of kind: PageKind) -> KindPlan {
    if let known = plans.first(where: { $0.kind === kind }) { return known }
    let plan = KindPlan(kind, number: plans.count)
    plans.append(plan)
    return plan
  }
}

/// Each memo by itself: these are called for each text, and a generic function takes twice as long
/// from another file.
extension RecordMemo {
  /// The facts in a text, with ranges from its start; nil where it is not known.
  func facts(in text: ByteRange, of bytes: [UInt8], _ context: TextContext) -> [Fact]? {
    facts.value(of: text, in: bytes, context)
  }

  mutating func add(
    _ known: [Fact], in text: ByteRange, of bytes: [UInt8], _ context: TextContext
  ) {
    facts.add(known, of: text, in: bytes, context)
  }

  /// The fact in a value of data, with ranges from its start; nil where it is not known.
  func fact(in value: ByteRange, of bytes: [UInt8], _ context: TextContext) -> Fact? {
    values.value(of: value, in: bytes, context)
  }

  mutating func add(
    _ known: Fact, in value: ByteRange, of bytes: [UInt8], _ context: TextContext
  ) {
    values.add(known, of: value, in: bytes, context)
  }

  /// The number that a text means: the position of a label in a list, or the section of a heading.
  func number(of text: ByteRange, in bytes: [UInt8], _ context: TextContext) -> Int? {
    numbers.value(of: text, in: bytes, context)
  }

  mutating func add(
    _ known: Int, of text: ByteRange, in bytes: [UInt8], _ context: TextContext
  ) {
    numbers.add(known, of: text, in: bytes, context)
  }

  /// How a table with a header row is read; nil, where it is known, for one that the contract does
  /// not have.
  func table(of header: ByteRange, in bytes: [UInt8], _ context: TextContext) -> TablePlan?? {
    tables.value(of: header, in: bytes, context)
  }

  mutating func add(
    _ known: TablePlan?, of header: ByteRange, in bytes: [UInt8], _ context: TextContext
  ) {
    tables.add(known, of: header, in: bytes, context)
  }

  /// The number of tables of a layout with a header row, which no others have.
  mutating func planNumber(
    of layout: TableIndex, _ plan: KindPlan, header: ByteRange, in bytes: [UInt8]
  ) -> UInt64 {
    let context = TextContext(MemoPurpose.header.number(ofKind: plan.number, layout))
    if let known = numbers.value(of: header, in: bytes, context) { return UInt64(known) }
    planCount += 1
    numbers.add(planCount, of: header, in: bytes, context)
    return UInt64(planCount)
  }

  /// What a row of a table says; nil where it is not known.
  func row(of range: ByteRange, in bytes: [UInt8], _ context: TextContext) -> RowMeaning? {
    rows.value(of: range, in: bytes, context)
  }

  mutating func add(
    _ known: RowMeaning, of row: ByteRange, in bytes: [UInt8], _ context: TextContext
  ) {
    rows.add(known, of: row, in: bytes, context)
  }

  /// What the address of a badge means.
  func badge(of address: ByteRange, in bytes: [UInt8], _ context: TextContext) -> BadgeMeaning? {
    badges.value(of: address, in: bytes, context)
  }

  mutating func add(
    _ known: BadgeMeaning, of address: ByteRange, in bytes: [UInt8], _ context: TextContext
  ) {
    badges.add(known, of: address, in: bytes, context)
  }
}

/// Values by texts: a limited number of the latest ones.
private struct TextMemo<Value: Sendable>: Sendable {
  private var texts = TextNumbers()
  private var values: [Value] = []

  /// The value of the text in `range`; nil where it is not known.
  func value(of range: ByteRange, in bytes: [UInt8], _ context: TextContext) -> Value? {
    guard let number = texts.number(of: range, in: bytes, context) else { return nil }
    return values[number]
  }

  /// Adds the value of a text that has none yet.
  mutating func add(
    _ value: Value, of range: ByteRange, in bytes: [UInt8], _ context: TextContext
  ) {
    guard range.count <= TextNumbers.longestPart else { return }
    if texts.isFull {
      texts.removeAll()
      values.removeAll()
    }
    texts.add(range, of: bytes, context)
    values.append(value)
  }
}

/// What a text is read as. Each purpose has its own results.
enum MemoPurpose: UInt64 {
  /// A part of a kind of page, by its number in the kind: a list of labels, a value, a badge, a
  /// table.
  case part
  /// A field, of whatever kind of page; in a table or elsewhere.
  case field
  /// The header row of a table, by its layout in a kind.
  case header
  /// The heading of a section, in a kind.
  case heading
  /// A line, by the number of its group in a kind.
  case line
  /// The last paragraph, in a kind.
  case footer
  /// A value of data, by its field, in a kind.
  case value

  /// The number that the result is remembered under: purpose, kind and part.
  func number(ofKind kind: Int = 0, _ part: Int = 0) -> UInt64 {
    rawValue << 56 | UInt64(kind) << 32 | UInt64(part)
  }
}

package import Contract
import SourceText

/// What a reader of records remembers from page to page: the result of reading each distinct cell,
/// label, heading, header row and badge. Pages of a catalog repeat all but a few of them.
package struct RecordMemo: Sendable {
  package let contract: Contract
  /// The facts in a text, with ranges from its start.
  var facts = TextMemo<[Fact]>()
  /// The numbers that texts mean: positions of labels in lists, and the sections of headings.
  var numbers = TextMemo<Int>()
  /// The tables of header rows; nil for one that the contract does not have.
  var tables = TextMemo<TablePlan?>()
  var badges = TextMemo<BadgeMeaning>()
  private var plans: [KindPlan] = []

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

/// Values by texts: a limited number of the latest ones.
struct TextMemo<Value: Sendable>: Sendable {
  private var texts = TextNumbers()
  private var values: [Value] = []

  /// The value of the text in `range`; nil where it is not known.
  func value(of range: ByteRange, in bytes: [UInt8], _ context: TextContext) -> Value? {
    texts.number(of: range, in: bytes, context).map { values[$0] }
  }

  /// Adds the value of a text that has none yet.
  mutating func add(
    _ value: Value, of range: ByteRange, in bytes: [UInt8], _ context: TextContext
  ) {
    guard range.count <= TextNumbers.longest else { return }
    if texts.isFull {
      texts.removeAll()
      values.removeAll()
    }
    texts.add(range, of: bytes, context)
    values.append(value)
  }
}

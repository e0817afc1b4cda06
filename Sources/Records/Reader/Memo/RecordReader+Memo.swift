import Contract
import MarkdownSyntax
import SourceText

/// Reads each distinct text once.
extension RecordReader {
  /// Adds the facts of a source in a text; `first` is the first node that may begin in it.
  mutating func read(_ source: ValueSource, _ text: ByteRange, from first: Int) {
    readOnce(text, source.number, from: first) { values, facts in
      values.read(source.meaning, source.place, text, into: &facts)
    }
  }

  /// Adds the facts that `read` finds in a text, which depend on `number`, the text and the links
  /// in it alone: those of an equal text on an earlier page, where there was one.
  mutating func readOnce(
    _ text: ByteRange, _ number: UInt64, from first: Int,
    _ read: (ValueReader, inout [Fact]) -> Void
  ) {
    guard let shape = page.shape(of: text, from: first) else {
      read(values, &contents.facts)
      return
    }
    let context = TextContext(number, shape: shape)
    if let known = memo.facts(in: text, of: page.bytes, context) {
      for fact in known { contents.facts.append(fact.moved(by: text.start, to: values.record)) }
      return
    }
    var facts: [Fact] = []
    read(values, &facts)
    contents.facts += facts
    // The destination of a reference is elsewhere on the page.
    guard facts.allSatisfy({ $0.isInside(text) }) else { return }
    memo.add(facts.map { $0.moved(by: -text.start, to: 0) }, in: text, of: page.bytes, context)
  }

  /// The position of a label in a list; nil where it is not in it. A decorated one may have markup
  /// around it.
  mutating func position(
    of text: ByteRange, in order: LabelOrder, isDecorated: Bool
  ) -> Int? {
    let position = number(of: text, TextContext(order.number)) { reader in
      let label = isDecorated ? reader.label(text) : reader.page.bytes[text.offsets]
      return order.labels.firstIndex { $0.isSpelled(label) } ?? -1
    }
    return position < 0 ? nil : position
  }

  /// The number that a text means, as `read` finds it.
  mutating func number(
    of text: ByteRange, _ context: TextContext, _ read: (Self) -> Int
  ) -> Int {
    if let known = memo.number(of: text, in: page.bytes, context) { return known }
    let number = read(self)
    memo.add(number, of: text, in: page.bytes, context)
    return number
  }
}

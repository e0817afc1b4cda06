/// A field of a record, as expressions see it.
package struct CheckedField: Hashable, Sendable {
  package let field: FieldIndex
  /// Whether a record may have several values of it, which are a list.
  package let isSeveral: Bool
}

/// The slot of each field of a record: the index of its variable, or of its key in a map.
package struct FieldSlots: Sendable {
  /// The first field with a slot.
  private var first = 0
  /// By the field's index, from `first`; -1 where it has none.
  private var slots: [Int] = []
  private var several: Set<FieldIndex> = []
  /// All slots, in the order in which they were added.
  package private(set) var all: [Int] = []

  /// Adds a field; of two slots for one field the first counts.
  mutating func add(_ field: CheckedField, _ slot: Int) {
    if slots.isEmpty { first = field.field }
    if field.field < first {
      slots.insert(contentsOf: repeatElement(-1, count: first - field.field), at: 0)
      first = field.field
    }
    let end = first + slots.count
    if field.field >= end {
      slots.append(contentsOf: repeatElement(-1, count: field.field - end + 1))
    }
    guard slots[field.field - first] < 0 else { return }
    slots[field.field - first] = slot
    if field.isSeveral { several.insert(field.field) }
    all.append(slot)
  }

  package var isEmpty: Bool { all.isEmpty }

  /// How much memory it takes, in slots.
  var size: Int { slots.count }

  /// The slot of a field; nil where it has none.
  package subscript(field: FieldIndex) -> Int? {
    let index = field - first
    guard index >= 0, index < slots.count, slots[index] >= 0 else { return nil }
    return slots[index]
  }

  /// Whether all values of a field go to its slot, as a list; else the first value does.
  package func takesAll(of field: FieldIndex) -> Bool {
    !several.isEmpty && several.contains(field)
  }

  /// The fields whose slots are used.
  func filtered(_ isUsed: (Int) -> Bool) -> FieldSlots {
    var found = FieldSlots()
    for (index, slot) in slots.enumerated() where slot >= 0 && isUsed(slot) {
      let field = first + index
      found.add(CheckedField(field: field, isSeveral: several.contains(field)), slot)
    }
    return found
  }
}

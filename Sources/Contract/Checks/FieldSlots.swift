/// A field of a record, as expressions see it.
package struct CheckedField: Hashable, Sendable {
  package let field: FieldIndex
  /// Whether a record may have several values of it, which are a list.
  package let isSeveral: Bool
}

/// Where the values of the fields of a record go: the number of the variable, or of the key of a
/// map, of each field.
package struct FieldSlots: Sendable {
  private var first = 0
  /// By the field's index, from the first one with a slot; -1 where it has none.
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
    let place = field - first
    guard place >= 0, place < slots.count, slots[place] >= 0 else { return nil }
    return slots[place]
  }

  /// Whether all values of a field go to its slot, as a list; else the first.
  package func takesAll(of field: FieldIndex) -> Bool {
    !several.isEmpty && several.contains(field)
  }

  /// Those of some slots alone.
  func filtered(_ isUsed: (Int) -> Bool) -> FieldSlots {
    var found = FieldSlots()
    for (place, slot) in slots.enumerated() where slot >= 0 && isUsed(slot) {
      let field = first + place
      found.add(CheckedField(field: field, isSeveral: several.contains(field)), slot)
    }
    return found
  }
}

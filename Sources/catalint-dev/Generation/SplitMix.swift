/// Random numbers that are the same in every run and on every machine: SplitMix64.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 on that is below `bound`; the standard library's own way may change with it.
  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// The same, small ones more often: a few authors have most of the models.
  mutating func smallNumber(below bound: Int) -> Int {
    min(number(below: bound), number(below: bound))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

  mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }
}

/// Random numbers that are the same in every run: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension [UInt8] {
  /// Changes, inserts, deletes, repeats or moves some of the bytes.
  mutating func mutate(using random: inout SeededRandom) {
    guard !isEmpty else { return }
    let start = Int.random(in: 0..<count, using: &random)
    let end = Swift.min(count, start + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: self[start] = .random(in: 0...255, using: &random)
    case 1: insert(.random(in: 0...127, using: &random), at: start)
    case 2: removeSubrange(start..<end)
    case 3: insert(contentsOf: self[start..<end], at: Int.random(in: 0...count, using: &random))
    case 4: swapAt(start, end - 1)
    default: self[start] = Array("|`*_[]()#-:\n\r /\\&%~".utf8).randomElement(using: &random) ?? 0
    }
  }
}

/// Invented names, each given once.
struct InventedNames {
  private var given: Set<String> = []

  private static let syllables = [
    "ba", "cor", "del", "fen", "gal", "hu", "jin", "kel", "lo", "mar", "nov", "or", "pel", "qui",
    "ras", "sol", "tan", "ul", "ver", "wes", "xan", "yor", "zel", "bri", "cla", "dru", "fro", "gri",
    "plu", "sta", "tri", "vos",
  ]

  mutating func next(_ random: inout SplitMix) -> String {
    while true {
      let count = 2 + (given.count > 200 ? 1 : random.number(below: 2))
      let name = (0..<count).map { _ in random.pick(Self.syllables) }.joined()
      if given.insert(name).inserted { return name.prefix(1).uppercased() + name.dropFirst() }
    }
  }
}

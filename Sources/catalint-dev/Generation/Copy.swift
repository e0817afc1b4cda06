import Foundation

/// What takes the place of the sample's names and values in a copy of its texts.
struct Copy: Sendable {
  /// The names of companies and models, in the order of the sample's.
  var names: [String]
  /// Of the model that a text is about: `20250414` is a date, `price` that of input, and `prices`
  /// how many times as high all are as in the sample.
  var title = ""
  var released = 0.0
  var context = 0
  var output = 0
  var price = 0.0
  var prices = 1.0
  /// A bit for each feature that it may lack.
  var lacking: UInt64 = 0
  /// How many models there are.
  var count = 0
  /// The numbers of the whole catalog, in the order of a page.
  var figures: [String] = []

  func lacks(_ feature: String, of features: [String]) -> Bool {
    features.firstIndex(of: feature).map { lacking >> $0 & 1 == 1 } ?? false
  }
}

/// A copy of the sample: of each company, and several of each model.
struct SampleCopy: Sendable {
  /// The companies, with one copy of each model.
  let companies: Copy
  private(set) var models: [[Copy]] = []

  /// The copy with a number; `counts` is how many copies of each model it has.
  init(_ number: Int, of sample: Sample, counts: [Int], seed: UInt64) {
    var random = SplitMix(seed: seed &+ UInt64(number))
    let first = number * sample.companies.count
    let companies = sample.companies.indices.map { index in
      let ending = ["", " AI", " Labs", "", " Research", " Cloud"][(first + index) % 6]
      let name = Self.word(first + index, seed).capitalized + ending
      return Company(name: name, id: name.lowercased().replacing(" ", with: "-"))
    }
    var names = companies.flatMap(\.names) + sample.models.flatMap(\.names)
    for (index, model) in sample.models.enumerated() {
      let author = sample.companies.firstIndex { $0.id == model.author } ?? 0
      let family = Self.word(100_000 + first + author, seed)
      let place = sample.place(of: index)
      let copies = (0..<counts[index]).map {
        model.copy($0, family: family, names: names, at: place, &random)
      }
      models.append(copies)
      names.replaceSubrange(place, with: copies[0].names[place])
    }
    self.companies = Copy(names: names)
  }

  /// The companies, with the number of these models of the sample.
  func companies(with models: [Int]) -> Copy {
    var copy = companies
    copy.count = models.reduce(0) { $0 + self.models[$1].count }
    return copy
  }

  /// Invented words of three syllables, different ones for different numbers below 343,000.
  private static func word(_ number: Int, _ seed: UInt64) -> String {
    let code = (number * 48_271 + Int(seed % 343_000)) % 343_000
    return [code / 4900, code / 70 % 70, code % 70].map { syllable in
      "\(Array("bdfgklmnprstvz")[syllable / 5])\(Array("aeiou")[syllable % 5])"
    }.joined()
  }
}

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

  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }
}

/// A model of a generated catalog: all pages state its facts from here.
struct PlannedModel {
  /// Its author's number.
  let author: Int
  let family: String
  let id: String
  let title: String
  /// The path of its pages below `models/`, without the extension.
  let path: String
  /// In tokens; 0 where it is not stated.
  let context: Int
  let output: Int
  let released: String
  let cutoff: String?
  let hasOpenWeights: Bool
  let abilities: ModelAbilities
  var offers: [PlannedOffer] = []

  private static let contexts = [
    8192, 16384, 32768, 65536, 128_000, 131_072, 200_000, 400_000, 1_000_000, 1_047_576,
  ]
  private static let variants = [
    "", "-mini", "-pro", "-instruct", "-8b", "-70b", "-flash", "-preview",
  ]

  /// The model of a family with a number that no other of the family has.
  init(
    author: Int, _ company: PlannedCompany, family: String, number: Int, _ random: inout SplitMix
  ) {
    self.author = author
    self.family = family
    let year = 2023 + random.number(below: 3)
    let month = Self.digits(1 + random.number(below: 8))
    let day = Self.digits(1 + random.number(below: 28))
    released = "\(year)-\(month)-\(day)"
    cutoff = random.chance(50) ? "\(year - 1)-\(month)-01" : nil
    hasOpenWeights = random.chance(40)
    abilities = ModelAbilities(&random)
    let name =
      "\(family.lowercased())-\(1 + number / 10).\(number % 10)\(random.pick(Self.variants))"
    let form = random.number(below: 10)
    let dated =
      switch form {
      case 0, 1: "\(name)-\(released)"
      case 2: "\(name)@\(year)\(month)\(day)"
      default: name
      }
    title = form == 3 ? "\(family) \(name.dropFirst(family.count + 1))" : form == 2 ? name : dated
    let folder = form == 4 || form == 5 ? "\(company.id)/" : ""
    id = folder + dated
    path = folder + dated.replacing("@", with: "-at-")
    context = abilities.isForImages ? 0 : random.pick(Self.contexts)
    output = abilities.answers ? max(1024, context >> (1 + random.number(below: 4))) : 0
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A provider's prices for a model.
struct PlannedOffer {
  /// The provider's number.
  let provider: Int
  /// In cents for a million tokens; nil where no price is stated.
  let price: (input: Int, output: Int)?
  let hasCache: Bool

  init(provider: Int, _ model: PlannedModel, _ random: inout SplitMix) {
    self.provider = provider
    let input = random.pick([5, 10, 20, 25, 40, 59, 79, 125, 200, 300, 500, 1500])
    price = random.chance(45) ? (input, input * (1 + random.number(below: 8))) : nil
    hasCache = random.chance(40)
  }
}

import Foundation

/// A model of the sample.
struct Model: Sendable {
  /// The ID of its author, and those of its providers.
  let author: String
  let hosts: [String]
  /// Its path below `models/` without the extension, ID, title, release date and knowledge cutoff.
  let names: [String]
  var title: String { names[2] }
  /// The price of input, if there is one.
  let price: Double?
  /// What the page of a provider says of it.
  let row: String
  /// What paths, IDs and titles begin with, and the number after it.
  private let family: String
  private let version: String
  /// In tokens; 0 if it is not stated.
  private let context: Double
  private let hasOutput: Bool

  /// The model with a path, by the pages about it.
  init(_ path: String, author: String, hosts: [String], in texts: [String: String]) {
    let page = texts["authors/\(author)/models/\(path).md", default: ""]
    let offer = texts["providers/\(hosts[0])/models/\(path).md", default: ""]
    let provider = texts["providers/\(hosts[0])/README.md", default: ""]
    let tokens = page.matches(of: /\| ([\d.,]+[kKM]?) tokens/).map {
      Amount.tokens(in: $0.output.1)
    }
    let dates = offer.matches(of: /\d{4}-\d{2}-\d{2}(?=\n)/).map { String($0.output) }
    (self.author, self.hosts) = (author, hosts)
    names = [
      path, page.first(/`(.+)`/), page.first(/\n# (.+)\n/), dates[0], dates[dates.count - 1],
    ]
    family = names[1].first(/([a-z]+)-[^\/]*$/)
    version = names[2].first(/(\d[\d.]*)/)
    price = Double(offer.first(/\$(\d+\.\d+)/))
    row = provider.components(separatedBy: "/\(path).md)").last?.first(/(.*)/) ?? ""
    (context, hasOutput) = (tokens.first ?? 0, tokens.count > 1)
  }

  /// It as a copy of itself, without names.
  var original: Copy {
    Copy(
      names: [], title: title, released: Amount.tokens(in: names[3][...]), context: Int(context),
      price: price ?? 0)
  }

  /// A copy with a number in a family and with other facts; its names are at `place` among all.
  func copy(
    _ number: Int, family: String, names all: [String], at place: Range<Int>,
    _ random: inout SplitMix
  ) -> Copy {
    let year = 2023 + random.number(below: 3)
    let day = "0\(1 + random.number(below: 8))-\(10 + random.number(below: 19))"
    let released = "\(year)-\(day)"
    let newVersion = "\(1 + number / 10).\(number % 10)"
    let own = names.prefix(3).map { name in
      // `4.1`, or `4-1`; other numbers of a name are behind it.
      let dot = name.contains(version) ? "." : "-"
      return name.replacing(
        version.replacing(".", with: dot), with: newVersion.replacing(".", with: dot),
        maxReplacements: 1
      )
      .replacing(names[3], with: released)
      .replacing(names[3].replacing("-", with: ""), with: released.replacing("-", with: ""))
      .replacing(self.family, with: family).replacing(
        self.family.capitalized, with: family.capitalized)
    }
    var copy = Copy(names: all, title: own[2], released: Amount.tokens(in: released[...]))
    copy.names.replaceSubrange(place, with: own + [released, "\(year - 1)-\(day)"])
    let contexts = [8192, 32768, 65536, 128_000, 131_072, 200_000, 400_000, 1_000_000, 1_047_576]
    copy.context = context > 0 ? random.pick(contexts) : 0
    copy.output = hasOutput ? max(1024, copy.context >> (1 + random.number(below: 4))) : 0
    copy.prices = Double(1 + random.number(below: 10))
    copy.price = copy.prices * (price ?? 0)
    copy.lacking = random.next()
    return copy
  }
}

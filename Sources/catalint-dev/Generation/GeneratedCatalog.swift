/// A catalog of any size, of copies of the sample: the same seed gives the same bytes.
package struct GeneratedCatalog {
  /// A page's path from the root, and its text.
  package typealias File = (path: String, text: String)

  private let sample: Sample
  private let seed: UInt64
  /// Of how many pages in a thousand something is wrong with one.
  private let defects: Int
  private let copies: [SampleCopy]

  /// With fewer pages there is no room for a copy of the sample, and another one of a model.
  static let fewestPages = 46
  /// With more of them, the index of their companies is too long for Catalint to read it.
  private static let mostCopies = 300

  /// `defects` is the share of pages that get a defect, from 0 to 1.
  package init(of sample: Sample, pages: Int, seed: UInt64, defects: Double) {
    (self.sample, self.seed, self.defects) = (sample, seed, Int(defects * 1000))
    var random = SplitMix(seed: seed)
    var counts = Array(
      repeating: sample.models.map { _ in 1 }, count: min(max(1, pages / 60), Self.mostCopies))
    let indexes = sample.pages.count { $0.company == nil }
    var left = pages - indexes - counts.count * (sample.pages.count - indexes)
    while left > 0 {
      // Some copies have many models.
      let copy = min(random.number(below: counts.count), random.number(below: counts.count))
      let model = random.number(below: sample.models.count)
      let size = 1 + sample.models[model].hosts.count
      // One page must not be left over, as a model takes two.
      guard left == size || left > size + 1 else { continue }
      counts[copy][model] += 1
      left -= size
    }
    copies = counts.enumerated().map { SampleCopy($0, of: sample, counts: $1, seed: seed) }
  }

  /// Passes each page to `body`, with its defect: one after the other, as there can be many.
  package func forEachPage(_ body: (File, PageDefect?) throws -> Void) rethrows {
    var random = SplitMix(seed: ~seed)
    func give(_ page: SamplePage, _ copy: Copy, _ copies: [SampleCopy], limit: Int) throws {
      let text = page.text(for: copy, in: copies, limit: limit)
      let isBroken = random.number(below: 1000) < defects
      let found = isBroken ? PageDefect.any(in: text, &random) : nil
      try body((page.path.text(for: copy), found?.text ?? text), found?.defect)
    }
    for page in sample.pages {
      guard let company = page.company else {
        let isOfModels = page.path.text(for: Copy(names: [])).hasPrefix("models/")
        try give(page, index(ofModels: isOfModels), copies, limit: isOfModels ? 300 : 20)
        continue
      }
      for copies in copies {
        let owner = copies.companies(with: sample.companies[company].models)
        for copy in page.model.map({ copies.models[$0] }) ?? [owner] {
          try give(page, copy, [copies], limit: 5)
        }
      }
    }
  }

  /// The whole catalog, with the numbers of an index.
  private func index(ofModels: Bool) -> Copy {
    let offers = copies.flatMap { zip(sample.models, $0.models) }.flatMap { model, copies in
      copies.flatMap { copy in model.hosts.map { _ in (model: model, copy: copy) } }
    }
    func share(_ isCounted: (Model) -> Bool) -> (count: String, share: String) {
      let count = offers.count { isCounted($0.model) }
      return ("\(count)", Amount.share(count, of: offers.count))
    }
    let contexts = offers.map(\.copy.context).filter { $0 > 0 }
    let hosts = Set(sample.models.flatMap(\.hosts)).count
    let authors = Set(sample.models.map(\.author)).count
    let priced = share { $0.price != nil }
    let figures =
      ofModels
      ? sample.symbols.map { symbol in share { $0.row.contains(symbol) } }.flatMap { [$0, $1] }
      : [
        "\(copies.count * hosts)", "\(copies.count * authors)", "\(priced.count) (\(priced.share))",
        Amount.tokens(contexts.reduce(0, +) / contexts.count, like: "k"),
      ]
    return Copy(names: [], count: offers.count, figures: ["\(offers.count)"] + figures)
  }
}

/// The contents of a generated catalog, before its pages are written.
struct CatalogPlan {
  let authors: [PlannedCompany]
  let providers: [PlannedCompany]
  /// By author and family.
  private(set) var models: [PlannedModel] = []
  /// The models of each author, by title.
  private(set) var modelsOfAuthor: [[Int]]
  /// What each provider offers: the numbers of models and of their offers, by title.
  private(set) var offersOfProvider: [[(model: Int, offer: Int)]]

  /// The indexes of a catalog, its authors, providers and models, each with its twin.
  private static let indexPages = 8
  /// With fewer pages there is no room for every kind.
  static let fewestPages = 40

  /// A catalog of `pages` pages: about a third are of authors, and the others mostly of models.
  init(pages: Int, _ random: inout SplitMix) {
    var names = InventedNames()
    providers = (0..<max(2, pages / 80)).map { _ in PlannedCompany(&names, &random) }
    let others = (0..<max(1, pages / 7)).map { _ in PlannedCompany(&names, &random) }
    // Some serve models of their own.
    authors = Array(providers.prefix(1 + providers.count / 3) + others)
    modelsOfAuthor = Array(repeating: [], count: authors.count)
    offersOfProvider = Array(repeating: [], count: providers.count)
    var left = max(
      2 * max(authors.count, providers.count),
      pages - Self.indexPages - 2 * authors.count - 2 * providers.count)
    var families: [[String]] = authors.map { _ in [names.next(&random)] }
    var numbers: [String: Int] = [:]
    while left >= 2 {
      let number = models.count
      let author =
        number < authors.count ? number : random.smallNumber(below: authors.count)
      if random.chance(8) { families[author].append(names.next(&random)) }
      let family = random.pick(families[author])
      var model = PlannedModel(
        author: author, authors[author], family: family, number: numbers[family, default: 0],
        &random)
      numbers[family, default: 0] += 1
      let wanted = [1, 1, 1, 1, 2, 2, 3][random.number(below: 7)]
      var count = min(wanted, left - 1, providers.count)
      // A model takes two pages, so one page must not be left over.
      if left - 1 - count == 1 { count += count > 1 ? -1 : 1 }
      offer(&model, number, at: count, &random)
      left -= 1 + model.offers.count
      models.append(model)
    }
    sort()
  }

  /// Offers a model at `count` different providers.
  private mutating func offer(
    _ model: inout PlannedModel, _ number: Int, at count: Int, _ random: inout SplitMix
  ) {
    var taken: Set<Int> = []
    while taken.count < count {
      let isFirst = taken.isEmpty && number < providers.count
      let provider = isFirst ? number : random.smallNumber(below: providers.count)
      guard taken.insert(provider).inserted else { continue }
      model.offers.append(PlannedOffer(provider: provider, model, &random))
    }
  }

  private mutating func sort() {
    let order = models.indices.sorted {
      models[$0].title.utf8.lexicographicallyPrecedes(models[$1].title.utf8)
    }
    for number in order {
      modelsOfAuthor[models[number].author].append(number)
      for (offer, planned) in models[number].offers.enumerated() {
        offersOfProvider[planned.provider].append((number, offer))
      }
    }
  }

  /// How many pages of models there are at providers.
  var offerCount: Int { models.reduce(0) { $0 + $1.offers.count } }
}

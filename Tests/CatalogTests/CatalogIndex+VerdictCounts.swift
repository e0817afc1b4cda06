import Catalog
import Contract
import Records

extension CatalogIndex {
  /// The number of relative links with each combination of verdicts, in the order of the places.
  var verdictCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for page in pages {
      for link in page.links where !link.isImage && !link.isFailed && !page.path(of: link).isEmpty {
        let verdicts = contract.renderers.map {
          directory.resolution(of: link, on: page, in: $0).word
        }
        counts[verdicts.joined(separator: ", "), default: 0] += 1
      }
    }
    return counts
  }
}

extension LinkResolution {
  fileprivate var word: String {
    switch self {
    case .right: "right"
    case .anotherPage: "another page"
    case .missing: "missing"
    case .outside: "outside"
    }
  }
}

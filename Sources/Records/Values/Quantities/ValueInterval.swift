import Contract
import MarkdownSyntax
import SourceText

/// A value in the form in which pages are compared: an interval of whole numbers.
///
/// A rounded number may be any that rounds to it; every other value is one number: a date its day,
/// a text its hash. Two values of one field agree when their intervals overlap.
package struct ValueInterval: RoundedValue, Hashable, Sendable {
  /// The smallest number in the interval.
  package let least: Int64
  /// The first number above the interval.
  package let bound: Int64

  package init(least: Int64, bound: Int64) {
    self.least = least
    self.bound = bound
  }

  private init(exactly number: Int64) { self.init(least: number, bound: number + 1) }

  /// The value of a fact; nil where it is missing, or its text is not of its field's type.
  package init?(_ fact: Fact, on page: Page) {
    if fact.isMissing { return nil }
    let field = page.contract.fields[fact.field]
    if field.items != nil, !page.disallowedItems(in: fact).isEmpty { return nil }
    switch fact.value {
    case .quantity(.quantity(let quantity)):
      self.init(least: quantity.least, bound: quantity.bound)
    case .number(.number(let number)): self.init(least: number.least, bound: number.bound)
    case .price(.price(let price)):
      let scale = Price.scale(of: field)
      let (least, bound) = price.interval(ofScale: scale)
      self.init(least: least, bound: bound)
    case .date(.date(let date)): self.init(exactly: Int64(date.number))
    case .date(.period(let period)):
      self.init(
        least: Int64(period.lowerBound.number), bound: Int64(period.upperBound.number) + 1)
    case .date(.timestamp(let date, let seconds)):
      self.init(exactly: Int64(date.number * 86_400 + seconds))
    case .boolean(let flag), .tick(let flag): self.init(exactly: flag ? 1 : 0)
    case .range: self.init(exactly: 1)
    case .link(let address?) where field.isAddress:
      // One that cannot be opened, or has the scheme of a program, is reported itself.
      let text = page.syntax.decodedText(address)
      let known = ["https", "http", "mailto"]
      if let scheme = LinkScheme.scheme(of: text) {
        guard known.contains(scheme) else { return nil }
        switch URLReading(Array(text.utf8)[...], schemes: known) {
        case .malformed(.space), .malformed(.noSlashes), .malformed(.noHost), .malformed(.host):
          return nil
        default: break
        }
      }
      self.init(ofAddress: page.source.slice(address))
    case .url(.url): self.init(ofAddress: page.bytes(of: fact))
    case .text, .link:
      var hash = FNV1a()
      if let text = fact.decodedText {
        hash.add(part: text)
      } else {
        hash.add(part: page.source.slice(fact.range))
      }
      self.init(hash)
    case .list(let items): self.init(hashOf: items)
    case .missing, .invalid, .unfit, .quantity(.malformed), .price(.malformed), .date(.malformed),
      .number(.malformed), .url(.malformed):
      return nil
    }
  }

  private init(ofAddress address: ArraySlice<UInt8>) {
    var hash = FNV1a()
    // With and without it, an address is the same page.
    hash.add(part: (address.last == .slash ? address.dropLast() : address).withLowercaseServer)
    self.init(hash)
  }

  /// The sum of the hashes of the items, whose order does not matter.
  private init(hashOf items: [ListItem]) {
    var sum: UInt64 = 0
    for item in items {
      var hash = FNV1a()
      hash.add(part: item.text)
      sum &+= hash.value
    }
    self.init(hash: sum)
  }

  private init(_ hash: FNV1a) { self.init(hash: hash.value) }

  private init(hash: UInt64) { self.init(exactly: Int64(truncatingIfNeeded: hash >> 2)) }
}

extension ArraySlice<UInt8> {
  /// An address with its scheme and host in lower case, which may be in either.
  fileprivate var withLowercaseServer: ArraySlice<UInt8> {
    let scheme = prefix { $0 != .colon }
    guard self[scheme.endIndex...].starts(with: "://".utf8) else { return self }
    let authority = self[(scheme.endIndex + 3)...].prefix {
      $0 != .slash && $0 != .questionMark && $0 != .hash
    }
    let user = authority.lastIndex(of: .at).map { $0 + 1 } ?? authority.startIndex
    let host = authority[user...]
    guard (scheme + host).contains(where: { $0 != $0.lowercased }) else { return self }
    var address = self
    for index in [scheme.indices, host.indices].joined() {
      address[index] = address[index].lowercased
    }
    return address
  }
}

import Contract
import Records
import SourceText

extension QuantityReading {
  init(_ text: String, unit: String? = "tokens") {
    self.init(Array(text.utf8)[...], unit: unit)
  }

  var quantity: Quantity? {
    if case .quantity(let quantity) = self { quantity } else { nil }
  }
}

extension DateReading {
  init(date text: String, mayBeWrittenOut: Bool = false) {
    self.init(date: Array(text.utf8)[...], mayBeWrittenOut: mayBeWrittenOut)
  }
  init(timestamp text: String, isInData: Bool = false) {
    self.init(timestamp: Array(text.utf8)[...], isInData: isInData)
  }
}

extension PriceReading {
  /// A price as the reference catalog writes it.
  init(_ text: String) {
    let form = PriceForm(
      currency: "$", free: ["Free", "0"], words: ["USD", "US$", "tokens", "token", "tok"])
    self.init(Array(text.utf8)[...], as: form, unit: "/1M")
  }

  var price: Price? {
    if case .price(let price) = self { price } else { nil }
  }
}

extension BadgeReading {
  static let prefix = "https://img.shields.io/badge/"

  /// Reads an address, which is the text after the prefix.
  init(_ text: String) {
    let address = Array((Self.prefix + text).utf8)
    self.init(address, in: ByteRange(0, address.count), prefix: Self.prefix)
  }

  var badge: Badge? {
    if case .badge(let badge) = self { badge } else { nil }
  }
}

import SourceText

/// An input in two parts: the text before the first line of three tildes, and the text after it.
struct FuzzInput {
  let first: [UInt8]
  let second: [UInt8]

  private static let parting = Array("\n~~~\n".utf8)

  init(_ bytes: [UInt8]) {
    let places = bytes.indices.lazy.filter { bytes[$0...].starts(with: Self.parting) }
    guard let place = places.first else {
      (first, second) = (bytes, [])
      return
    }
    first = Array(bytes[..<place])
    second = Array(bytes[(place + Self.parting.count)...])
  }
}

/// Whether a range is in a text of these bytes and cuts no character in two.
func isSound(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
  range.start <= range.end && range.end <= bytes.count
    && [range.start, range.end].allSatisfy { $0 == bytes.count || !bytes[$0].isContinuation }
}

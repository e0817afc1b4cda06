extension String {
  /// Whether these are its bytes: unlike `==`, which is canonical equivalence. For most words of a
  /// contract the lengths alone decide.
  package func isSpelled(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard utf8.count == bytes.count else { return false }
    return unsafe withBytes { own in
      unsafe bytes.withUnsafeBytes { unsafe own.hasSameBytes(as: $0) }
    }
  }

  /// Whether readers see nothing of it.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// Whether bytes begin with its own.
  package func isPrefix(of bytes: ArraySlice<UInt8>) -> Bool { isSpelled(bytes.prefix(utf8.count)) }

  /// Whether both have the same bytes: unlike `==`, which is canonical equivalence.
  package func hasSameBytes(as other: String) -> Bool {
    // Texts with the same storage are equal, and most short ones are stored in place.
    if unsafe unsafeBitCast(self, to: Storage.self) == unsafeBitCast(other, to: Storage.self) {
      return true
    }
    guard utf8.count == other.utf8.count else { return false }
    return unsafe withBytes { bytes in
      unsafe other.withBytes { unsafe bytes.hasSameBytes(as: $0) }
    }
  }

  /// All of a string but what it refers to.
  private typealias Storage = (UInt64, UInt64)

  /// Whether its last bytes are those of another text; mostly the very last one decides.
  package func ends(with ending: String) -> Bool {
    guard utf8.count >= ending.utf8.count, utf8.last == ending.utf8.last || ending.isEmpty else {
      return false
    }
    return unsafe withBytes { bytes in
      unsafe ending.withBytes { ending in
        let last = unsafe UnsafeRawBufferPointer(rebasing: bytes.suffix(ending.count))
        return unsafe last.hasSameBytes(as: ending)
      }
    }
  }

  /// Whether it is the path of a file in a folder itself, not in one below; the root is empty.
  package func isPath(inFolder folder: ArraySlice<UInt8>) -> Bool {
    unsafe withBytes { path in
      var start = 0
      if !folder.isEmpty {
        guard unsafe path.count > folder.count && path[folder.count] == .slash,
          unsafe folder.withUnsafeBytes({
            unsafe UnsafeRawBufferPointer(rebasing: path.prefix($0.count)).hasSameBytes(as: $0)
          })
        else { return false }
        start = folder.count + 1
      }
      var slashes: UInt8 = 0
      for index in start..<path.count { unsafe slashes |= path[index] == .slash ? 1 : 0 }
      return slashes == 0
    }
  }

  /// Whether its bytes come before those of another text: the order of paths.
  package func precedes(_ other: String) -> Bool {
    unsafe withBytes { bytes in
      unsafe other.withBytes { unsafe bytes.precedes($0) }
    }
  }

  /// The hash of its bytes, equal to `ArraySlice.seededHash`.
  package var seededHash: Int { unsafe withBytes { unsafe $0.seededHash } }

  /// Whether all of its characters are ASCII.
  package var isASCII: Bool { !hasByte { $0 >= 0x80 } }

  /// Whether it has a capital letter of ASCII.
  package var hasASCIICapital: Bool { hasByte { $0 &- UInt8(ascii: "A") < 26 } }

  /// Without an early exit, the compiler compares sixteen bytes at a time.
  private func hasByte(where isMet: (UInt8) -> Bool) -> Bool {
    unsafe withBytes { bytes in
      var found: UInt8 = 0
      for index in bytes.indices { unsafe found |= isMet(bytes[index]) ? 1 : 0 }
      return found != 0
    }
  }

  /// Reads the bytes in place: one by one, through a view, takes ten times as long.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    // The pointer does not leave the closure. A string without contiguous bytes gives a copy.
    unsafe utf8.withContiguousStorageIfAvailable { unsafe body(UnsafeRawBufferPointer($0)) }
      ?? Array(utf8).withUnsafeBytes(body)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both have the same bytes, eight at a time; they have as many.
  func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    // Every load ends before the end of both.
    var index = 0
    while index + 8 < count {
      guard
        unsafe loadUnaligned(fromByteOffset: index, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      else { return false }
      index += 8
    }
    return unsafe lastWord == other.lastWord
  }

  /// The last eight bytes, or all of fewer: of two texts of one length, different where these are.
  @inline(__always) fileprivate var lastWord: UInt64 {
    // Every load is inside; loads overlap, which takes less than a loop.
    switch count {
    case 8...: unsafe loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    case 4...:
      unsafe UInt64(loadUnaligned(as: UInt32.self)) << 32
        | UInt64(loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    case 1...:
      unsafe UInt64(self[0]) << 16 | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1])
    default: 0
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes are first in order; eight at a time are compared, since many paths have a
  /// common beginning.
  fileprivate func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    let shared = Swift.min(count, other.count)
    // Every load ends at or before the end of both.
    var index = 0
    while index + 8 <= shared {
      let word = unsafe loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let otherWord = unsafe other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The first byte of a text is the highest one.
      if word != otherWord { return word.bigEndian < otherWord.bigEndian }
      index += 8
    }
    while index < shared {
      let (byte, otherByte) = unsafe (self[index], other[index])
      if byte != otherByte { return byte < otherByte }
      index += 1
    }
    return count < other.count
  }
}

extension ArraySlice<UInt8> {
  /// A hash of the bytes, seeded for each process: an attacker cannot choose texts with equal
  /// hashes.
  package var seededHash: Int { unsafe withUnsafeBytes { unsafe $0.seededHash } }

  /// Whether both have the same bytes.
  package func hasSameBytes(as other: ArraySlice<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { own in
      unsafe other.withUnsafeBytes { unsafe own.hasSameBytes(as: $0) }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Where each hash begins.
  private static let seed = UInt64.random(in: .min ... .max)

  /// A hash of eight bytes at a time, each folded in with all that came before.
  var seededHash: Int {
    var hash = unsafe Self.seed ^ UInt64(count)
    // Every load ends before the end.
    var index = 0
    while index + 8 < count {
      hash = unsafe Self.folded(hash ^ loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    return unsafe Int(truncatingIfNeeded: Self.folded(Self.folded(hash ^ lastWord)))
  }

  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }
}

extension String {
  /// The text with another one for each byte of an ASCII character, also of one that a combining
  /// mark follows: to Swift, the two are one character.
  package func replacing(ascii byte: UInt8, with text: String) -> String {
    guard utf8.contains(byte) else { return self }
    return String(decoding: utf8.flatMap { $0 == byte ? Array(text.utf8) : [$0] }, as: UTF8.self)
  }
}

import SourceText

/// Parses the output of `git cat-file --batch`, as it comes: a line `object type size`, as many
/// bytes, and a line feed.
struct GitAnswers: Sendable {
  /// Output that was not requested yet.
  private var heard: [UInt8] = []

  /// No answer has so long a first line.
  private static let mostOfLine = 1_000

  /// The next file, which must have the given name, if any; `more` reads more of git's output.
  mutating func next(
    _ object: String?, by reader: FileReader, _ more: () throws(GitFailure) -> [UInt8]
  ) throws(GitFailure) -> Result<[UInt8], FileReader.Failure> {
    var end = heard.firstIndex(of: .lineFeed)
    while end == nil, heard.count < Self.mostOfLine {
      heard += try more()
      end = heard.firstIndex(of: .lineFeed)
    }
    let words = heard[..<(end ?? 0)].split(separator: .space)
    guard let end, words.count == 3, words[1].elementsEqual("blob".utf8),
      object.map({ words[0].elementsEqual($0.utf8) }) != false,
      let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0
    else { throw GitFailure("git does not have it here; the clone may be partial") }
    guard size <= reader.limit, size < Int.max else { return .failure(reader.tooLarge(size)) }
    heard.removeFirst(end + 1)
    while heard.count <= size { heard += try more() }
    guard heard[size] == .lineFeed else { throw GitFailure("git wrote more than it announced") }
    let bytes = Array(heard[..<size])
    heard.removeFirst(size + 1)
    return .success(bytes)
  }
}

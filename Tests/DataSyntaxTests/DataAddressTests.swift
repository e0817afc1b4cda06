import DataSyntax
import SourceText
import Testing

/// Addresses of values in data.
@Suite struct DataAddressTests {
  private let root = JSONDocument.parse(
    SourceFile(
      path: "x.json",
      bytes: Array(
        """
        {"limit": {"context": 8, "a.b": 9}, "releases": [{"eol": 1}, {"eol": 2}, {"lts": 3}],
         "models": {"x": {"size": 4}, "y": {"size": 5}}, "grid": [[6], [7]]}
        """.utf8))
  ).root

  private func texts(_ address: String) throws -> [String] {
    let root = try #require(root)
    return try #require(DataAddress(address)).places(in: root).map {
      $0.value.scalar?.text ?? "a collection"
    }
  }

  @Test(arguments: [
    ("limit.context", ["8"]), (#"limit."a.b""#, ["9"]), ("releases[].eol", ["1", "2"]),
    ("models.*.size", ["4", "5"]), ("*.context", ["8"]), ("grid[][]", ["6", "7"]),
    ("limit", ["a collection"]), ("limit.none", []), ("limit[]", []), ("", ["a collection"]),
  ])
  func `an address has its values in the order of the file`(
    address: String, expected: [String]
  ) throws {
    #expect(try texts(address) == expected)
  }

  @Test func `a key is found by all of its bytes`() throws {
    let root = try #require(
      JSONDocument.parse(
        SourceFile(
          path: "x.json",
          bytes: Array(
            #"{"context-window": 1, "context-length": 2, "context": 3, "é": 4, "": 5}"#.utf8))
      ).root)
    func text(_ address: String) throws -> String? {
      try #require(DataAddress(address)).places(in: root).first?.value.scalar?.text
    }
    #expect(try text("context-length") == "2")
    #expect(try text("context-window") == "1")
    #expect(try text("context") == "3")
    #expect(try text("context-") == nil)
    #expect(try text("context-widths") == nil)
    #expect(try text("e\u{301}") == nil)
    #expect(try text("é") == "4")
    #expect(root.mapping?[""]?.scalar?.text == "5")
  }

  @Test func `a value below a star has its key`() throws {
    let root = try #require(root)
    let places = try #require(DataAddress("models.*")).places(in: root)
    #expect(places.map { $0.key?.scalar?.text } == ["x", "y"])
  }

  @Test(arguments: [".a", "a.", "a..b", #""a"#, #""""#, "a[", "a[]b", "[]."])
  func `text that is not an address is refused`(text: String) {
    #expect(DataAddress(text) == nil)
  }

  @Test func `the rest of an address after its first key`() throws {
    let address = try #require(DataAddress("cost.input"))
    #expect(address.dropping(first: "cost")?.key == "input")
    #expect(address.dropping(first: "limit") == nil)
    #expect(DataAddress("cost")?.dropping(first: "cost") == nil)
  }
}

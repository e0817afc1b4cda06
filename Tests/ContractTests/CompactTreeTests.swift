import BuiltInSchemas
import DataSyntax
import SourceText
import TestSupport
import Testing

struct CompactTreeTests {
  @Test(arguments: BuiltInContractTree.allCases)
  func `the tree that is built in is that of the contract's YAML`(
    _ contract: BuiltInContractTree
  ) throws {
    let bytes = try PackageFolder.bytes(of: "Schemas/\(contract.rawValue)/contract.yaml")
    let root = try #require(YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count)).root)
    let tree = try #require(CompactTree.read(contract.bytes))
    #expect(Self.values(of: tree) == Self.values(of: root))
    #expect(CompactTree.text(of: root).map { Array($0.utf8) } == contract.bytes)
  }

  @Test(arguments: [
    "", "x", "0", "0\n", "1\n", "1\n0\n", "0\n0\n", "0\n{", "0\n{x", "1\n\"a\n{1\n0",
    "1\n\"a\n[2\n0", "0\n[-1", "0\n[99999999999999999999", "0\n[9", "1\n\n0\n", "1\n|\n0", "1\n|2",
    "1\n|1\na\n0\n0", "1\n\"a\n1\n", "1\na\n0\n",
    "1\n\"a\n0x\n", "1\n\"a\n\n",
  ])
  func `a text that is not a tree is not read`(_ text: String) {
    #expect(CompactTree.read(Array(text.utf8)) == nil)
  }

  @Test func `collections can be empty and inside each other`() throws {
    let text = "6\n\"a\n'1\n\"b\n\"\n\"c\n'\n{3\n0\n[2\n1\n{0\n2\n3\n4\n5\n"
    let tree = try #require(CompactTree.read(Array(text.utf8)))
    #expect(CompactTree.text(of: tree) == text)
    #expect(tree.mapping?["a"]?.items?.count == 2)
    #expect(tree.mapping?["a"]?.items?.first?.scalar?.value == .number(DecimalNumber(1)))
    #expect(tree.mapping?["b"]?.string == "")
    #expect(tree.mapping?["c"]?.scalar?.value == .null)
  }

  @Test(arguments: ["a\nb", "a\n", "\n", "\n\n\"x", "1\n[2"])
  func `a text of several lines is read as it was`(_ text: String) throws {
    let scalar = DataNode.Content.scalar(DataScalar(text: text, style: .literal))
    let node = DataNode(range: ByteRange(at: 0), content: scalar)
    let list = DataNode(range: ByteRange(at: 0), content: .sequence([node, node]))
    let written = try #require(CompactTree.text(of: list))
    #expect(CompactTree.read(Array(written.utf8))?.items?.map(\.string) == [text, text])
  }

  @Test func `a value that could not be read is not written`() {
    let node = DataNode(range: ByteRange(at: 0), content: .unknown)
    #expect(CompactTree.text(of: node) == nil)
  }

  @Test(arguments: [(99, true), (100, false)])
  func `a tree is read and written to a depth`(_ depth: Int, _ isRead: Bool) {
    let text = "1\n\"a\n" + String(repeating: "[1\n", count: depth) + "0\n"
    let node = (0..<depth).reduce(
      DataNode(
        range: ByteRange(at: 0),
        content: .scalar(
          DataScalar(text: "a", style: .doubleQuoted)))
    ) { inner, _ in DataNode(range: ByteRange(at: 0), content: .sequence([inner])) }
    #expect((CompactTree.read(Array(text.utf8)) != nil) == isRead)
    #expect(CompactTree.text(of: node) == (isRead ? text : nil))
  }

  /// The keys, values and sizes of collections, in order.
  private static func values(of node: DataNode) -> [String] {
    switch node.content {
    case .unknown: []
    case .scalar(let scalar): ["\(scalar.value) \(scalar.text)"]
    case .sequence(let items): ["[\(items.count)"] + items.flatMap(values(of:))
    case .mapping(let mapping):
      ["{\(mapping.entries.count)"]
        + mapping.entries.flatMap { values(of: $0.key) + values(of: $0.value) }
    }
  }
}

import Contract
import DataSyntax
import Foundation
import JSONSchema
import SourceText
import TestSupport
import Testing

struct ContractReaderTests {
  @Test(arguments: BadContract.all)
  func `a defect of a contract is reported at its place`(_ contract: BadContract) {
    let marked = MarkedText(contract.text)
    guard case .failure(let problems) = ContractReader.read(Array(marked.text.utf8)) else {
      Issue.record("the contract is taken")
      return
    }
    #expect(problems.list.map(\.message) == contract.messages)
    #expect(problems.list.map(\.range) == marked.ranges)
  }

  @Test func `the minimal contract is valid`() throws {
    let contract = try #require(Contract.reading(GoodContract.minimal))
    #expect(contract.name == "small")
    #expect(contract.kinds.map(\.name) == ["page"])
    #expect(contract.kinds[0].title == "page")
    #expect(contract.fields.map(\.title) == ["max output"])
    #expect(contract.renderers.isEmpty)
    #expect(contract.missing.isEmpty)
    #expect(contract.badgePrefix.isEmpty)
  }

  @Test func `every part of a contract is read`() throws {
    let contract = try #require(Contract.reading(GoodContract.full))
    let kind = try #require(contract.kinds.first)
    #expect(contract.renderers.map(\.name) == ["here", "there", "nowhere"])
    #expect(contract.field(with: .id) == 0)
    #expect(contract.field(with: .created) == nil)
    #expect(contract.fields[1].unit == "tokens")
    #expect(kind.title == "a page")
    #expect(kind.data?.fields.map(\.address.text) == ["title"])
    #expect(kind.data?.schema?.propertyNames == ["type"])
    #expect(kind.data?.schema?.onlyValue(ofProperty: "type")?.text == "model")
    #expect(kind.breadcrumb.map(\.fromEnd) == [1])
    #expect(kind.heading == 0)
    #expect(kind.sections.map(\.parent) == [nil, nil, 1, nil])
    #expect(kind.sections.map(\.isOptional) == [false, true, false, false])
    #expect(kind.sections.map { $0.template?.fields } == [nil, nil, [3, 1], nil])
    #expect(kind.tables.map(\.sections) == [[0], [], [1, 2], []])
    #expect(contract.fields.map(\.items) == [nil, nil, nil, nil, ["a", "b"]])
    #expect(contract.fields.map(\.separator) == [",", ",", ",", ",", " "])
    #expect(kind.labels.count == 1)
    #expect(kind.badges.count == 1)
    #expect(kind.footer.entries.count == 1)
    #expect(kind.record?.schema.propertyNames == ["size"])
    let badges = try #require(kind.badges.first).vocabulary.definitions
    #expect(badges.map(\.label) == ["text", "size", "input"])
    #expect(badges[0].ticks == [2])
    #expect(badges[0].modality == "text")
  }

  @Test(arguments: [
    [], Array("\u{FEFF}".utf8), Array("# nothing\n".utf8), [0], [0xFF, 0xFE, 0x61, 0], [0x80],
    Array("---\n---\n".utf8), Array("a: [".utf8), Array("&a [*a]".utf8),
    Array(repeating: UInt8(ascii: "["), count: 10_000), Array("contract: 1\u{0}".utf8),
  ])
  func `bytes that are not YAML are not a contract`(_ bytes: [UInt8]) {
    guard case .failure(let problems) = ContractReader.read(bytes) else {
      Issue.record("the contract is taken")
      return
    }
    #expect(!problems.list.isEmpty)
    for problem in problems.list {
      #expect(problem.range.end <= bytes.count)
      #expect(!problem.message.isEmpty)
    }
  }

  @Test func `a file that is wrong throughout has a hundred problems`() {
    let fields = (0..<1000).map { "  field-\($0): {type: wrong}\n" }.joined()
    let text = "contract: 1\nname: x\nids: {characters: a}\nkinds: {}\nfields:\n" + fields
    guard case .failure(let problems) = ContractReader.read(Array(text.utf8)) else {
      Issue.record("the contract is taken")
      return
    }
    #expect(problems.list.count == 100)
  }

  @Test(arguments: BuiltInContract.names)
  func `a built-in contract has its name, and no problem`(_ name: String) throws {
    let bytes = try PackageFolder.bytes(of: "Schemas/\(name)/contract.yaml")
    let source = try ContractReader.read(bytes).get()
    let contract = try #require(BuiltInContract.named(name)).get()
    #expect(contract.name == name)
    #expect(contract.kinds.map(\.name) == source.kinds.map(\.name))
    #expect(contract.fields.map(\.name) == source.fields.map(\.name))
    // Its schemas are compiled when they are needed, which is now.
    #expect(contract.kinds.map { $0.data?.keys } == source.kinds.map { $0.data?.keys })
    #expect(contract.kinds.map { $0.record?.fields } == source.kinds.map { $0.record?.fields })
    func setFields(_ contract: Contract) -> [[FieldIndex]?] {
      contract.kinds.flatMap { $0.data?.allRecordSets ?? [] }.map { $0.record?.fields }
    }
    #expect(setFields(contract) == setFields(source))
  }

  @Test func `every contract that ships is built in`() throws {
    let folders = try FileManager.default
      .contentsOfDirectory(atPath: PackageFolder.root.appending(path: "Schemas").path)
      .filter { (try? PackageFolder.bytes(of: "Schemas/\($0)/contract.yaml")) != nil }
    #expect(BuiltInContract.names.sorted() == folders.sorted())
    #expect(BuiltInContract.named("another") == nil)
  }
}

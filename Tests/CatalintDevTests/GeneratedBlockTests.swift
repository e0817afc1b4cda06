import Testing
import catalint_dev

@Suite struct GeneratedBlockTests {
  let block = GeneratedBlock(name: "rules")

  @Test func `a block is filled, and the text around it stays`() throws {
    let document = "# A\n\n\(block.opening)old\n\(block.closing)\nB\n"
    let filled = try block.filled(with: "new\n", in: document)
    #expect(filled == "# A\n\n\(block.opening)\nnew\n\n\(block.closing)\nB\n")
    #expect(try block.filled(with: "new\n", in: filled) == filled)
  }

  @Test func `a document without the block, or with two, is refused`() {
    let whole = "\(block.opening)\(block.closing)"
    for document in ["", block.opening, block.closing, whole + whole] {
      #expect(throws: GeneratedBlock.Missing.self) { try block.filled(with: "", in: document) }
    }
  }
}

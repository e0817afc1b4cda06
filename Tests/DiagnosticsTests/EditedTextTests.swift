import Diagnostics
import SourceText
import Testing

@Suite struct EditedTextTests {
  @Test func `edits are applied in file order`() {
    let fixes = [fix(edit(6, 7, "G")), fix(edit(0, 1, "A")), fix(edit(3, 3, "+"))]
    expect("A" + "bc+def" + "Gh", applied: [0, 1, 2], of: fixes)
    expect("A" + "bc+def" + "Gh", applied: [0, 1, 2], of: fixes.reversed())
  }

  @Test func `the edits of one fix need no order`() {
    expect("AbcdefgH", applied: [0], of: [fix(edit(7, 8, "H"), edit(0, 1, "A"))])
  }

  @Test func `edits that touch are both made`() {
    expect("XYefgh", applied: [0, 1], of: [fix(edit(0, 2, "X")), fix(edit(2, 4, "Y"))])
    expect("ab+Yefgh", applied: [0, 1], of: [fix(edit(1, 2, "b+")), fix(edit(2, 4, "Y"))])
  }

  @Test func `of two fixes that overlap the first by place is applied, the other skipped whole`() {
    let fixes = [fix(edit(2, 4, "X"), edit(6, 7, "Y")), fix(edit(1, 3, "Z"))]
    expect("aZdefgh", applied: [1], of: fixes)
  }

  @Test func `a fix inside the span of another is skipped`() {
    let fixes = [fix(edit(0, 1, "A"), edit(6, 7, "G")), fix(edit(3, 4, "D"))]
    expect("AbcdefGh", applied: [0], of: fixes)
  }

  @Test func `fixes that interleave are not both applied`() {
    let fixes = [
      fix(edit(0, 1, "A"), edit(4, 5, "E")), fix(edit(2, 3, "C"), edit(6, 7, "G")),
      fix(edit(7, 8, "H")),
    ]
    expect("AbcdEfgH", applied: [0, 2], of: fixes)
  }

  @Test func `equal edits are made once, and both fixes count as applied`() {
    let fixes = [fix(edit(2, 2, "+")), fix(edit(2, 2, "+"))]
    expect("ab+cdefgh", applied: [0, 1], of: fixes)
  }

  @Test func `equal fixes of several edits are made once`() {
    let whole = fix(edit(0, 1, "A"), edit(4, 5, "E"))
    expect("AbcdEfgh", applied: [0, 1, 2], of: [whole, whole, whole])
  }

  @Test func `fixes that have an edit in common are both applied`() {
    let fixes = [fix(edit(0, 1, "A"), edit(4, 5, "E")), fix(edit(4, 5, "E"), edit(7, 8, "H"))]
    expect("AbcdEfgH", applied: [0, 1], of: fixes)
  }

  @Test func `a fix with further edits between shared ones is skipped`() {
    let fixes = [
      fix(edit(0, 1, "A"), edit(4, 5, "E")),
      fix(edit(0, 1, "A"), edit(2, 3, "C"), edit(4, 5, "E")),
    ]
    expect("AbcdEfgh", applied: [0], of: fixes)
  }

  @Test func `of two different insertions at one place the first given is made`() {
    expect("ab+cdefgh", applied: [0], of: [fix(edit(2, 2, "+")), fix(edit(2, 2, "-"))])
    expect("ab+cdefgh", applied: [0], of: [fix(edit(2, 2, "+")), fix(edit(2, 4, "-"))])
  }

  @Test func `a fix whose own edits overlap is refused`() {
    expect("abcdefgh", applied: [], of: [fix(edit(0, 3, "X"), edit(2, 4, "Y"))])
    expect("abcdefgh", applied: [], of: [fix(edit(1, 1, "X"), edit(1, 1, "Y"))])
    expect("abcdefgh", applied: [], of: [fix(edit(1, 2, "X"), edit(1, 2, "X"))])
  }

  @Test func `a fix without edits is refused`() {
    expect("abcdefgh", applied: [], of: [fix()])
  }

  @Test func `a fix that leaves the file or names another is refused whole`() {
    expect("abcdefgh", applied: [], of: [fix(edit(0, 1, "A"), edit(8, 9, "I"))])
    expect("abcdefgh", applied: [], of: [fix(edit(90, 91, "I"))])
    let elsewhere = Edit(path: "other.md", range: ByteRange(4, 5), replacement: "E")
    expect("abcdefgh", applied: [], of: [fix(edit(0, 1, "A"), elsewhere)])
  }

  @Test func `a path is its bytes, in whichever way its letters are spelt`() {
    let edits = [Edit(path: "\u{E9}.md", range: ByteRange(0, 1), replacement: "x")]
    let edited = EditedText(
      Array("a".utf8), path: "e\u{301}.md", applying: [Fix("", safety: .safe, edits: edits)])
    #expect(edited.applied == [])
  }

  @Test func `text is inserted at the start, at the end and into an empty file`() {
    expect("+abcdefgh-", applied: [0, 1], of: [fix(edit(0, 0, "+")), fix(edit(8, 8, "-"))])
    let edited = EditedText([], path: "page.md", applying: [fix(edit(0, 0, "+"))])
    #expect(edited.bytes == [UInt8(ascii: "+")])
  }

  @Test func `without fixes the bytes stay as they are, text or not`() {
    let bytes: [UInt8] = [0xFF, 0x00, 0x80]
    #expect(EditedText(bytes, path: "page.md", applying: []).bytes == bytes)
  }

  private func fix(_ edits: Edit...) -> Fix { Fix("repair it", safety: .safe, edits: edits) }

  private func edit(_ start: Int, _ end: Int, _ text: String) -> Edit {
    Edit(path: "page.md", range: ByteRange(start, end), replacement: text)
  }

  private func expect(
    _ text: String, applied: [Int], of fixes: [Fix],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let edited = EditedText(Array("abcdefgh".utf8), path: "page.md", applying: fixes)
    #expect(String(decoding: edited.bytes, as: UTF8.self) == text, sourceLocation: sourceLocation)
    #expect(edited.applied == applied, sourceLocation: sourceLocation)
  }
}

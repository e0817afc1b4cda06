import Foundation
import TestSupport
import Testing
import catalint_dev

@Suite struct RunPictureTests {
  @Test func `escape sequences are the styles of what follows them`() {
    let text = TerminalText(
      "a \u{1B}[1;31merror:\u{1B}[0m b\n\n\u{1B}[2m| \u{1B}[0mc\n", columns: 80)
    #expect(
      text.lines == [
        [.init("a "), .init("error:", ["bold", "red"]), .init(" b")], [],
        [.init("| ", ["dim"]), .init("c")],
      ])
  }

  @Test func `a line that is wider than the terminal goes on in the next one, in its style`() {
    let text = TerminalText("ab\u{1B}[1mcde\u{1B}[0m", columns: 4)
    #expect(text.lines == [[.init("ab"), .init("cd", ["bold"])], [.init("e", ["bold"])]])
  }

  @Test func `markup in a page is text in the image`() {
    let image = RunPicture.image(of: "catalint check", output: "<script>&amp;</script>\n")
    #expect(image.contains(">&lt;script&gt;&amp;amp;&lt;/script&gt;</text>"))
    #expect(!image.contains("<script"))
  }

  @Test func `the image is small, and has a title, a description and colors for dark pages`() throws
  {
    let image = String(
      decoding: try PackageFolder.bytes(of: ".github/docs/check.svg"), as: UTF8.self)
    #expect(image.utf8.count < 10_000)
    for part in ["<title id=\"title\">", "<desc id=\"description\">", "prefers-color-scheme: dark"]
    {
      #expect(image.contains(part))
    }
  }
}

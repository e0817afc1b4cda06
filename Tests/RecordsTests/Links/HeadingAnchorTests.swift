import Catalog
import Records
import SourceText
import TestSupport
import Testing

/// The names of headings, as GitHub makes them.
struct HeadingAnchorTests {
  private func anchors(_ text: String) -> [String] {
    PageSummary(Page.reading("README.md", text)).anchorNames.map(String.init)
  }

  @Test(arguments: [
    ("## Pricing", "pricing"), ("## 🎯 Capabilities", "-capabilities"),
    ("## 🎛️ Generation Controls", "\u{FE0F}-generation-controls"),
    ("## Input/Output (per 1M)", "inputoutput-per-1m"),
    ("## GPT-4.1 — what's new?", "gpt-41--whats-new"),
    ("## snake_case", "snake_case"), ("## Über Größe", "über-größe"), ("## 模型", "模型"),
    ("## **Bold** and `code`", "bold-and-code"), ("## [Link](x.md)", "link"),
    ("## A &amp; B", "a--b"), ("## Length & Termination", "length--termination"),
    ("# <img src=\"x\"> OpenAI", "-openai"), ("Setext\n---", "setext"),
    ("## Ends here ##", "ends-here"),
    ("# ![Logo](x.png) OpenAI", "-openai"), ("# [![Logo *of*](x.png) OpenAI](y.md)", "-openai"),
    ("# OpenAI ![Logo][x]\n\n[x]: y", "openai-"),
    ("Two\nlines\n---", "twolines"), ("> Two\n> lines\n> ---", "twolines"),
    (">  > Two\n>> lines\n> > and *more\n> > lines*\n> > ---", "twolinesand-morelines"),
    ("- > `Two\n  > lines` [of\n  > a](b.md)\n  > ---", "two-lines-ofa"),
  ])
  func `a heading is named by its text`(_ heading: String, name: String) {
    #expect(anchors(heading + "\n") == [name])
  }

  @Test func `a duplicate heading has a number after its name`() {
    #expect(anchors("# A\n## a\n# A!\n# B\n") == ["a", "a-1", "a-2", "b"])
  }

  @Test func `an ID in raw HTML is a place, and so is the name of an anchor`() {
    let text = """
      <a id="top-models"></a> <A NAME=prices> <img name="logo"> <p id='x'>

      <div id="block">
      <!-- <a id="hidden"> -->
      </div>
      """
    #expect(anchors(text) == ["top-models", "prices", "x", "block"])
  }
}

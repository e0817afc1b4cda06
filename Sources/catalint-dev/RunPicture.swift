import Foundation

/// A run of Catalint in a terminal, as an image in SVG with colors for light and dark pages.
package enum RunPicture {
  /// The widest line, in characters.
  private static let columns = 100

  /// The image of `catalint check` on the page with typical mistakes, in the package at `root`.
  static func text(in root: URL) throws -> String {
    let folder = root.appending(path: "Fixtures/readme")
    let output = try BuiltCatalint.output(of: "check", "--color", "always", in: folder)
    return image(of: "catalint check", output: String(decoding: output, as: UTF8.self))
  }

  /// The image of a command and its output, in which escape sequences set colors.
  package static func image(of command: String, output: String) -> String {
    let text = TerminalText("\u{1B}[2m$\u{1B}[0m \(command)\n\(output)", columns: columns)
    let (left, top, step) = (16, 28, 18)
    let (width, height) = (columns * 8 + 2 * left, text.lines.count * step + 2 * left)
    let lines = text.lines.enumerated().filter { !$1.isEmpty }.map { number, runs in
      "<text x=\"\(left)\" y=\"\(top + number * step)\">\(runs.map(element).joined())</text>\n"
    }
    return """
      <!-- generated: \(DerivedDocument.command) -->
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title description">
      <title id="title">\(escaped(command)) on a page with mistakes</title>
      <desc id="description">A terminal. Each finding has its place, the line with the exact text \
      marked, and the fix, if there is one: \(escaped(text.lastLine)).</desc>
      <style>
      rect { fill: #f6f8fa; stroke: #d1d9e0 }
      text { fill: #1f2328; font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace }
      .bold { font-weight: 600 } .dim { fill: #59636e } .red { fill: #cf222e }
      .green { fill: #116329 } .yellow { fill: #7d4e00 } .cyan { fill: #0550ae }
      @media (prefers-color-scheme: dark) {
        rect { fill: #0d1117; stroke: #3d444d }
        text { fill: #f0f6fc }
        .dim { fill: #9198a1 } .red { fill: #ff7b72 }
        .green { fill: #7ee787 } .yellow { fill: #f2cc60 } .cyan { fill: #79c0ff }
      }
      </style>
      <rect x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="6"/>
      <g xml:space="preserve">
      \(lines.joined())</g>
      </svg>

      """
  }

  private static func element(_ run: TerminalText.Run) -> String {
    run.styles.isEmpty
      ? escaped(run.text)
      : "<tspan class=\"\(run.styles.joined(separator: " "))\">\(escaped(run.text))</tspan>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

/// The lines of a terminal: runs of characters of one style, and none longer than the terminal is
/// wide.
package struct TerminalText {
  /// Characters of one style.
  package struct Run: Equatable {
    package let text: String
    package let styles: [String]

    package init(_ text: String, _ styles: [String] = []) {
      (self.text, self.styles) = (text, styles)
    }
  }

  package private(set) var lines: [[Run]] = []

  /// The styles of the codes that Catalint writes.
  private static let styles = [
    "1": "bold", "2": "dim", "31": "red", "32": "green", "33": "yellow", "36": "cyan",
  ]

  package init(_ text: String, columns: Int) {
    var rest = Substring(text.hasSuffix("\n") ? text.dropLast() : text[...])
    var styles: [String] = []
    var line: [Run] = []
    var run = ""
    var column = 0
    func endRun() {
      if !run.isEmpty { line.append(Run(run, styles)) }
      run = ""
    }
    func endLine() {
      endRun()
      lines.append(line)
      (line, column) = ([], 0)
    }
    while let character = rest.popFirst() {
      if character == "\u{1B}", let end = rest.firstIndex(of: "m") {
        endRun()
        let codes = rest[..<end].dropFirst().split(separator: ";").map(String.init)
        styles = codes.compactMap { Self.styles[$0] }
        rest = rest[rest.index(after: end)...]
      } else if character == "\n" {
        endLine()
      } else {
        if column == columns { endLine() }
        run.append(character)
        column += 1
      }
    }
    endLine()
  }

  /// The text of the last line.
  var lastLine: String { (lines.last ?? []).map(\.text).joined() }
}

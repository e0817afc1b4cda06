import SourceText
import Testing

struct MojibakeTests {
  /// The encodings whose damage is known in words of any language; in others, only symbols are.
  private static let encodings: [Misreading] = [.windows1252, .latin1, .macRoman]
  private static let others: [Misreading] = [.codePage437, .codePage850, .windows1251]

  @Test(arguments: others)
  func `a symbol read in another encoding is found as a whole and restored`(
    _ encoding: Misreading
  ) {
    for text in DamagedText.emoji {
      let misread = encoding.misread(Array(text.utf8))
      for (prefix, suffix) in [("", ""), ("## ", " Provider"), ("`x-", "-blue`"), ("1 ", " 2")] {
        #expect(repair(prefix + misread + suffix) == prefix + text + suffix)
      }
    }
  }

  private func runs(_ text: String) -> [MojibakeRun] { MojibakeRun.runs(in: Array(text.utf8)) }

  @Test(arguments: encodings)
  func `a word read in another encoding is found as a whole and restored`(_ encoding: Misreading) {
    var failures: [String] = []
    var count = 0
    for text in DamagedText.words where !DamagedText.isAmbiguous(text, as: encoding) {
      count += 1
      let misread = encoding.misread(Array(text.utf8))
      for (prefix, suffix) in [("", ""), ("## ", " Provider"), ("`x-", "-blue`")] {
        let line = prefix + misread + suffix
        let repaired = repair(line)
        if repaired != prefix + text + suffix {
          failures.append("\(encoding) '\(text)' as '\(line)' gives '\(repaired)'")
        }
      }
    }
    #expect(count >= 200)
    #expect(failures.isEmpty, "\(failures.count):\n\(failures.joined(separator: "\n"))")
  }

  @Test(arguments: encodings)
  func `a word misread twice is restored to the first text`(_ encoding: Misreading) {
    var failures: [String] = []
    for text in DamagedText.words where !DamagedText.isAmbiguous(text, as: encoding) {
      let once = encoding.misread(Array(text.utf8))
      let twice = encoding.misread(Array(once.utf8))
      let repaired = repair("| " + twice + " |")
      if repaired != "| " + text + " |" {
        failures.append("\(encoding) '\(text)' as '\(twice)' gives '\(repaired)'")
      }
    }
    #expect(failures.isEmpty, "\(failures.count):\n\(failures.joined(separator: "\n"))")
  }

  @Test func `sentences turn back, each run at the damaged characters`() {
    var failures: [String] = []
    var count = 0
    for encoding in Self.encodings {
      for sentence in DamagedText.sentences {
        count += 1
        let line = encoding.misread(Array(sentence.utf8))
        let found = runs(line)
        if repair(line) != sentence {
          failures.append("\(encoding) '\(sentence)' as '\(line)' gives '\(repair(line))'")
        }
        let bytes = Array(line.utf8)
        #expect(found.allSatisfy { run in bytes[run.range.offsets].allSatisfy { !$0.isASCII } })
      }
    }
    #expect(count >= 60)
    #expect(failures.isEmpty, "\(failures.count):\n\(failures.joined(separator: "\n"))")
  }

  @Test(arguments: encodings)
  func `sentences misread twice turn back to the first text`(_ encoding: Misreading) {
    for sentence in DamagedText.sentences {
      let once = encoding.misread(Array(sentence.utf8))
      #expect(repair(encoding.misread(Array(once.utf8))) == sentence)
    }
  }

  private func repair(_ line: String) -> String {
    var bytes = Array(line.utf8)
    for run in MojibakeRun.runs(in: bytes).reversed() {
      guard let repaired = run.repaired else { continue }
      bytes.replaceSubrange(run.range.offsets, with: Array(repaired.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

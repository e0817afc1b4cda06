import Foundation
import TestSupport
import Testing

@testable import Patterns

@Suite struct PatternTests {
  @Test(
    arguments: [
      ("", ["", "a"], []),
      ("a", ["a", "bab"], ["", "b", "A"]),
      ("^a$", ["a"], ["ab", "ba", "a\n"]),
      ("a|bc|", ["", "x"], []),
      ("^(?:a|bc)$", ["a", "bc"], ["b", "abc", ""]),
      ("^a*$", ["", "aaa"], ["b"]),
      ("^a+?b?$", ["a", "aab"], ["", "b", "abb"]),
      ("^a{2}$", ["aa"], ["a", "aaa"]),
      ("^a{2,}$", ["aa", "aaaa"], ["a"]),
      ("^a{1,3}$", ["a", "aaa"], ["", "aaaa"]),
      ("^(ab){0}$", [""], ["ab"]),
      ("^(a*)*$", ["", "aaa"], ["b"]),
      ("^(|a)+$", ["", "aa"], ["b"]),
      (".", ["a", "世", "👩"], ["", "\n", "\r", "\u{2028}"]),
      ("^.$", ["👩"], ["👩‍👩"]),
      ("^[a-c]$", ["a", "c"], ["d", "-", ""]),
      ("^[^a-c]$", ["d", "\n", "世"], ["a"]),
      ("^[-a]$", ["-", "a"], ["b"]),
      ("^[a-]$", ["-", "a"], ["b"]),
      ("^[\\]\\-^]$", ["]", "-", "^"], ["\\"]),
      ("^[]$", [], ["", "a"]),
      ("^[^]$", ["a", "\n"], [""]),
      ("^[\\d_]$", ["5", "_"], ["a"]),
      ("^[^\\W]$", ["a", "_", "9"], ["-", "é"]),
      ("^[α-ω]+$", ["αβγ"], ["abc"]),
      ("^\\d\\D\\w\\W\\s\\S$", ["1aa- a"], ["1aaa a"]),
      ("^\\x41\\u0042\\u{43}\\cJ\\t\\0\\/\\.$", ["ABC\n\t\0/."], ["ABC"]),
      ("^\\ud83d\\udc69$", ["👩"], ["a"]),
      ("\\bcat\\b", ["a cat.", "cat"], ["cats", "concat"]),
      ("\\Bcat", ["concat"], ["cat"]),
      ("^\\p{L}+$", ["aÀ世"], ["1", "-"]),
      ("^\\p{Lu}\\P{Lu}$", ["Ab", "A1"], ["AB"]),
      ("^\\p{gc=Nd}\\p{General_Category=Sc}[\\p{P}\\p{Zs}]$", ["1€!", "৪$ "], ["a€!"]),
      ("^\\p{Alphabetic}\\p{White_Space}\\p{Emoji_Presentation}\\p{Any}$", ["a 👩x"], ["a 11"]),
      ("^(?=.*\\d)(?=.*[a-z])[a-z\\d]{3,}$", ["a1b", "1ab"], ["abc", "123", "a1"]),
      ("^(?!.*--)[a-z-]+$", ["a-b", "-"], ["a--b"]),
      ("^(?!(?:con|nul)$)", ["cone", "x"], ["con", "nul"]),
      ("(?<=a)b", ["ab"], ["b", "cb"]),
      ("(?<!a|b)c", ["c", "xc"], ["ac", "bc"]),
      ("(?<=^|-)x", ["x", "a-x"], ["ax"]),
      ("^(?=a(?!b))", ["ac", "a"], ["ab", "b"]),
      ("(?:(?=a)a)+b", ["aab"], ["b"]),
      ("^(?<year>\\d{4})$", ["2025"], ["25"]),
    ] as [(String, [String], [String])])
  func `a pattern matches as in ECMA-262`(pattern: String, yes: [String], no: [String]) throws {
    let compiled = try Pattern(pattern)
    for text in yes { #expect(compiled.matches(text), "\(pattern) \(text)") }
    for text in no { #expect(!compiled.matches(text), "\(pattern) \(text)") }
  }

  @Test(arguments: [
    ("a(b", "(", "has a group '(' that is not closed"),
    ("a)b", ")", "has a ')' that closes no group"),
    ("a[b", "[", "has a class '[' that is not closed"),
    ("*a", "*", "has a quantifier with nothing to repeat"),
    ("a**", "*", "has a quantifier with nothing to repeat"),
    ("a{1000}{1000}", "{1000}", "has a quantifier with nothing to repeat"),
    ("(?=a)*", "*", "has a quantifier with nothing to repeat"),
    ("a{2,1}", "{2,1}", "has a quantifier whose bounds are in the wrong order"),
    ("a{b", "{", "has a '{' that must be written '\\{'"),
    ("a]", "]", "has a ']' that must be written '\\]'"),
    ("a\\-b", "\\-", "has an unknown escape, '\\-'"),
    ("\\a", "\\a", "has an unknown escape, '\\a'"),
    ("a\\", "\\", "has an unknown escape, '\\'"),
    ("\\u12", "\\u", "has an unknown escape, '\\u'"),
    ("\\u{110000}", "\\u", "has an unknown escape, '\\u'"),
    ("\\01", "\\0", "has an unknown escape, '\\0'"),
    ("\\2(a)", "\\2", "has an unknown escape, '\\2'"),
    ("x(?i)a", "(?i", "has a group of unknown kind, '(?i'"),
    ("[z-a]", "z-a", "has a range in the wrong order, 'z-a'"),
    ("[\\d-z]", "\\d-z", "has a range that begins or ends with a class, '\\d-z'"),
    ("\\p{Script=Greek}", "\\p{Script=Greek}", "names an unsupported property, 'Script=Greek'"),
    ("(?<a>x)(?<a>y)", "(?<a>", "names two groups 'a'"),
    ("\\k<b>(?<a>x)", "\\k<b>", "refers to a group that it does not have, 'b'"),
    ("(a)\\1", "\\1", "refers back to a group, which takes more than linear time to match"),
    (
      "(?<a>x)\\k<a>", "\\k<a>",
      "refers back to a group, which takes more than linear time to match"
    ),
  ])
  func `an invalid pattern is reported with its place`(
    text: String, part: String, words: String
  ) throws {
    let problem = try #require(throws: PatternProblem.self) { try Pattern(text) }
    #expect(problem.words { "'\($0)'" } == words)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[problem.scalars])) == part)
  }

  @Test func `a pattern that takes long is still a regular expression`() {
    for text in ["(a)\\1", "(?<n>a)\\k<n>", "(?<=a+)b"] {
      #expect(Pattern.problem(of: text) == nil)
    }
    for text in ["^(abc]", "(?ims)abc", "(?P<name>x)", "(?#comment)a"] {
      #expect(Pattern.problem(of: text) != nil)
    }
  }

  @Test(arguments: [
    ("(?=a)", "(?="), ("a(?<!b)", "(?<!"), ("a[]b]", "[]"), ("[^]a]", "[^]"),
    ("[[:alpha:]a]", "[:"),
    ("\\u0061", "\\u"), ("a\\cJ", "\\c"), ("[\\b]", "\\b"), ("\\p{Letter}", "\\p{Letter}"),
    ("(a)\\1", "\\1"), ("(?<a>x)\\k<a>", "\\k"),
  ])
  func `what RE2 and ECMA-262 do not share is refused in the common dialect`(
    text: String, part: String
  ) throws {
    let problem = try #require(throws: PatternProblem.self) {
      try Pattern(text, dialect: .common)
    }
    #expect(problem.kind == .notCommon(part))
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[problem.scalars])) == part)
  }

  @Test func `the common dialect has the dot and the space of RE2`() throws {
    for (pattern, yes, no) in [
      (".", ["\r", "\u{2028}", "a"], ["\n"]),
      ("\\s", ["\t", "\r", " "], ["\u{A0}", "\u{0B}", "a"]),
      ("^[\\S]$", ["\u{A0}", "\u{0B}"], ["\t"]), ("^\\p{Lu}\\p{Any}$", ["Aa"], ["aA"]),
    ] {
      let compiled = try Pattern(pattern, dialect: .common)
      for text in yes { #expect(compiled.matches(text), "\(pattern)") }
      for text in no { #expect(!compiled.matches(text), "\(pattern)") }
    }
  }

  @Test(arguments: [
    "(a*)*b", "(a|a)*b", "^(a+)+$b", "(a?){50}a{50}b", "(?=(a*)*b)", "(?<!a*b)c", "(.*)(.*)(.*)x",
  ])
  func `a hostile pattern takes few steps for each character and instruction`(text: String) throws {
    let pattern = try Pattern(text)
    let size =
      pattern.program.instructions.count
      + pattern.lookarounds.map(\.program.instructions.count).reduce(0, +)
    var matcher = PatternMatcher()
    for count in [100, 20_000] {
      // At each place, an instruction is reached at most once and followed at most once.
      var steps = 3 * (size + 10) * (count + 1)
      let hostile = String(repeating: "a", count: count)
      #expect(matcher.matches(hostile, pattern, steps: &steps) == false, "\(count)")
    }
  }

  @Test func `a pattern that is too large is refused`() throws {
    for (pattern, kind) in [
      ("(a{1000}){1000}", .tooLarge(limit: 10_000)),
      ("((((a{99}){99}){99}){99}){99}", .tooLarge(limit: 10_000)),
      ("(?=(?:a{5000}))(?!(?:a{5001}))", .tooLarge(limit: 10_000)),
      ("(){1000000000}((){1000}){1000}a{2147483648}", .tooLarge(limit: 10_000)),
      (String(repeating: "a", count: 1 << 20), .tooLong(limit: 16_384)),
      (String(repeating: "(", count: 10_000), .tooDeep(limit: 50)),
      (
        String(repeating: "(?:", count: 51) + String(repeating: ")", count: 51), .tooDeep(limit: 50)
      ),
    ] as [(String, PatternProblem.Kind)] {
      let problem = #expect(throws: PatternProblem.self) { try Pattern(pattern) }
      #expect(problem?.kind == kind, "\(pattern.prefix(40))")
    }
  }

  @Test func `a pattern that takes too many steps is abandoned`() throws {
    var matcher = PatternMatcher()
    var steps = 1_000
    let text = String(repeating: "a", count: 10_000)
    #expect(try matcher.matches(text, Pattern("(a|a)*b"), steps: &steps) == nil)
    #expect(steps == 0)
  }

  @Test func `any text is read as a pattern or refused`() throws {
    let pieces =
      Array("ab0()[]{}|?*+^$.\\-,=!<>:/dDwWsSbBpPukxc1é世\n").map(String.init) + [
        "\\p{L}", "(?=", "(?<",
      ]
    var random = SeededRandom(seed: 7)
    var matcher = PatternMatcher()
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      do {
        let pattern = try Pattern(text)
        var steps = 100_000
        _ = matcher.matches("ab0 世\n()", pattern, steps: &steps)
      } catch {
        #expect(error.scalars.upperBound <= text.unicodeScalars.count, "\(text)")
      }
    }
  }

  /// Foundation's matcher is another implementation; where the languages agree, so must the
  /// results.
  @Test func `random patterns match as Foundation's do`() throws {
    let pieces = [
      "a", "b", "ab", ".", "[ab]", "[^a]", "^", "$", "|", "(", ")", "(?:", "(?=", "(?!", "(?<=",
      "(?<!",
      "*", "+", "?", "{2}", "{0,1}", "{1,}", "*?", "\\b", "\\B", "\\w", "\\W", "\\d",
    ]
    let texts = ["", "a", "b", "ab", "ba", "aab", "abab", "bbb a", "a-b", "ccc", "aaaa", "b1b"]
    var random = SeededRandom(seed: 5)
    var compared = 0
    for _ in 0..<6_000 {
      let text = (0..<Int.random(in: 1..<9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let pattern = try? Pattern(text), let other = try? NSRegularExpression(pattern: text)
      else { continue }
      for text in texts {
        let range = NSRange(text.startIndex..., in: text)
        let expected = other.firstMatch(in: text, range: range) != nil
        #expect(pattern.matches(text) == expected, "\(pattern.text) \(text)")
      }
      compared += 1
    }
    #expect(compared > 500, "\(compared)")
  }
}

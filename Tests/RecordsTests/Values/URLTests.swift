import Records
import Testing

struct URLTests {
  private static func reading(
    _ text: String, schemes: [String] = ["http", "https"]
  ) -> URLReading {
    URLReading(Array(text.utf8)[...], schemes: schemes)
  }

  @Test(arguments: [
    "https://example.com", "http://example.com/", "HTTPS://Example.COM/a_b?c=d&e=%20f#g",
    "https://example.com:8080/", "https://user@example.com/", "https://127.0.0.1/x",
    "https://[2001:db8::1]:443/", "http://localhost:3000", "https://example.com.",
    "https://münchen.example/straße", "http://intranet/x", "https://wiki",
    "https://example.com/\u{2764}\u{FE0F}", "https://xn--mnchen-3ya.example", "https://a.b/(c)[d]",
  ])
  func `an absolute address with a host is a URL`(_ text: String) {
    #expect(Self.reading(text) == .url)
  }

  @Test(arguments: [
    ("", URLDefect.noScheme), ("example.com", .noScheme), ("//example.com", .noScheme),
    ("/docs", .noScheme), ("example.com:8080/x", .noScheme), ("1http://example.com", .noScheme),
    ("ftp://example.com", .scheme("ftp")), ("htps://example.com", .scheme("htps")),
    ("mailto:a@example.com", .scheme("mailto")), ("javascript:alert(1)", .scheme("javascript")),
    ("https:example.com", .noSlashes("https")), ("https:/example.com", .noSlashes("https")),
    ("https://", .noHost), ("https:///docs", .noHost), ("https://?q", .noHost),
    ("https://user@", .noHost), ("https://:80/", .noHost),
    ("https://a..b", .host("a..b")),
    ("https://-a.example", .host("-a.example")), ("https://1.2.3", .host("1.2.3")),
    ("https://1.2.3.256", .host("1.2.3.256")), ("https://[::1", .host("[::1")),
    ("https://[x]/", .host("[x]")), ("https://a,b.example", .host("a,b.example")),
    ("https://https://example.com", .port(":")), ("https://example.com:x/", .port(":x")),
    ("https://example.com:/", .port(":")), ("https://example.com:65536", .port(":65536")),
    ("https://example.com:99999999999999999999", .port(":99999999999999999999")),
    ("https://exam ple.com", .space), ("https://example.com/a b", .space),
    ("https://example.com/{id}", .character("{")), ("https://example.com/\\", .character("\\")),
    ("https://example.com/\u{7}", .character("\u{7}")),
    ("https://example.com/a](https://example.com/b", .link),
    ("https://example.com/%zz", .percent("%zz")), ("https://example.com/%4", .percent("%4")),
    ("https://example.com/%", .percent("%")),
    ("https://exam\u{200B}ple.com", .invisible("\u{200B}")),
    ("https://example.com/a\u{AD}b", .invisible("\u{AD}")),
    ("https://example.com/a\u{202E}b", .invisible("\u{202E}")),
    ("https://example.com/\u{A0}", .invisible("\u{A0}")),
    ("https://example.com/\u{3164}", .invisible("\u{3164}")),
  ])
  func `what is wrong with any other text is found`(_ text: String, defect: URLDefect) {
    #expect(Self.reading(text) == .malformed(defect))
  }

  @Test func `a contract may allow other schemes`() {
    #expect(Self.reading("ftp://example.com/", schemes: ["ftp"]) == .url)
    #expect(Self.reading("mailto:a@example.com", schemes: ["mailto", "https"]) == .url)
    #expect(Self.reading("mailto:", schemes: ["mailto"]) == .malformed(.noHost))
    #expect(Self.reading("https://example.com", schemes: ["ftp"]) == .malformed(.scheme("https")))
  }
}

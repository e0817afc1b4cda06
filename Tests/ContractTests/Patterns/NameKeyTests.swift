import Contract
import Testing

/// Names of pages, compared by their words.
struct NameKeyTests {
  @Test(arguments: [
    ("Back to Catalog", "← Back to Catalog"), ("Back to Catalog", "back-to-catalog"),
    ("Back to Catalog", "🏠 Back → to ❤️ Catalog…"), ("Back to Catalog", "«Back» to “Catalog”"),
    ("GPT-4.1 mini", "gpt 4 1 MINI"), ("Über Größe", "über größe"), ("Modèles 4", "modèles—4"),
  ])
  func `what separates words and their case do not matter`(_ one: String, _ other: String) {
    #expect(NameKey(one) != nil)
    #expect(NameKey(one) == NameKey(other))
  }

  @Test(arguments: [("gpt-4", "gpt4"), ("a①b", "a b"), ("a ➊", "a"), ("café", "cafe")])
  func `letters and numbers of any script are parts of words`(_ one: String, _ other: String) {
    #expect(NameKey(one) != NameKey(other))
  }

  @Test(arguments: ["", " ", "←", "🏠", "--", "❤️ …"])
  func `a text without a letter or digit is not a name`(_ text: String) {
    #expect(NameKey(text) == nil)
  }
}

import SourceText
import Testing

struct GenuineTextTests {
  @Test(arguments: GenuineText.sentences)
  func `genuine text is not damage`(sentence: GenuineText.Sentence) {
    let damage = TextDamage(Array(sentence.text.utf8))
    #expect(damage.mojibake.isEmpty)
    #expect(damage.places.filter { $0.kind != .bidirectionalControl }.isEmpty)
    #expect(damage.encodingFault == nil)
  }

  @Test func `there are at least thirty languages`() {
    #expect(Set(GenuineText.sentences.map(\.language)).count >= 30)
  }

  @Test(arguments: GenuineText.sentences)
  func `genuine text in capitals is not damage`(sentence: GenuineText.Sentence) {
    #expect(MojibakeRun.runs(in: Array(sentence.text.uppercased().utf8)).isEmpty)
  }
}

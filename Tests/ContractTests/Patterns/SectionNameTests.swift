import Contract
import Testing

struct SectionNameTests {
  @Test(arguments: [
    "📋 Overview", "Overview", "üìã Overview", "ðŸ“‹ Overview", "\u{FFFD} Overview", "?? Overview",
    "🎛️ Overview",
  ])
  func `a heading is found by its words, with any symbol before them`(_ heading: String) {
    #expect(SectionName("📋 Overview").matches(heading))
    #expect(SectionName("Overview").matches(heading))
  }

  @Test(arguments: [
    "Feature Overview", "📋 Feature Overview", "Overviews", "overview", "Overview 📋", "", "📋",
    "Over view", "4 Overview", "📋Overview",
  ])
  func `another heading is not it`(_ heading: String) {
    #expect(!SectionName("📋 Overview").matches(heading))
  }

  @Test(arguments: ["概要", "📋 概要", "Übersicht", "📋 Übersicht", "Обзор", "3D", "📋", "⚙️ 🎯"])
  func `a heading in any script matches itself and no other`(_ heading: String) {
    #expect(SectionName(heading).matches(heading))
    #expect(!SectionName(heading).matches("Overview"))
    #expect(!SectionName(heading).matches(""))
    #expect(!SectionName(heading).matches("Overview "))
  }
}

extension SectionName {
  fileprivate func matches(_ heading: String) -> Bool { matches(Array(heading.utf8)[...]) }
}

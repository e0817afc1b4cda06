import TestSupport
import Testing

@Suite(.enabled(if: PublicData.conformance.isExpected))
struct EventConformanceTests {
  @Test func `events are right in all cases except those that libyaml gets wrong`() throws {
    let suite = try YAMLSuite()
    var rejected: Set<String> = []
    var different: Set<String> = []
    var accepted: Set<String> = []
    for item in suite.cases {
      let events = YAMLSuite.events(of: item.bytes)
      if item.mustFail {
        if events.isAccepted { accepted.insert(item.id) }
      } else if !events.isAccepted {
        rejected.insert(item.id)
      } else if events.text != item.events {
        different.insert(item.id)
      }
    }
    #expect(rejected.symmetricDifference(suite.differences.validRejected).sorted() == [])
    #expect(different.symmetricDifference(suite.differences.validEventsDiffer).sorted() == [])
    #expect(accepted.symmetricDifference(suite.differences.invalidAccepted).sorted() == [])
    #expect(suite.cases.count == 402)
    #expect(402 - rejected.count - different.count - accepted.count == 330)
  }
}

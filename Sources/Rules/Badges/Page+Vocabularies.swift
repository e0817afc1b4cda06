import Contract
import Records

extension Page {
  /// The vocabularies of the page's badges, in the order of the page.
  var badgeVocabularies: [BadgeVocabulary] {
    var vocabularies: [BadgeVocabulary] = []
    for badge in contents.badges where !vocabularies.contains(where: { $0 === badge.vocabulary }) {
      vocabularies.append(badge.vocabulary)
    }
    return vocabularies
  }
}

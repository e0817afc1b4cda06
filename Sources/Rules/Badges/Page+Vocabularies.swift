import Contract
import Records

extension Page {
  /// The vocabularies of the page's badges, in the order of the page.
  var badgeVocabularies: [BadgeVocabulary] {
    var vocabularies: [BadgeVocabulary] = []
    for badge in contents.badges {
      let vocabulary = badge.vocabulary
      // Badges of one vocabulary are mostly together.
      if vocabularies.last === vocabulary || vocabularies.contains(where: { $0 === vocabulary }) {
        continue
      }
      vocabularies.append(vocabulary)
    }
    return vocabularies
  }
}

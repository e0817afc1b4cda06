/// A defect on a page of the catalog of datasets, and its finding.
struct BrokenDataset: CustomStringConvertible, Sendable {
  let path: String
  let original: String
  let text: String
  let findings: [String]

  var description: String { findings.joined(separator: "; ") }

  init(_ page: String, _ original: String, _ text: String, _ findings: String...) {
    self.path = "tasks/\(page).md"
    self.original = original
    self.text = text
    self.findings = findings
  }

  static let all = layout + values + prices + records + frontmatter + badges + identity

  private static let records = [
    BrokenDataset(
      "questions/arc", "7,787 examples", "0 examples",
      "number of examples is '7,787' here, but '0 examples' in 'tasks/questions/arc.md' "
        + "[facts-disagree]",
      "number of examples '0 examples' is too small; expected at least 1 [record-violation]"),
    BrokenDataset(
      "questions/arc", "2018-03-14", "1918-03-14",
      "day of publication is '2018-03-14' here, but '1918-03-14' in 'tasks/questions/arc.md' "
        + "[facts-disagree]",
      "day of publication '1918-03-14' does not match the pattern '^20' [record-violation]"),
    BrokenDataset(
      "questions/arc", "| ❌ | ✅ |\n", "| ? | ✅ |\n",
      "the page has multiple choice, but no hidden answers [record-violation]"),
    BrokenDataset(
      "questions/arc", "| ❌ | ✅ |\n", "| flase | ✅ |\n",
      "hidden answers 'flase' is neither '✅' nor '❌' [invalid-value]"),
    BrokenDataset(
      "questions/arc", "`ARC`", "?",
      "slug is '?', which means a missing value; expected the ID of the page [invalid-id]"),
  ]

  private static let layout = [
    BrokenDataset(
      "questions/squad", "| Examples |", "| Exmaples |",
      "field 'Examples' is missing; is 'Exmaples' a misspelling of it? [missing-field]"),
    BrokenDataset(
      "questions/squad", "**File Format**", "**File Fromat**",
      "there is no field 'File Fromat' here; did you mean 'File Format'? [unknown-field]"),
    BrokenDataset(
      "questions/mmlu", "| Remark |", "| Remarks |",
      "this table has no column 'Remarks'; did you mean 'Remark'? [unexpected-column]"),
    BrokenDataset(
      "questions/squad", "## 🧭 How It Asks", "## 🧭 How It Askes",
      "section '🧭 How It Asks' is missing; is '🧭 How It Askes' a misspelling of it? "
        + "[missing-section]"),
    BrokenDataset(
      "pictures/fashion-mnist", "Nothing is kept back.", "Nothing.",
      "section has no table with the columns 'Hidden Answers', 'Multiple Choice', "
        + "'Samples per Task' [missing-table]"),
    BrokenDataset(
      "questions/arc", "name: \"ARC\"\n", "", "frontmatter has no key 'name' [missing-key]"),
    BrokenDataset(
      "pictures/fashion-mnist", "../sounds/speech", "../sounds-speech",
      "link '../sounds-speech-commands.md' resolves to no page; "
        + "did you mean 'tasks/sounds/speech-commands.md'? [broken-link]"),
  ]

  private static let values = [
    BrokenDataset(
      "pictures/fashion-mnist", "70,000 examples", "70,0k examples",
      "number of examples '70,0k examples' has a decimal comma; expected a point "
        + "[malformed-quantity]"),
    BrokenDataset(
      "pictures/fashion-mnist", "70,000 examples", "70k pictures",
      "number of examples '70k pictures' has 'pictures' after its number; expected 'examples' "
        + "[malformed-quantity]"),
    BrokenDataset(
      "questions/arc", "2018-03-14", "2018-02-30",
      "day of publication '2018-02-30' is not a calendar day; that month has 28 days "
        + "[malformed-date]"),
    BrokenDataset(
      "questions/arc", "2025-10-01", "2015-10-01",
      "day of publication '2018-03-14' is later than the time of writing "
        + "'2015-10-01 09:30:00 UTC' [date-order]"),
    BrokenDataset(
      "programs/humaneval", "164 examples", "164",
      "number of examples '164' has no unit; expected '164 examples' [missing-unit]"),
    BrokenDataset(
      "programs/humaneval", "| 1-200 |", "| 1-100 |",
      "samples per task '1-100' does not end at the largest number of samples, which is "
        + "'200 samples'; one of them is wrong [quantity-disagrees]"),
    BrokenDataset(
      "programs/humaneval", "| 1-200 |", "| 200-1 |",
      "samples per task '200-1' has its upper end first [invalid-value]"),
    BrokenDataset(
      "programs/humaneval", "| 1-200 |", "| many |",
      "samples per task 'many' is neither '✅' nor '❌' nor a range such as '0.0-2.0' "
        + "[invalid-value]"),
    BrokenDataset(
      "pictures/fashion-mnist", "**Free Use**: true", "**Free Use**: yes",
      "free use 'yes' is neither 'true' nor 'false' [invalid-value]"),
    BrokenDataset(
      "questions/gsm8k", "2 to 8", "2 up to 8",
      "least number of steps '2 up' has 'up' after its number; expected nothing "
        + "[malformed-quantity]"),
    BrokenDataset(
      "questions/gsm8k", "2 to 8", "2, ..., 8",
      "'2, ..., 8' does not have the form '{fewest-steps} to {most-steps}' [invalid-value]"),
  ]

  private static let prices = [
    BrokenDataset(
      "questions/squad", "**Pay**: $9.00/hour", "**Pay**: 9.00 USD/hour",
      "pay of the writers '9.00 USD/hour' has no '$' before its number [malformed-price]"),
    BrokenDataset(
      "questions/squad", "gratis", "Gratis",
      "fee for a copy 'Gratis' differs in case from 'gratis' [malformed-price]"),
    BrokenDataset(
      "questions/squad", "$360.00", "$400.00",
      "paid '$400.00' of 'A week' should be '$360.00': 40 × $9.00/hour = $360.00 [wrong-cost]"),
    BrokenDataset(
      "questions/squad", "40 hours", "48 hours",
      "hours '48 hours' of 'A week' should be '40 hours' [wrong-cost]"),
    BrokenDataset(
      "questions/squad", "× $9.00", "× $8.00",
      "pay of the writers '$8.00' in the formula differs from '$9.00/hour' [wrong-cost]"),
    BrokenDataset(
      "questions/squad", "| A week |", "| A weak |",
      "there is no field 'A weak' here; did you mean 'A week'? [unknown-field]"),
  ]

  private static let frontmatter = [
    BrokenDataset(
      "questions/arc", "kind: dataset", "kind: datast",
      "'datast' is not 'dataset'; did you mean 'dataset'? [schema-violation]"),
    BrokenDataset(
      "questions/arc", "by: Allen Institute for AI", "by: 2",
      "'2' is a number; expected text; put it in quotes [schema-violation]"),
    BrokenDataset(
      "questions/arc", "kind: dataset\n", "kind: dataset\nyear: 2018\n",
      "there is no key 'year' in frontmatter [unknown-key]"),
  ]

  private static let badges = [
    BrokenDataset(
      "questions/arc", "badge/exam-", "badge/exams-",
      "there is no badge 'exams'; did you mean 'exam'? [unknown-badge]"),
    BrokenDataset(
      "questions/squad", "answers-held_back-red", "answers-held_back-green",
      "badge 'answers' has the colour 'green'; expected 'red' [badge-style]"),
    BrokenDataset(
      "questions/arc", "| ❌ | ✅ |\n", "| ❌ | ❌ |\n",
      "badge 'exam' is here, but the table denies multiple choice [badge-disagrees-with-table]"),
    BrokenDataset(
      "questions/arc", "| **Given** | ✅ | ❌ |", "| **Given** | ✅ | ✅ |",
      "the table has an image as a question, but the badge 'asks with' does not list 'image' "
        + "[badge-disagrees-with-table]"),
    BrokenDataset(
      "pictures/fashion-mnist", "badge/looks-pictures", "badge/exam-multiple_choice",
      "the list has 'image', but there is no badge 'looks' [badge-disagrees-with-table]",
      "badge 'exam' is here, but no table on the page has multiple choice "
        + "[badge-disagrees-with-table]"),
  ]

  private static let identity = [
    BrokenDataset(
      "questions/arc", "task: questions", "task: programs",
      "task 'programs' belongs to the path 'programs', but the page is 'questions' "
        + "[id-differs-from-path]"),
    BrokenDataset(
      "questions/arc", "`ARC`", "`ARC,2`",
      "',' is not allowed in the ID 'ARC,2'; expected A-Z a-z 0-9 _ - and / [invalid-id]"),
    BrokenDataset(
      "questions/arc", "# ARC", "# ARC-Easy",
      "name 'ARC-Easy' differs from 'ARC' on the rest of the page [title-disagrees]"),
  ]
}

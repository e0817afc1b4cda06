internal import Patterns

/// A format that Catalint checks values against.
package enum Format: String, CaseIterable, Hashable, Sendable {
  case date
  case dateTime = "date-time"
  case time
  case uri
  case uriReference = "uri-reference"
  case email
  case regex
  case uuid

  /// Whether `text` has the format.
  func matches(_ text: String) -> Bool {
    switch self {
    case .date: DateText.isDate(text.utf8[...])
    case .dateTime: DateText.isDateTime(text.utf8[...])
    case .time: DateText.isTime(text.utf8[...])
    case .uri: URIText.isURI(text)
    case .uriReference: URIText.isReference(text)
    case .email: EmailText.isAddress(text)
    case .regex: Pattern.problem(of: text) == nil
    case .uuid: UUIDText.isUUID(text.utf8[...])
    }
  }

  /// Whether it is one of dates or times.
  var isOfDates: Bool {
    switch self {
    case .date, .dateTime, .time: true
    case .uri, .uriReference, .email, .regex, .uuid: false
    }
  }

  /// The expected form, with an example.
  var expectedForm: String {
    switch self {
    case .date: "a date such as '2025-04-14'"
    case .dateTime: "a date and time such as '2025-04-14T08:30:00Z'"
    case .time: "a time such as '08:30:00Z'"
    case .uri: "a URI such as 'https://example.com/page'"
    case .uriReference: "a URI or a path such as '../page'"
    case .email: "an email address such as 'name@example.com'"
    case .regex: "a regular expression of ECMA-262"
    case .uuid: "a UUID such as '2eb8aa08-aa98-11ea-b4aa-73b441d16380'"
    }
  }

  /// All names, for messages.
  static let quotedNames = allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
}

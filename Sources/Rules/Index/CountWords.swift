import Diagnostics

/// The parts of messages that explain an expected count.
enum CountWords {
  static func pages(
    _ count: Int, _ kind: String, isOfAll: Bool, isOne: Bool, listed: Int, _ number: Int
  ) -> Diagnostic.Message {
    let pages: Diagnostic.Message = "\(Self.count(count, "page")) of the kind '\(term: kind)'"
    if isOne || listed > 0 {
      let this: Diagnostic.Message = isOne ? " minus this one" : ""
      let others: Diagnostic.Message =
        listed == 0 ? "" : isOne ? " and \(listed) listed" : " minus \(listed) listed"
      let rest: Diagnostic.Message =
        number == 0 && listed > 0 ? ", so nothing is left out; delete the line" : ""
      return "\(pages)\(this)\(others) leave \(number)" + rest
    }
    let place: Diagnostic.Message = isOfAll ? "" : " for it"
    return "the catalog has \(pages)\(place)"
  }

  static func rows(_ count: Int, areInSeveralTables: Bool) -> Diagnostic.Message {
    let rows: Diagnostic.Message = "the section has \(Self.count(count, "row"))"
    return areInSeveralTables ? "\(rows) in several tables; is a heading missing?" : rows
  }

  static func sum(_ rows: Int, _ more: Int64, _ sum: Int64) -> Diagnostic.Message {
    "\(Self.count(rows, "row")) and \(more) more make \(sum)"
  }

  static func distinct(_ count: Int, _ title: String) -> Diagnostic.Message {
    "the rows name \(count) different values of '\(term: title)'"
  }

  static func share(
    _ part: Int64, _ whole: Int64, _ text: String, isPercentage: Bool
  ) -> Diagnostic.Message {
    let form: Diagnostic.Message = isPercentage ? "" : "it is not a percentage; "
    return "\(form)\(part) of \(whole) are \(text)"
  }

  static func badges(
    _ count: ClosedRange<Int>, _ all: Int, _ kind: String, _ badge: String
  ) -> Diagnostic.Message {
    let pages: Diagnostic.Message = "of \(Self.count(all, "page")) of the kind '\(term: kind)'"
    let verb: Diagnostic.Message = count.lowerBound == 1 ? "has" : "have"
    if count.count == 1 { return "\(count.lowerBound) " + pages + " \(verb) the badge '\(badge)'" }
    let unknown = count.upperBound - count.lowerBound
    return "\(count.lowerBound) " + pages
      + " \(verb) the badge '\(badge)', and \(unknown) of them may have it"
  }

  static func stating(
    _ count: Int, _ all: Int, _ kind: String, _ title: String
  ) -> Diagnostic.Message {
    "\(count) of \(Self.count(all, "page")) of the kind '\(term: kind)' have '\(term: title)'"
  }

  static func average(
    _ title: String, _ average: Average, _ count: Int, _ kind: String
  ) -> Diagnostic.Message {
    """
    the average '\(term: title)' of \(Self.count(count, "page")) of the kind '\(term: kind)' is between \
    \(average.least) and \(average.bound)
    """
  }

  static func counterparts(_ count: Int, _ kind: String) -> Diagnostic.Message {
    "the linked owner has \(Self.count(count, "page")) of the kind '\(term: kind)' for it"
  }

  static func total(_ count: Int, _ sum: Int64, _ title: String) -> Diagnostic.Message {
    count == 1
      ? "the only number in '\(term: title)' is \(sum)"
      : "\(count) numbers in '\(term: title)' add up to \(sum)"
  }

  /// A number of things, with the same wording for one and for many.
  private static func count(_ count: Int, _ thing: String) -> Diagnostic.Message {
    Diagnostic.Message("\(count) \(thing)\(count == 1 ? "" : "s")", wording: "… \(thing)s")
  }
}

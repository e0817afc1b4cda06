/// Why a text is not a date, or not a point in time.
package enum DateDefect: Hashable, Sendable {
  case notISO
  /// `2025-02-30`; how many days the month has, nil where there is no such month.
  case noSuchDay(daysInMonth: Int?)
  /// `03/04/2025`: day and month could be either.
  case ambiguous
  /// `0001-01-01`, `1970-01-01`, `0000-00-00`: what programs print for a time that was never set.
  case neverSet
  /// A date without a time after it.
  case noTime
  /// `2025-09-04 04:61:24 UTC`: a day has no such time.
  case noSuchTime
  /// `2025-09-04 04:38:24 EST`: a time in another zone, or in none.
  case notUTC
}

/// Why a text is not a date, or not a point in time.
package enum DateDefect: Error, Hashable, Sendable {
  case notISO
  /// `2025-02-30`; how many days the month has, nil where there is no such month.
  case noSuchDay(daysInMonth: Int?)
  /// `03/04/2025`: day and month could be either.
  case ambiguous
  /// `0001-01-01`, `1970-01-01`, `0000-00-00`: what programs print for a time that was never set.
  case neverSet
  /// A date with nothing after it.
  case noTime
  /// A date with text after it that is not a time: `T25:31:57Z`.
  case invalidTime
  /// A date and a time without a time zone, or with an unknown one.
  case noZone
  /// A point in time in another time zone than UTC.
  case otherZone
}

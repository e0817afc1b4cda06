import Contract
package import Records

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The machine that a run is on, and its clock.
package enum Machine {
  /// How many processors are there to use.
  package static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The day in UTC, for the date of a report.
  package static var day: CalendarDate? { CalendarDate(secondsSince1970: Int64(time(nil))) }

  /// The latest day that has begun anywhere on earth, so that no page is of tomorrow where it was
  /// written.
  package static var today: CalendarDate? {
    CalendarDate(secondsSince1970: Int64(time(nil)) + CalendarDate.easternmostOffset)
  }
}

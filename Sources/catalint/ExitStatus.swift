#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a run ends; scripts rely on the numbers.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the severity that fails a run.
  case clean = 0
  case findings = 1
  /// Wrong usage, configuration or contract; input that could not be read; nothing to check.
  case unusable = 2
  /// A defect of Catalint.
  case defect = 3

  func leave() -> Never { exit(rawValue) }
}

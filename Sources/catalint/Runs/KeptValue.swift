/// A value that is kept until the process ends: to free thousands of findings takes a millisecond.
final class KeptValue<Value> {
  private let value: Value

  private init(_ value: Value) { self.value = value }

  static func keep(_ value: Value) { _ = unsafe Unmanaged.passRetained(KeptValue(value)) }
}

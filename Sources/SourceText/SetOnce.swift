/// A value that what refers to it does not need until it is set: once, by one thread, before any
/// other one reads it.
///
/// Public, as `ByteRange` is: other modules specialise and inline no member of another type.
public final class SetOnce<Value: Sendable>: Sendable {
  /// Not atomic: whoever starts the threads that read it waits for the one that sets it.
  @exclusivity(unchecked) @usableFromInline nonisolated(unsafe) var stored: Value

  /// Creates one with a value until then.
  @inlinable package init(_ placeholder: Value) { unsafe stored = placeholder }

  /// The value.
  @inlinable package var value: Value { unsafe stored }

  /// Sets the value.
  @inlinable package func set(_ value: Value) { unsafe stored = value }
}

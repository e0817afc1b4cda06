#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Called by libFuzzer with each input; the variable `CATALINT_FUZZ_TARGET` is the target.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // libFuzzer owns the bytes for the time of this call, and they are copied at once.
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  chosenTarget.run(bytes)
  return 0
}

/// The target that the environment names; it is required.
private let chosenTarget: FuzzTarget = {
  let name = unsafe getenv("CATALINT_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("CATALINT_FUZZ_TARGET is '\(name)'; expected one of \(names)")
  }
  return target
}()

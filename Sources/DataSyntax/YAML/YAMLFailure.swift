/// An error of libyaml.
struct YAMLFailure {
  /// What it was doing: `while scanning a quoted scalar`; can be empty.
  let context: String
  /// Where the thing it was reading began.
  let contextOffset: Int
  /// What is wrong: `found unexpected end of stream`.
  let problem: String
  /// Where it stopped.
  let problemOffset: Int
}

/// What libyaml says when it cannot go on.
struct YAMLFailure {
  /// What it was doing: `while scanning a quoted scalar`; empty where it says nothing.
  let context: String
  /// Where the thing it was reading began.
  let contextOffset: Int
  /// What is wrong: `found unexpected end of stream`.
  let problem: String
  /// Where it stopped.
  let problemOffset: Int
}

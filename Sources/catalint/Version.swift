/// The version of this Catalint.
enum Version {
  static let current = "0.2.0"
}

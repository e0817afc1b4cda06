/// An author or a provider of a generated catalog.
struct PlannedCompany {
  let name: String
  /// As in `Nova Labs` and `nova-labs`.
  var id: String { name.lowercased().replacing(" ", with: "-") }
  let symbol: String
  let place: String
  let kind: String
  let sentence: String

  private static let endings = ["", " AI", " Labs", " Research", " Systems", " Cloud", "", ""]
  private static let symbols = ["🤖", "🏢", "🔮", "⚡", "🧠", "📘", "🔍", "🌱"]
  private static let places = [
    "Lisbon, Portugal", "Oslo, Norway", "Toronto, Canada", "Kyoto, Japan", "Nairobi, Kenya",
    "Denver, CO, USA",
  ]
  static let kinds = [
    "🏢 Major Tech Companies", "🚀 AI Startups", "🎓 Research Organizations", "🌍 Open Source",
  ]
  private static let sentences = [
    "Trains models that anybody can download",
    "Serves open models on hardware of its own, with little delay",
    "Builds assistants for offices, hospitals and schools",
    "Known for small models that run on a phone",
    "Works on models that read text, images, sound and video",
    "Studies how models come to their answers, and publishes what it finds",
  ]

  init(_ names: inout InventedNames, _ random: inout SplitMix) {
    name = names.next(&random) + random.pick(Self.endings)
    symbol = random.pick(Self.symbols)
    place = random.pick(Self.places)
    kind = random.pick(Self.kinds)
    sentence = random.pick(Self.sentences)
  }
}

/// Sentences between the facts.
enum Prose {
  private static let uses = [
    "answers questions about long documents", "writes and explains code",
    "sorts what people send in, and says why", "turns notes into texts that others can read",
    "plans work in steps and calls tools for each", "tells safe requests from unsafe ones",
  ]

  static func sentence(about model: PlannedModel) -> String {
    let use = uses[model.title.utf8.count % uses.count]
    return "A model of the \(model.family) family that \(use). "
      + "It was made for teams that *measure* what they deploy, and costs **less** than the one before."
  }
}

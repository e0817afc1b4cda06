import DataSyntax

/// Reads how IDs are written, and how an ID becomes a path.
extension ContractReader {
  mutating func ids(_ node: DataNode?) -> IDGrammar {
    let last = node?["last-component"]
    let written = node?["characters"]?.string ?? ""
    let characters = IDCharacters(written)
    if let node = node?["characters"], node.string != nil, characters == nil {
      note("'\(written)' should be ASCII characters and ranges such as 'A-Z'", at: node)
    }
    return IDGrammar(
      characters: characters ?? IDCharacters(), written: written,
      lowercasesLast: last?["lower-case"]?.isTrue ?? false,
      replacements: replacements(last?["replace"]))
  }

  private mutating func replacements(
    _ node: DataNode?
  ) -> [(character: UInt8, text: String)] {
    node?.parts.compactMap { name, value in
      guard let character = name.utf8.first, name.utf8.count == 1 else {
        note("only single ASCII characters can be replaced, not '\(name)'", at: value)
        return nil
      }
      return value.string.map { (character, $0) }
    } ?? []
  }
}

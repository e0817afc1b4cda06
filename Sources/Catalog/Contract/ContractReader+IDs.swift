import DataSyntax

/// How IDs are written, and how one becomes a path.
extension ContractReader {
  mutating func ids(_ node: DataNode?) -> IDGrammar {
    let part = file.part(node, required: ["characters"], optional: ["last-component"])
    let last = file.part(part?["last-component"], optional: ["lower-case", "replace"])
    let written = file.text(part?["characters"]) ?? ""
    let characters = IDCharacters(written)
    if let node = part?["characters"], characters == nil {
      file.note("'\(written)' should be ASCII characters and ranges such as 'A-Z'", at: node)
    }
    return IDGrammar(
      characters: characters ?? IDCharacters(), written: written,
      lowercasesLast: file.boolean(last?["lower-case"]) ?? false,
      replacements: replacements(last?["replace"]))
  }

  private mutating func replacements(
    _ node: DataNode?
  ) -> [(character: UInt8, text: String)] {
    file.entries(node).compactMap { name, value in
      guard let character = name.utf8.first, name.utf8.count == 1 else {
        file.note("only single ASCII characters are replaced, not '\(name)'", at: value)
        return nil
      }
      return file.text(value).map { (character, $0) }
    }
  }
}

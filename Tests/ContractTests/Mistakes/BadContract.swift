import Testing

/// A contract with `⟦ ⟧` around each mistake, and the messages.
struct BadContract: CustomTestStringConvertible {
  let text: String
  let messages: [String]

  var testDescription: String { messages.joined(separator: " | ") }

  init(_ text: String, _ messages: String...) {
    self.text = text
    self.messages = messages
  }

  /// A contract that is valid except for its kind.
  static func kind(_ kind: String, _ messages: String...) -> BadContract {
    BadContract(
      text: """
        contract: 1
        name: x
        ids: {characters: a}
        prices: {currency: $}
        fields: {id: {type: id}, size: {type: quantity}, fee: {type: price}, rate: {type: price, unit: /1k}}
        badges: {prefix: x, vocabularies: {all: []}}
        kinds:
          page: {paths: [x.md], \(kind)}

        """, messages: messages)
  }

  /// A contract that is valid except for one key.
  static func root(_ entry: String, _ messages: String...) -> BadContract {
    let rest = ["name: x", "ids: {characters: a}", "fields: {id: {type: id}}", "kinds: {}"]
    let key = entry.replacing("⟦", with: "").prefix { $0 != ":" }
    let lines = rest.filter { !$0.hasPrefix("\(key):") }
    let head = key == "contract" ? [] : ["contract: 1"]
    return BadContract(
      text: (head + lines + [entry, ""]).joined(separator: "\n"), messages: messages)
  }

  /// A contract that is valid except for what it has besides its kinds.
  static func constraint(_ entry: String, _ messages: String...) -> BadContract {
    BadContract(
      text: """
        contract: 1
        name: x
        ids: {characters: a}
        fields: {name: {type: text}, alias: {type: list}, cycle: {type: text}}
        kinds:
          product:
            paths: ["{id}.yaml"]
            data: {fields: {name: name}, records: {releases: {each: "releases[]", fields: {cycle: cycle}}}}
        \(entry)

        """, messages: messages)
  }

  init(text: String, messages: [String]) {
    self.text = text
    self.messages = messages
  }

  static let all: [BadContract] =
    files + roots + constraints + fieldsAndPlaces + kinds + data + templates + prices + badges

  static let files = [
    BadContract("⟦⟧", "the file is empty"),
    BadContract("⟦⟧# nothing\n", "the file is empty"),
    BadContract("⟦- a⟧\n", "list where 'key: value' lines were expected"),
    BadContract(
      "⟦⟦⟦⟦contract: 1⟧⟧⟧⟧\n", "'name' is missing", "'ids' is missing",
      "'fields' is missing", "'kinds' is missing"),
  ]

  private static func idCharacters(_ written: String, _ text: String) -> BadContract {
    root(
      "ids: {characters: ⟦\(written)⟧}",
      """
      '\(text)' should be ASCII characters and ranges such as 'A-Z', without '/', which separates \
      the components of an ID
      """)
  }

  static let roots = [
    root("contract: ⟦2⟧", "this version of Catalint reads contract format 1, not 2"),
    root("contract: ⟦one⟧", "'one' is text; expected a whole number"),
    root("contract: ⟦1.5⟧", "'1.5' is a number; expected a whole number"),
    root("name: ⟦[x]⟧", "a list where text was expected"),
    root("name: ⟦~⟧", "no value where text was expected"),
    root("⟦plaices⟧: {}", "unknown key 'plaices'; did you mean 'places'?"),
    root("⟦counts⟧: []", "'counts' is a key of a kind, which is in 'kinds'"),
    root("⟦1⟧: {}", "unknown key '1'"),
    root("kinds: ⟦[]⟧", "a list where a mapping was expected"),
    root("missing: ⟦N/A⟧", "'N/A' is text; expected a list"),
    root("missing: [⟦[]⟧]", "a list where text was expected"),
    root("ids: ⟦{}⟧", "'characters' is missing"),
    idCharacters("a-zé", "a-zé"), idCharacters("z-a", "z-a"), idCharacters("a /", "a /"),
    idCharacters("\"\"", ""),
    root(
      "ids: {characters: a, last-component: {⟦lowercase⟧: true}}",
      "unknown key 'lowercase'; did you mean 'lower-case'?"),
    root(
      "ids: {characters: a, last-component: {lower-case: ⟦yes⟧}}",
      "'yes' is text; expected 'true' or 'false'"),
    root(
      "ids: {characters: a, last-component: {replace: {é: ⟦e⟧}}}",
      "only single ASCII characters can be replaced, not 'é'"),
    root("agreement: [⟦{kinds: []}⟧]", "'by' is missing"),
    root("agreement: [{kinds: [⟦page⟧], by: id}]", "there is no kind 'page'; there are none"),
    BadContract(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {}
      kinds: {page: {paths: ["{id}.md"]}}
      agreement: [{kinds: [page], by: ⟦name⟧}]
      """, "the paths of 'page' have no '{name}'; expected 'id'"),
  ]
}

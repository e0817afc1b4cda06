import Testing

/// A contract with `⟦ ⟧` around what is wrong, and what is said of each.
struct BadContract: CustomTestStringConvertible {
  let text: String
  let messages: [String]

  var testDescription: String { messages.joined(separator: " | ") }

  private init(_ text: String, _ messages: String...) {
    self.text = text
    self.messages = messages
  }

  /// A contract that is right but for its kind.
  private static func kind(_ kind: String, _ messages: String...) -> BadContract {
    BadContract(
      text: """
        contract: 1
        name: x
        ids: {characters: a}
        fields: {id: {type: id}, size: {type: quantity}}
        badges: {prefix: x, vocabularies: {all: []}}
        kinds:
          page: {paths: [x.md], \(kind)}

        """, messages: messages)
  }

  /// A contract that is right but for a key of its own.
  private static func root(_ entry: String, _ messages: String...) -> BadContract {
    let rest = ["name: x", "ids: {characters: a}", "fields: {id: {type: id}}", "kinds: {}"]
    let key = entry.replacing("⟦", with: "").prefix { $0 != ":" }
    let lines = rest.filter { !$0.hasPrefix("\(key):") }
    let head = key == "contract" ? [] : ["contract: 1"]
    return BadContract(
      text: (head + lines + [entry, ""]).joined(separator: "\n"), messages: messages)
  }

  private init(text: String, messages: [String]) {
    self.text = text
    self.messages = messages
  }

  static let all: [BadContract] = files + roots + fieldsAndPlaces + kinds + badges

  private static let files = [
    BadContract("⟦⟧", "the file is empty"),
    BadContract("⟦⟧# nothing\n", "the file is empty"),
    BadContract("⟦- a⟧\n", "list where 'key: value' lines were expected"),
    BadContract(
      "⟦⟦⟦⟦contract: 1⟧⟧⟧⟧\n", "'name' is missing here", "'ids' is missing here",
      "'fields' is missing here", "'kinds' is missing here"),
  ]

  private static let roots = [
    root("contract: ⟦2⟧", "this Catalint reads contracts of form 1, not 2"),
    root("contract: ⟦one⟧", "this should be an integer"),
    root("contract: ⟦1.5⟧", "this should be an integer"),
    root("name: ⟦[x]⟧", "this should be a text"),
    root("name: ⟦~⟧", "this should be a text"),
    root("⟦feilds⟧: {}", "there is no key 'feilds' here; did you mean 'fields'?"),
    root("⟦1⟧: {}", oneOfTheRootKeys("1")),
    root("kinds: ⟦[]⟧", "this should be a mapping"),
    root("missing: ⟦N/A⟧", "this should be a list"),
    root("missing: [⟦[]⟧]", "this should be a text"),
    root("ids: ⟦{}⟧", "'characters' is missing here"),
    root(
      "ids: {characters: ⟦a-zé⟧}", "'a-zé' should be ASCII characters and ranges such as 'A-Z'"),
    root("ids: {characters: ⟦z-a⟧}", "'z-a' should be ASCII characters and ranges such as 'A-Z'"),
    root("ids: {characters: ⟦a /⟧}", "'a /' should be ASCII characters and ranges such as 'A-Z'"),
    root("ids: {characters: ⟦\"\"⟧}", "'' should be ASCII characters and ranges such as 'A-Z'"),
    root(
      "ids: {characters: a, last-component: {⟦lowercase⟧: true}}",
      "there is no key 'lowercase' here; did you mean 'lower-case'?"),
    root(
      "ids: {characters: a, last-component: {lower-case: ⟦yes⟧}}",
      "this should be 'true' or 'false'"),
    root(
      "ids: {characters: a, last-component: {replace: {é: ⟦e⟧}}}",
      "only single ASCII characters are replaced, not 'é'"),
  ]

  private static func oneOfTheRootKeys(_ key: String) -> String {
    """
    there is no key '\(key)' here; expected 'contract', 'name', 'ids', 'fields', 'kinds', \
    'places', 'missing', 'badges'
    """
  }

  private static let fieldsAndPlaces = [
    root("fields: {id: ⟦{}⟧}", "'type' is missing here"),
    root("fields: {id: ⟦id⟧}", "this should be a mapping"),
    root(
      "fields: {id: {type: ⟦quantitty⟧}}", "'quantitty' cannot stand here; did you mean 'quantity'?"
    ),
    root(
      "fields: {id: {type: id, role: ⟦release⟧}}",
      """
      'release' cannot stand here; expected 'id', 'title', 'author', 'context-window', \
      'max-output', 'release-date', 'knowledge-cutoff', 'created', 'updated', 'page-updated'
      """),
    root(
      "fields: {id: {type: id, ⟦units⟧: x}}",
      "there is no key 'units' here; did you mean 'unit'?"),
    root(
      "fields: {a: {type: id, role: id}, b: ⟦{type: id, role: id}⟧}",
      "the role 'id' is that of the field 'a'"),
    root("fields: {a: {type: id}, ⟦a⟧: {type: id}}", "key 'a' is given twice"),
    root("places: [⟦{name: a}⟧]", "'links' is missing here"),
    root("places: [{name: a, links: ⟦file⟧}]", "'file' cannot stand here; did you mean 'files'?"),
    root(
      "places: [{name: a, links: files, ⟦index⟧: x}]",
      "there is no key 'index' here; expected 'name', 'links'"),
    root("places: [⟦{name: a, links: served}⟧]", "'index' is missing here"),
    root(
      "places: [{name: a, links: served, index: x, markdown: ⟦cut⟧}]",
      "'cut' cannot stand here; expected 'strip', 'resolve', 'none'"),
    root(
      "places: [{name: a, links: files}, ⟦{name: a, links: files}⟧]",
      "there is a place 'a' already"),
  ]

  private static let kinds = [
    root("kinds: {page: ⟦{title: x}⟧}", "'paths' is missing here"),
    root("kinds: {page: {paths: ⟦x.md⟧}}", "this should be a list"),
    root(
      "kinds: {page: {paths: [⟦\"{a}{b}.md\"⟧]}}",
      "'{a}{b}.md' should have at most one '{name}' between slashes, each another"),
    kind("⟦table⟧: []", "there is no key 'table' here; did you mean 'tables'?"),
    kind("heading: ⟦idd⟧", "there is no field 'idd'; did you mean 'id'?"),
    kind("heading: ⟦nothing⟧", "there is no field 'nothing'; expected 'id', 'size'"),
    kind(
      "frontmatter: {title: {⟦requird⟧: true}}",
      "there is no key 'requird' here; did you mean 'required'?"),
    kind("frontmatter: {title: {required: ⟦1⟧}}", "this should be 'true' or 'false'"),
    kind(
      "frontmatter-schema: {⟦typ⟧: object}", "unknown keyword 'typ'; did you mean 'type'?"),
    kind("sections: [⟦{optional: true}⟧]", "'heading' is missing here"),
    kind(
      "tables: [{columns: [A], optional-columns: [⟦B⟧], each-row: {A: id}}]",
      "there is no 'B' above; expected 'A'"),
    kind("breadcrumb: [⟦{field: id}⟧]", "'from-end' is missing here"),
    kind(
      "breadcrumb: [{field: id, from-end: ⟦0⟧}]", "this should be 1, for the last crumb, or more"),
    kind("labels: [⟦{section: x}⟧]", "'values' is missing here"),
    kind("labels: [{values: {ID: ⟦name⟧}}]", "there is no field 'name'; expected 'id', 'size'"),
    kind(
      "footer: {A: ⟦\"{id}{size}\"⟧}",
      "'{id}{size}' should have something between '{id}' and '{size}'"),
    kind("footer: {A: ⟦\"{id} {id}\"⟧}", "'{id} {id}' has '{id}' twice"),
    kind("footer: {A: ⟦\"{id} {sise}\"⟧}", "there is no field 'sise'; did you mean 'size'?"),
    kind("footer: {A: ⟦\"{id\"⟧}", "'{id' should have a name between '{' and '}'"),
    kind("footer: {A: ⟦\"{} {id}\"⟧}", "'{} {id}' should have a name between '{' and '}'"),
    kind("footer: {A: ⟦\"{id} of}\"⟧}", "'{id} of}' should have a name between '{' and '}'"),
    kind(
      "tables: [⟦{columns: [A]}⟧]",
      "exactly one of 'facts', 'record', 'each-row', 'matrix' should be here, not 0"),
    kind(
      "tables: [⟦{columns: [A], facts: {}, record: {}}⟧]",
      "exactly one of 'facts', 'record', 'each-row', 'matrix' should be here, not 2"),
    kind("tables: [⟦{facts: {A: id}}⟧]", "'columns' is missing here"),
    kind("tables: [{columns: ⟦A⟧, facts: {A: id}}]", "this should be a list"),
    kind("tables: [{columns: [A], matrix: {Row: ⟦id⟧}}]", "this should be a mapping"),
    kind("badges: [⟦{section: x}⟧]", "'vocabulary' is missing here"),
    kind(
      "badges: [{section: x, vocabulary: ⟦al⟧}]", "there is no vocabulary 'al'; did you mean 'all'?"
    ),
    kind("footer: {⟦[a]⟧: id}", "key is a list or a mapping; expected text"),
  ]

  private static let badges = [
    root("badges: ⟦{prefix: x}⟧", "'vocabularies' is missing here"),
    root("badges: {prefix: x, vocabularies: {all: ⟦{}⟧}}", "this should be a list"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{value: x}⟧]}}", "'label' is missing here"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{label: x}⟧]}}",
      "exactly one of 'value', 'list' should be here, not 0"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, ticks: [⟦tick⟧]}]}}",
      "there is no field 'tick'; expected 'id'"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, ⟦colour⟧: z}]}}",
      "there is no key 'colour' here; did you mean 'color'?"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y}, ⟦{label: x, value: z}⟧]}}",
      "there is a badge 'x' already"),
  ]
}

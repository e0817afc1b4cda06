import Testing

/// A contract with `⟦ ⟧` around each mistake, and the messages.
struct BadContract: CustomTestStringConvertible {
  let text: String
  let messages: [String]

  var testDescription: String { messages.joined(separator: " | ") }

  private init(_ text: String, _ messages: String...) {
    self.text = text
    self.messages = messages
  }

  /// A contract that is valid except for its kind.
  private static func kind(_ kind: String, _ messages: String...) -> BadContract {
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

  static let all: [BadContract] =
    files + roots + constraints + fieldsAndPlaces + kinds + data + templates + prices + badges

  private static let files = [
    BadContract("⟦⟧", "the file is empty"),
    BadContract("⟦⟧# nothing\n", "the file is empty"),
    BadContract("⟦- a⟧\n", "list where 'key: value' lines were expected"),
    BadContract(
      "⟦⟦⟦⟦contract: 1⟧⟧⟧⟧\n", "'name' is missing", "'ids' is missing",
      "'fields' is missing", "'kinds' is missing"),
  ]

  private static let roots = [
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
    root(
      "ids: {characters: ⟦a-zé⟧}", "'a-zé' should be ASCII characters and ranges such as 'A-Z'"),
    root("ids: {characters: ⟦z-a⟧}", "'z-a' should be ASCII characters and ranges such as 'A-Z'"),
    root("ids: {characters: ⟦a /⟧}", "'a /' should be ASCII characters and ranges such as 'A-Z'"),
    root("ids: {characters: ⟦\"\"⟧}", "'' should be ASCII characters and ranges such as 'A-Z'"),
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

  /// A contract that is valid except for what it has besides its kinds.
  private static func constraint(_ entry: String, _ messages: String...) -> BadContract {
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

  private static let constraints = [
    constraint("unique: [⟦{title: name}⟧]", "'fields' is missing"),
    constraint(
      "unique: [{fields: [⟦prodct.name⟧]}]", "there is no kind 'prodct'; did you mean 'product'?"),
    constraint(
      "unique: [{fields: [⟦name⟧]}]", "'name' should be a kind and its field, separated by a dot"),
    constraint(
      "unique: [{fields: [product.name, ⟦product.nmae⟧]}]",
      "'product' has no field 'nmae'; did you mean 'name'?"),
    constraint(
      "unique: [{fields: [⟦product.cycle⟧]}]",
      "'product' has no field 'cycle'; expected 'name', 'releases.cycle', 'id'"),
    constraint(
      "unique: [{fields: [⟦product.release.cycle⟧]}]",
      "'product' has no field 'release.cycle'; did you mean 'releases.cycle'?"),
    constraint(
      "references: [{field: product.name, to: product.id, or: ⟦aliass⟧}]",
      "'product' has no field 'aliass'; expected 'name', 'releases.cycle', 'id'"),
    constraint(
      "references: [{field: ⟦product.alias⟧, to: product.id}]",
      "'product' has no field 'alias'; expected 'name', 'releases.cycle', 'id'"),
    constraint("references: [⟦{field: product.name}⟧]", "'to' is missing"),
    constraint(
      "references: [{field: product.name, to: ⟦product.name⟧}]",
      """
      'product.name' refers to itself, which is always right; 'others: true' leaves out the page \
      itself
      """),
    root("fields: {a: {type: text, ⟦sorted⟧: true}}", "only a list can have 'sorted'"),
    root(
      "fields: {a: {type: list, ⟦ignore-case⟧: true}}",
      "'ignore-case' needs 'sorted' or 'unique-items'"),
    kind(
      "tables: [{columns: [A], facts: {A: id}, ⟦records⟧: {all: {}}}]", "'records' needs 'each-row'"
    ),
    kind(
      "tables: [{columns: [A], each-row: {A: id}, records: {all: {key: ⟦size⟧}}}]",
      "the key 'size' is not among the fields of the records"),
    kind(
      "tables: [{columns: [A], each-row: {A: id}, records: {all: {sorted-by: ⟦size⟧}}}]",
      "the sort key 'size' is not among the fields of the records"),
    kind(
      "record: {required: [⟦idd⟧], properties: {⟦Size⟧: {minimum: 1}}}",
      "there is no field 'idd'; did you mean 'id'?",
      "there is no field 'Size'; did you mean 'size'?"),
    kind(
      "record: {anyOf: [{dependentRequired: {⟦fees⟧: [size]}}, {required: [rate]}]}",
      "there is no field 'fees'; did you mean 'fee'?"),
    kind(
      "tables: [{columns: [A], each-row: {A: id}, records: {all: {unique: [⟦size⟧]}}}]",
      "the unique field 'size' is not among the fields of the records"),
    kind(
      "tables: [{columns: [A], each-row: {A: id}, records: {all: {sorted-by: id, unless: ⟦size⟧}}}]",
      "the field 'size' should be of type 'boolean' or 'tick'"),
    kind("tables: [{columns: [A], each-row: {A: id}, ⟦open⟧: true}]", "'open' needs 'facts'"),
    kind(
      "sections: [{heading: A, ⟦records⟧: {all: {}}}]",
      "'records' needs a heading with a field in it, such as '{name}'"),
    kind(
      "sections: [{headings: [A, ⟦\"{id}\"⟧]}]", "only a single 'heading' can have fields in it"),
    kind("⟦closed-sections⟧: true", "'closed-sections' needs 'sections'"),
  ]

  private static let fieldsAndPlaces = [
    root("fields: {id: ⟦{}⟧}", "'type' is missing"),
    root("fields: {id: ⟦id⟧}", "'id' is text; expected a mapping"),
    root(
      "fields: {id: {type: ⟦quantitty⟧}}",
      """
      'quantitty' is not one of 'id', 'text', 'quantity', 'number', 'price', 'date', 'timestamp', \
      'boolean', 'tick', 'control', 'link', 'url', 'list'; did you mean 'quantity'?
      """),
    root(
      "fields: {id: {type: id, role: ⟦release⟧}}",
      """
      'release' is not one of 'id', 'title', 'author', 'provider', \
      'context-window', 'max-output', 'release-date', 'knowledge-cutoff', 'input-price', 'output-price', \
      'cache-read-price', 'cache-write-price', 'reasoning-price', 'created', 'updated', \
      'page-updated'
      """),
    root(
      "fields: {id: {type: id, ⟦units⟧: x}}",
      "unknown key 'units'; did you mean 'unit'?"),
    root(
      "fields: {id: {type: link, compare: ⟦label⟧}}",
      "'label' is not one of 'text', 'address'"),
    root(
      "fields: {id: {type: list, badges: ⟦{vocabulary: ⟦a⟧}⟧}}", "'items' is missing",
      "there is no vocabulary 'a'; there are none"),
    root("fields: {id: {type: list, items: ⟦a⟧}}", "'a' is text; expected a list"),
    root(
      "fields: {id: {type: list, separator: ⟦\"\"⟧}}", "'' has no characters; expected at least 1"),
    root(
      "fields: {a: {type: id, role: id}, b: ⟦{type: id, role: id}⟧}",
      "duplicate role 'id'; the field 'a' has it"),
    root("fields: {a: {type: id}, ⟦a⟧: {type: id}}", "key 'a' is given twice"),
    root("fields: {a: {type: list, items: ⟦[]⟧}}", "list has no items; expected at least 1"),
    root(
      "fields: {a: {type: quantity, ⟦items⟧: [x]}, b: {type: boolean, ⟦items⟧: [x]}}",
      "only a text, an ID or a list can have 'items'",
      "only a text, an ID or a list can have 'items'"),
    root(
      "fields: {a: {type: text, ⟦unit⟧: x}, b: {type: list, ⟦unit⟧: x}}",
      "only a quantity, a number or a price can have 'unit'",
      "only a quantity, a number or a price can have 'unit'"),
    root("fields: {a: {type: text, ⟦separator⟧: x}}", "only a list can have 'separator'"),
    root("fields: {a: {type: text, ⟦compare⟧: address}}", "only a link can have 'compare'"),
    root("fields: {a: {type: text, ⟦written-out⟧: true}}", "only a date can have 'written-out'"),
    root(
      "fields: {a: {type: text, badges: {vocabulary: ⟦marks⟧, items: {x: y}}}}",
      "there is no vocabulary 'marks'; there are none"),
    root(
      """
      fields: {a: {type: text, ⟦role⟧: input-price}, b: {type: text, ⟦role⟧: release-date}, \
      c: {type: quantity, ⟦role⟧: author}}
      """,
      "only a field of type 'price' can have the role 'input-price'",
      "only a field of type 'date' or 'timestamp' can have the role 'release-date'",
      "only a field of type 'text', 'id' or 'link' can have the role 'author'"),
    BadContract(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {name: {type: text}, part: {type: id}, ⟦unused⟧: {type: text}}
      kinds: {page: {paths: ["{part}.md"], heading: name}}
      """,
      "nothing reads the field 'unused'; expected it at an address, a label, a column or in a template"
    ),
    root("places: [⟦{name: a}⟧]", "'links' is missing"),
    root(
      "places: [{name: a, links: ⟦file⟧}]",
      "'file' is not one of 'files', 'served'; did you mean 'files'?"),
    root(
      "places: [{name: a, links: files, ⟦markdown⟧: strip}]",
      "key 'markdown' is not allowed here"),
    root(
      "places: [{name: a, links: files, urls: [⟦example.com⟧]}]",
      "'example.com' does not match the pattern '^https?://'"),
    root("places: [⟦{name: a, links: served}⟧]", "'index' is missing"),
    root(
      "places: [{name: a, links: served, index: x, markdown: ⟦cut⟧}]",
      "'cut' is not one of 'strip', 'resolve', 'none'"),
    root(
      "places: [{name: a, links: files}, ⟦{name: a, links: files}⟧]",
      "duplicate place 'a'"),
  ]

  private static let data = [
    root(
      "kinds: {page: {paths: [x.toml], data: {fields: {⟦'a.'⟧: id}}}}",
      """
      'a.' should be keys separated by dots, with '[]' for each item of a list and '*' for each \
      value of a mapping, as 'limit.context' or 'releases[].eol'
      """),
    root(
      "kinds: {page: {paths: [x.toml], data: {records: {all: {each: ⟦models⟧}}}}}",
      "records are several values: the address should have '[]' or '*'"),
    root(
      "kinds: {page: {paths: [x.toml], data: {records: {all: {each: 'a[]', key: ⟦id⟧}}}}}",
      "the key 'id' is not among the fields of the records"),
    root(
      "kinds: {page: {paths: [x.toml], data: {records: {all: {each: 'a[]', ⟦descending⟧: true}}}}}",
      "'descending' needs 'sorted-by'"),
    root(
      "kinds: {page: {paths: [⟦x.md⟧], data: {}}}",
      """
      a page with 'data' ends in '.yaml', '.yml', '.json' or '.toml'; data above Markdown is \
      'frontmatter'
      """),
    root("kinds: {page: {paths: [x.toml], ⟦heading⟧: id}}", "a page of data has no 'heading'"),
    root(
      "kinds: {page: {paths: [x.toml], data: {fields: {use: ⟦all⟧}}}}",
      "there is no definition 'all'; there are none"),
    root("definitions: {⟦all⟧: {a: id}}", "nothing uses the definition 'all'"),
    root(
      "kinds: {page: {paths: [x.toml], data: {schema: {properties: {idd: true}, "
        + "additionalProperties: false}, fields: {⟦id⟧: id, idd: id}}}}",
      "the schema forbids the key 'id', so 'id' is never there"),
    root(
      "kinds: {page: {paths: [x.toml], data: {schema: {allOf: [{$ref: '#/$defs/a'}], $defs: {a: "
        + "{properties: {all: {items: {properties: {b: {properties: {c: false}}}}}}}}}, "
        + "records: {all: {each: 'all[]', fields: {⟦b.c⟧: id, b.d: id}}}}}}",
      "the schema forbids the key 'c', so 'b.c' is never there"),
    root(
      "kinds: {page: {paths: [x.toml], data: {schema: {additionalProperties: false, "
        + "patternProperties: {^a: true}}, "
        + "records: {all: {each: ⟦b.*⟧, fields: {x: id}}, other: {each: 'a.*', key: id}}}}}",
      "the schema forbids the key 'b', so 'b.*' is never there"),
    root(
      "kinds: {page: {paths: [x.toml], data: {schema: {properties: {a: {additionalProperties: false}, "
        + "b: {properties: {c: true}, additionalProperties: false}}, additionalProperties: false}, "
        + "records: {all: {each: '*', key: id, fields: {c: id, ⟦d⟧: id}}}}}}",
      "the schema forbids the key 'd', so 'd' is never there"),
    root(
      "kinds: {page: {paths: [x.toml], data: {schema: {properties: {like: true, without: true}, "
        + "additionalProperties: false}, inherits: [{key: like, kind: page, omit: ⟦wihtout⟧}]}}}",
      "the schema forbids the key 'wihtout', so 'wihtout' is never there"),
    root(
      "kinds: {page: {paths: [x.toml], data: {inherits: [{key: a, kind: ⟦pag⟧}]}}}",
      "there is no kind 'pag'; did you mean 'page'?"),
    root(
      "kinds: {page: {paths: [x.toml], data: {inherits: [{key: a, kind: ⟦text⟧}]}}, "
        + "text: {paths: [y.md], frontmatter: {}}}",
      "only pages of data can be inherited from, and 'text' is not a kind of them"),
    root(
      "kinds: {page: {paths: [x.md], like: ⟦pag⟧}}", "there is no kind 'pag'; did you mean 'page'?"),
    root("kinds: {page: {paths: [x.md], like: ⟦page⟧}}", "'page' is like itself"),
    root(
      "kinds: {one: {paths: [x.md], like: ⟦two⟧}, two: {paths: [y.md], like: ⟦one⟧}}",
      "'one' is like itself, through 'two'", "'two' is like itself, through 'one'"),
    // Once, whatever kinds have the part.
    root(
      "kinds: {one: {paths: [x.md], heading: ⟦idd⟧}, two: {paths: [y.md], like: one}}",
      "there is no field 'idd'; did you mean 'id'?"),
    root(
      "kinds: {page: {paths: [x.md], generated-from: ⟦page⟧}}",
      "'page' is not a kind of data files"),
    root(
      "kinds: {all: {paths: [x.yaml], data: {}, generated-from: ⟦all⟧}}",
      "only a page of Markdown is 'generated-from' another"),
    root(
      "kinds: {page: {paths: [x.md], generated-from: ⟦all⟧}, all: {paths: ['{id}.yaml'], data: {}}}",
      "the paths of 'page' have no '{id}', as those of 'all' have"),
    root(
      "kinds: {page: {paths: ['{id}.md']}}\nagreement: [{kinds: [page], by: ⟦{⟦pag⟧: id}⟧}]",
      "'by' should have an entry for each of the 'kinds'; there is none for 'page'",
      "'pag' is not one of the 'kinds'; did you mean 'page'?"),
    root(
      "kinds: {page: {paths: ['{id}.md']}}\nagreement: [{kinds: [page], by: {page: ⟦model⟧}}]",
      "there is no field 'model'; expected 'id'"),
    root(
      "kinds: {page: {paths: ['{id}.md']}}\nagreement: [{kinds: [page], by: {page: ⟦'{ids}'⟧}}]",
      "the paths of 'page' have no '{ids}'; did you mean 'id'?"),
    root(
      "kinds: {page: {paths: ['{id}.md']}}\nagreement: [{kinds: [page], by: ⟦'{id'⟧}]",
      "'{id' should have each name between '{' and '}'"),
    root(
      "kinds: {page: {paths: ['{id}.md']}}\nagreement: [⟦{kinds: [page], by: id}⟧]",
      "an agreement needs 'fields' that agree, or 'badges'"),
    root(
      "kinds: {page: {paths: ['a/{id}.md']}, other: {paths: ['b/{id}.md']}}\n"
        + "agreement: [{kinds: [page, other], by: id, fields: [⟦id⟧]}]",
      "no page of these kinds has a field 'id' of its own"),
    root(
      "kinds: {page: {paths: ['a/{id}.md'], heading: id}, other: {paths: ['b/{id}.md']}}\n"
        + "agreement: [{kinds: [page, other], by: id, fields: [⟦id⟧]}]",
      "of these kinds, only 'page' has a field 'id' of its own, so there is nothing to compare it with"
    ),
    BadContract(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {size: {type: quantity}}
      kinds: {page: {paths: ["{id}.md"], heading: size}}
      agreement: [{kinds: [page], by: {page: ⟦size⟧}, fields: [size]}]
      """, "'size' should be a field of type 'text', 'id' or 'link'"),
    root(
      "kinds: {page: {paths: [x.yaml], data: {fields: ⟦{use: names}⟧}}}\ndefinitions: {names: [a]}",
      "a list where a mapping was expected"),
    root(
      "kinds: {page: {paths: [x.yaml], data: {fields: {use: names}}}}\ndefinitions: {names: {a: ⟦1⟧}}",
      "'1' is a number; expected text; put it in quotes"),
    root(
      "kinds: {page: {paths: [x.yaml], data: {}, check: ⟦{use: rules}⟧}}\n"
        + "definitions: {rules: {⟦assert⟧: 'true'}}",
      "'use' is missing", "unknown key 'assert'; expected 'use'"),
    root(
      "kinds: {page: {paths: [x.json], data: {⟦documents⟧: each}}}",
      "only a file of YAML has several 'documents'"),
    root(
      "kinds: {page: {paths: [x.md], frontmatter: {⟦documents⟧: each}}}",
      "only a file of YAML has several 'documents'"),
    root(
      "kinds: {page: {paths: [x.yaml], data: {⟦documents⟧: each, fields: {id: id}}}}",
      "with 'documents: each', the data is a list; addresses begin with '[]', as 'each: \"[]\"' of "
        + "records"),
    root(
      "kinds: {page: {paths: ['{id}.yaml'], data: {⟦documents⟧: each, "
        + "inherits: [{key: a, kind: page}]}}}",
      "a list of 'documents' cannot inherit from another page"),
    root("fields: {id: {type: text, precision: ⟦month⟧}}", "only a date can have a 'precision'"),
    root("fields: {id: {type: text, or: ⟦boolean⟧}}", "only a date can be a boolean instead"),
    root("fields: {id: {type: text, ⟦currency⟧: ~}}", "only a price can have a 'currency'"),
    root(
      "fields: {id: {type: price, currency: ⟦EUR.⟧}}",
      "'EUR.' should be a currency sign that can be before a number"),
    root("fields: {id: {type: text, ⟦schemes⟧: [https]}}", "only a URL can have 'schemes'"),
    root(
      "fields: {id: {type: url, schemes: [⟦'https://'⟧]}}",
      "'https://' does not match the pattern '^[A-Za-z][A-Za-z0-9+.-]*$'"),
    root(
      "fields: {id: {type: date, ⟦pattern⟧: a}}",
      "only a text, an ID, a URL or a list can have 'pattern'"),
    root(
      "fields: {id: {type: quantity, ⟦max-length⟧: 1}}",
      "only a text, an ID, a URL or a list can have 'max-length'"),
    root(
      "fields: {id: {type: text, min-length: 3, max-length: ⟦2⟧}}",
      "no text has at least 3 characters and at most 2"),
    root(
      "fields: {id: {type: text, pattern: 'é''⟦(⟧a'}}",
      "pattern 'é'(a' has a group '(' that is not closed"),
    root(
      "fields: {id: {type: list, pattern: \"a\\\\w⟦[⟧b\"}}",
      "pattern 'a\\w[b' has a class '[' that is not closed"),
    root(
      "fields: {id: {type: text, pattern: '⟦(a{1000}){1000}⟧'}}",
      "pattern '(a{1000}){1000}' needs more than 10000 states, its repetitions written out"),
    kind(
      "frontmatter: {units: {fee: ⟦/1⟧}}",
      "the price 'fee' needs a unit with a number, such as '/1M'"),
    kind(
      "frontmatter: {units: {size: ⟦/1⟧}}", "the field 'size' should be of type 'price'"),
    kind(
      "frontmatter: {units: {rate: ⟦/3⟧}}",
      """
      '/3' should be a unit such as '/1' or '/1k', ten times that of the price 'rate' or a tenth, \
      and so on
      """),
    root(
      "kinds: {page: {paths: [x.toml], data: {schema: {$ref: ⟦model.json⟧}}}}",
      "'model.json' cannot be used: only a contract in a file can refer to other files"),
    root(
      "fields: {id: {type: date, up-to: ⟦tomorrow⟧}}",
      "the 'up-to' of a date can only be 'today' or 'today + 7 days'"),
  ]

  private static let kinds = [
    root("kinds: {page: ⟦{title: x}⟧}", "'paths' is missing"),
    kind("names: [⟦→⟧]", "'→' should have a word, and no braces except '{title}'"),
    kind("names: [⟦'All {id}'⟧]", "'All {id}' should have a word, and no braces except '{title}'"),
    root("kinds: {page: {paths: ⟦x.md⟧}}", "'x.md' is text; expected a list"),
    root(
      "kinds: {page: {paths: [⟦\"{a}{b}.md\"⟧]}}",
      "'{a}{b}.md' should have at most one '{name}' between slashes, each with a different name"),
    root(
      "kinds: {page: {paths: [⟦'a/*.md'⟧]}}",
      "'*' in 'a/*.md' is a part of the name; expected '{name}' for any text"),
    root(
      "kinds: {page: {paths: [⟦/a/x.md⟧, ⟦'../x.md'⟧, ⟦a//x.md⟧, ⟦./x.md⟧]}}",
      "'/a/x.md' should be a path from the catalog's root, such as 'plants/{id}.md'",
      "'../x.md' should be a path from the catalog's root, such as 'plants/{id}.md'",
      "'a//x.md' should be a path from the catalog's root, such as 'plants/{id}.md'",
      "'./x.md' should be a path from the catalog's root, such as 'plants/{id}.md'"),
    root(
      "kinds: {page: {paths: [⟦.github/x.md⟧]}}",
      "'.github/x.md' has a name that begins with a dot; such files are not part of a catalog"),
    root(
      "kinds: {page: {paths: [⟦'a/{id}.txt'⟧]}}",
      "'a/{id}.txt' should end in '.md', '.yaml', '.yml', '.json' or '.toml'"),
    kind("⟦table⟧: []", "unknown key 'table'; did you mean 'tables'?"),
    kind("heading: ⟦idd⟧", "there is no field 'idd'; did you mean 'id'?"),
    kind("heading: ⟦nothing⟧", "there is no field 'nothing'; expected 'fee', 'id', 'rate', 'size'"),
    kind(
      "frontmatter: {⟦feilds⟧: {title: id}}",
      "unknown key 'feilds'; did you mean 'fields'?"),
    kind("frontmatter: {fields: {title: ⟦idd⟧}}", "there is no field 'idd'; did you mean 'id'?"),
    kind(
      "frontmatter: {schema: {⟦typ⟧: object}}", "unknown keyword 'typ'; did you mean 'type'?"),
    kind(
      "record: {properties: {id: {⟦minLenght⟧: 1}}}",
      "unknown keyword 'minLenght'; did you mean 'minLength'?"),
    kind(
      "record: {$ref: ⟦\"#\"⟧}", "reference '#' resolves to itself without going into the value"),
    kind("record: ⟦[]⟧", "a list where 'true' or 'false' or a mapping was expected"),
    kind("sections: [⟦{optional: true}⟧]", "'heading' or 'headings' is missing"),
    kind("sections: [x, ⟦x⟧]", "duplicate section 'x'"),
    kind(
      "sections: [Models, {heading: x, within: ⟦Model⟧}]",
      "there is no section 'Model' above; did you mean 'Models'?"),
    kind(
      "sections: [{heading: ⟦\"{ids}\"⟧}]", "there is no field 'ids'; did you mean 'id'?"),
    kind(
      "tables: [{section: ⟦x⟧, columns: [A], facts: {}}]",
      "there is no section 'x' above; there are none"),
    kind(
      "sections: [x], tables: [{section: [x, ⟦y⟧], columns: [A], facts: {}}]",
      "there is no section 'y' above; expected 'x'"),
    kind(
      "tables: [{columns: [A], optional-columns: [⟦B⟧], each-row: {A: id}}]",
      "there is no 'B' above; expected 'A'"),
    kind(
      "tables: [{columns: [Name], each-row: {⟦Nmae⟧: id}}]",
      "there is no column 'Nmae'; did you mean 'Name'?"),
    kind(
      "tables: [{columns: [A, B], matrix: {Row: {⟦X⟧: id}}}]",
      "there is no column 'X'; expected 'A', 'B'"),
    kind("breadcrumb: [⟦{field: id}⟧]", "'from-end' is missing"),
    kind(
      "breadcrumb: [{pages: ⟦pages⟧}]", "there is no kind 'pages'; did you mean 'page'?"),
    kind("section-level: ⟦7⟧", "'7' is too large; expected at most 6"),
    kind(
      "tables: [{columns: [A], each-row: {A: id}, listing: {subject: ⟦id⟧, pages: page, names: ⟦sise⟧}}]",
      "the field 'id' should be of type 'link'",
      "there is no field 'sise'; did you mean 'size'?"),
    kind(
      "breadcrumb: [{field: id, from-end: ⟦0⟧}]", "'0' is too small; expected at least 1"),
    kind(
      "tables: [{columns: [A], each-row: {A: id}, listing: ⟦{pages: page}⟧}]",
      "'subject' is missing"),
    kind(
      "tables: [{columns: [A], each-row: {A: id}, listing: {subject: ⟦id⟧, pages: ⟦pages⟧}}]",
      "the field 'id' should be of type 'link'",
      "there is no kind 'pages'; did you mean 'page'?"),
    kind(
      """
      tables: [{columns: [A], each-row: {A: id}, \
      listing: {pages: page, agree: [⟦sise⟧], every: {⟦x⟧: ⟦y⟧}, subject: ⟦id⟧}}]
      """,
      "there is no field 'sise'; did you mean 'size'?",
      "the paths of 'page' have no '{x}'; there are none",
      "the paths of 'page' have no '{y}'; there are none",
      "the field 'id' should be of type 'link'"),
    kind(
      """
      counts: [{field: size, pages: entry, where: {⟦auhtor⟧: ⟦by⟧}, others: true}]}
        entry: {paths: ["{author}/{id}.md"]
      """,
      "the paths of 'entry' have no '{auhtor}'; did you mean 'author'?",
      "the paths of 'page' have no '{by}'; there are none"),
    kind("counts: [⟦{field: size}⟧]", "'pages', 'rows', 'distinct', 'sum' or 'share' is missing"),
    kind(
      "counts: [{field: size, pages: ⟦pagge⟧}]", "there is no kind 'pagge'; did you mean 'page'?"),
    kind(
      "counts: [{field: size, rows: id, more: ⟦sise⟧}]",
      "there is no field 'sise'; did you mean 'size'?"),
    kind("lines: [⟦{section: x}⟧], sections: [x]", "'forms' is missing"),
    kind("items: [{forms: [⟦\"{idd}\"⟧]}]", "there is no field 'idd'; did you mean 'id'?"),
    kind("labels: [⟦{}⟧]", "'values' is missing"),
    kind(
      "labels: [{values: {ID: ⟦name⟧}}]",
      "there is no field 'name'; expected 'fee', 'id', 'rate', 'size'"),
    kind(
      "tables: [⟦{columns: [A]}⟧]",
      "'facts', 'record', 'each-row' or 'matrix' is missing"),
    kind(
      "tables: [⟦{columns: [A], facts: {}, record: {}}⟧]",
      "the keys 'facts', 'record' exclude each other"),
    kind("tables: [⟦{facts: {A: id}}⟧]", "'columns' is missing"),
    kind("tables: [{columns: ⟦A⟧, facts: {A: id}}]", "'A' is text; expected a list"),
    kind("tables: [{columns: [A], matrix: {Row: ⟦id⟧}}]", "'id' is text; expected a mapping"),
    kind("sections: [x], badges: [⟦{section: x}⟧]", "'vocabulary' is missing"),
    kind(
      "sections: [x], badges: [{section: x, vocabulary: ⟦al⟧}]",
      "there is no vocabulary 'al'; did you mean 'all'?"),
    kind("footer: {⟦[a]⟧: id}", "key is a list or a mapping; expected text"),
  ]

  private static let templates = [
    kind(
      "footer: {A: ⟦\"{id}{size}\"⟧}",
      "'{id}{size}' should have text between '{id}' and '{size}'"),
    kind("footer: {A: ⟦\"{id} {id}\"⟧}", "'{id} {id}' has '{id}' twice"),
    kind("footer: {A: ⟦\"{id} {sise}\"⟧}", "there is no field 'sise'; did you mean 'size'?"),
    kind("footer: {A: ⟦\"{id\"⟧}", "'{id' should have a name between '{' and '}'"),
    kind("footer: {A: ⟦\"{} {id}\"⟧}", "'{} {id}' should have a name between '{' and '}'"),
    kind("footer: {A: ⟦\"{id} of}\"⟧}", "'{id} of}' should have a name between '{' and '}'"),
  ]

  private static let prices = [
    root(
      "fields: {id: {type: ⟦price⟧}}",
      "a field of type 'price' needs the key 'prices' at the top level of the contract"),
    root("prices: ⟦{}⟧", "'currency' is missing"),
    root(
      "prices: {currency: ⟦\"\"⟧}", "'' has no characters; expected at least 1"),
    root(
      "prices: {currency: ⟦$1⟧}", "'$1' should be a currency sign that can be before a number"),
    root("prices: {currency: $, free: ⟦Free⟧}", "'Free' is text; expected a list"),
    kind("costs: [⟦{case: id, cost: fee}⟧]", "'cases' is missing"),
    kind(
      "costs: [{case: id, cost: ⟦size⟧, cases: {}}]",
      "the field 'size' should be of type 'price'"),
    kind("costs: [{case: id, cost: fee, cases: {A: ⟦{}⟧}}]", "'amounts' is missing"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {size: ⟦1⟧}}}}]",
      "the field 'size' should be of type 'price'"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {rate: ⟦many⟧}}}}]",
      "'many' is text; expected a whole number"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {rate: ⟦-1⟧}}}}]",
      "'-1' is too small; expected at least 0"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: {amounts: {}, shown: {fee: ⟦1⟧}}}}]",
      "the field 'fee' should be of type 'quantity'"),
    kind(
      "costs: [{case: id, cost: fee, cases: {A: ⟦{amounts: {rate: 1, fee: 1}}⟧}}]",
      "the price 'fee' is for a different number of things than the prices before it"),
    kind("formula: ⟦fee⟧", "'fee' should have a field in it, such as '{name}'"),
  ]

  private static let badges = [
    root("badges: ⟦{prefix: x}⟧", "'vocabularies' is missing"),
    root("badges: {prefix: x, vocabularies: {all: ⟦{}⟧}}", "a mapping where a list was expected"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{value: x}⟧]}}", "'label' is missing"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{label: x}⟧]}}",
      "'value', 'list' or 'field' is missing"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, ticks: [⟦tick⟧]}]}}",
      "there is no field 'tick'; expected 'id'"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, ⟦colour⟧: z}]}}",
      "unknown key 'colour'; did you mean 'color'?"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y}, ⟦{label: x, value: y}⟧]}}",
      "duplicate badge 'x: y'"),
    root(
      "badges: {prefix: x, vocabularies: {all: [⟦{label: x, list: {y: ~}}⟧, {label: x, value: z}]}}",
      "several badges have the label 'x'; each of them needs a 'value'"),
    root(
      """
      badges: {prefix: x, vocabularies: {all: [{label: x, value: y}, {label: x, value: z}, \
      {label: w, value: y, implies: [⟦x⟧]}]}}
      """,
      "there is no badge 'x'; expected 'x: y', 'x: z', 'w'"),
    root(
      "badges: {prefix: x, vocabularies: {all: [{label: x, value: y, implies: [⟦z⟧]}]}}",
      "there is no badge 'z'; expected 'x'"),
  ]
}

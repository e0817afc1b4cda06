/// Mistakes in fields, their places, and what values have to be.
extension BadContract {
  static let constraints = [
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

  static let fieldsAndPlaces = [
    root("fields: {id: ⟦{}⟧}", "'type' is missing"),
    root("fields: {id: ⟦id⟧}", "'id' is text; expected a mapping"),
    root(
      "fields: {id: {type: ⟦quantitty⟧, precision: year, or: boolean, linked: true, max-length: 1}}",
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
}

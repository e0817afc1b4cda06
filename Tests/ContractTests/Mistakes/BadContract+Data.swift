/// Mistakes in the parts about data.
extension BadContract {
  static let data = [
    root(
      "kinds: {page: {paths: [x.toml], data: {fields: {⟦'a.'⟧: id}}}}",
      """
      'a.' should be keys separated by dots, with '[]' for each item of a list and '*' for each \
      value of a mapping, as 'limit.context' or 'releases[].eol'
      """),
    root(
      "kinds: {page: {paths: [x.toml], data: {records: {all: {each: ⟦models⟧}}}}}",
      "the address of records needs '[]' or '*', since there are several"),
    root(
      "kinds: {page: {paths: [x.toml], data: {records: {all: {each: 'a[]', key: ⟦id⟧}}}}}",
      "the key 'id' is not among the fields of the records"),
    root(
      "kinds: {page: {paths: [x.toml], data: {records: {all: {each: 'a[]', ⟦descending⟧: true}}}}}",
      "'descending' needs 'sorted-by'"),
    root(
      "kinds: {page: {paths: [x.toml], data: {records: {all: {each: 'a[]', ⟦sorted-bi⟧: id, "
        + "unless: b}}}}}",
      "unknown key 'sorted-bi'; did you mean 'sorted-by'?"),
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
      "kinds: {page: {paths: [x.toml], data: {schema: {⟦required⟧: [id, a, ab], properties: {id: true, "
        + "c: false}, patternProperties: {^ab: true}, additionalProperties: false}, "
        + "fields: {id: id}}}}",
      "the schema requires the key 'a' and forbids it"),
    root(
      "kinds: {page: {paths: [x.toml], data: {schema: {properties: {a: {⟦required⟧: [b], "
        + "properties: {b: false}}}, allOf: [{required: [c]}]}, fields: {id: id}}}}",
      "the schema requires the key 'b' and forbids it"),
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
      "kinds: {page: {paths: [x.toml], ⟦frontmatter⟧: {fields: {a: id}}, check: [{assert: id == 'a'}]}}",
      "a page of data has no 'frontmatter'; did you mean 'data'?"),
    root(
      "kinds: {page: {paths: [x.toml], ⟦dta⟧: {fields: {a: id}}, check: [{assert: id == 'a'}]}}",
      "unknown key 'dta'; did you mean 'data'?"),
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
    BadContract(
      text: """
        contract: 1
        name: x
        ids: {characters: a}
        fields: {a: {type: text}, b: {type: text}, c: {type: text}, l: {type: link}}
        kinds:
          page: {paths: ['p/{id}.md'], heading: a, labels: [{values: {C: c}}]}
          index:
            paths: [i.md]
            tables:
              - columns: [L, A, B]
                each-row: {L: l, A: a, B: b}
                listing: {subject: l, pages: page, agree: [a, ⟦b⟧, ⟦c⟧]}

        """,
      messages: [
        "pages of the kind 'page' have no field 'b' of their own, so there is nothing to compare it "
          + "with", "no column has the field 'c', so there is nothing to compare",
      ]),
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
      "kinds: {page: {paths: [x.yaml], data: {schema: {anyOf: [true, {use: ⟦wrod⟧}]}}, check: "
        + "{use: word}}}\ndefinitions: {word: []}",
      "there is no definition 'wrod'; did you mean 'word'?"),
    root(
      "kinds: {page: {paths: [x.yaml], data: {schema: {use: tree}}}}\ndefinitions: {tree: "
        + "{items: {use: branch}}, branch: {anyOf: [{use: ⟦tree⟧}, true]}}",
      "the definition 'tree' uses itself"),
    root(
      "kinds: {page: {paths: [x.yaml], data: {fields: {use: one}}}}\ndefinitions: {one: {use: two}, "
        + "two: {use: ⟦one⟧}}",
      "the definition 'one' uses itself"),
    root(
      "kinds: {page: {paths: [x.yaml], data: {fields: ⟦{use: names}⟧}}}\ndefinitions: {names: "
        + "{use: list}, list: [a]}",
      "a list where a mapping was expected"),
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
    root(
      "fields: {id: {type: date, up-to: ⟦today + 7 dayq⟧}}",
      "the 'up-to' of a date can only be 'today' or 'today + 7 days'"),
  ]
}

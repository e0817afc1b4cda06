/// Mistakes in kinds of pages, and in templates.
extension BadContract {
  static let kinds = [
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
    kind(
      "counts: [{field: size, pages: page, average: size, ⟦owner⟧: id}]",
      "'owner' has no effect on a count with 'average'"),
    kind(
      "counts: [{field: size, rows: size, ⟦others⟧: true}]",
      "'others' has no effect on a count with 'rows'"),
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

  static let templates = [
    kind(
      "footer: {A: ⟦\"{id}{size}\"⟧}",
      "'{id}{size}' should have text between '{id}' and '{size}'"),
    kind("footer: {A: ⟦\"{id} {id}\"⟧}", "'{id} {id}' has '{id}' twice"),
    kind("footer: {A: ⟦\"{id} {sise}\"⟧}", "there is no field 'sise'; did you mean 'size'?"),
    kind("footer: {A: ⟦\"{id\"⟧}", "'{id' should have a name between '{' and '}'"),
    kind("footer: {A: ⟦\"{} {id}\"⟧}", "'{} {id}' should have a name between '{' and '}'"),
    kind("footer: {A: ⟦\"{id} of}\"⟧}", "'{id} of}' should have a name between '{' and '}'"),
  ]
}

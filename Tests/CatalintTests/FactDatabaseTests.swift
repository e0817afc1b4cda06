import Foundation
import TestSupport
import Testing

/// `facts --format sql`, read by SQLite.
@Suite struct FactDatabaseTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  static let hasSQLite = SecondOpinion.canRun(["-c", "import sqlite3"])

  /// The rows of a query on the facts that a script prints, as Python shows them.
  private func rows(_ script: String, _ query: String) throws -> String {
    let outcome = try workshop.run(script)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let file = workshop.folder.appending(path: "facts.sql")
    try Data(outcome.standardOutput.utf8).write(to: file)
    let program = """
      import sqlite3, sys
      base = sqlite3.connect(":memory:")
      base.execute("PRAGMA foreign_keys = ON")
      base.executescript(open(sys.argv[1], encoding="utf-8", newline="").read())
      assert not base.in_transaction
      print(base.execute(sys.argv[2]).fetchall())
      """
    let output = try SecondOpinion.run(["-c", program, file.path, query])
    return String(decoding: output, as: UTF8.self)
  }

  private static let satellites = """
    catalint facts --format sql --contract "$FIXTURES/clean/satellites.contract.yaml" \
      "$FIXTURES/clean/satellites"
    """

  @Test(.enabled(if: hasSQLite))
  func `a page is a row, and a record is a row of its page`() throws {
    let query = """
      SELECT name, typeof(altitude), band, wavelength FROM mission JOIN mission_bands USING (path)
      WHERE path = 'missions/esa/sentinel-2a.toml' ORDER BY record LIMIT 2
      """
    #expect(
      try rows(Self.satellites, query)
        == "[('Sentinel-2A', 'integer', 'B2', 490), ('Sentinel-2A', 'integer', 'B3', 560)]\n")
  }

  private static let shelves = """
    cat > contract.yaml <<'END'
    contract: 1
    name: x
    ids: {characters: a-z}
    fields: {shelf: {type: text}, room: {type: text}, book: {type: text}, pages: {type: quantity}}
    kinds:
      library:
        paths: [README.md]
        section-level: 2
        sections:
          - {heading: "{shelf} shelf", records: {shelves: {key: shelf}}}
          - {heading: Index}
        labels: [{values: {Room: room}}]
        tables:
          - section: Index
            columns: [Book, Pages]
            each-row: {Book: book, Pages: pages}
            records: {books: {key: book}}
    END
    cat > README.md <<'END'
    # Library

    ## Upper shelf

    - **Room**: 7

    ## Index

    | Book | Pages |
    |---|---|
    | Emma | 474 |
    | Ulysses | 732 |
    END

    """

  @Test(.enabled(if: hasSQLite))
  func `a row and a section are records with their fields`() throws {
    let script = Self.shelves + "catalint facts --contract contract.yaml --format sql"
    let query = """
      SELECT book, pages, shelf, room FROM library_books, library_shelves ORDER BY book
      """
    #expect(
      try rows(script, query) == "[('Emma', 474, 'Upper', '7'), ('Ulysses', 732, 'Upper', '7')]\n")
  }

  @Test(arguments: [
    ("books", "path,kind,book,pages\nREADME.md,library,Emma,474\nREADME.md,library,Ulysses,732\n"),
    ("shelves", "path,kind,shelf,room\nREADME.md,library,Upper,7\n"),
  ])
  func `the rows or the sections of a page are printed by the name of their set`(
    _ name: String, _ expected: String
  ) throws {
    let script = Self.shelves + "catalint facts --contract contract.yaml --records \(name)"
    #expect(try workshop.run(script).standardOutput == expected)
  }

  @Test func `the statements are the same from run to run`() throws {
    let script = "\(Self.satellites) > a; \(Self.satellites) > b; cmp a b; head -n 1 a; tail -n 1 a"
    #expect(try workshop.run(script).standardOutput == "BEGIN TRANSACTION;\nCOMMIT;\n")
  }

  @Test(.enabled(if: hasSQLite))
  func `names and texts of any kind are quoted`() throws {
    let script = """
      cat > contract.yaml <<'END'
      contract: 1
      name: x
      ids: {characters: a-z}
      prices: {currency: $}
      fields:
        path: {type: text}
        Path: {type: text}
        select: {type: price}
        'a "b" c': {type: list}
        live: {type: boolean}
        score: {type: number}
        none: {type: text}
      kinds:
        'group; DROP TABLE x':
          paths: ["{id}.json"]
          data:
            fields: {p: path, P: Path, s: select, l: 'a "b" c', live: live, score: score, none: none}
            records:
              order:
                each: "r[]"
                fields: {p: path}
                records: {inner: {each: "i[]", fields: {p: path}}}
      END
      mkdir pages
      printf '{"p": "it'"'"'s\\\\n.quit\\\\n\\\\u0000;", "P": "x", "s": 1e-7, "l": ["a,\\\\"", "b"], "live": true, ' \
        > pages/a.json
      printf '"score": -52.50, "r": [{"p": "one", "i": [{"p": "two"}]}, {}]}' >> pages/a.json
      catalint facts --format sql --contract contract.yaml pages
      """
    let name = "group__DROP_TABLE_x"
    #expect(
      try rows(script, #"SELECT path, path_, Path__, "select", a__b__c, live, score FROM \#(name)"#)
        == #"[('a.json', "it's\n.quit\n�;", 'x', 1e-07, '["a,\\"","b"]', 1, -52.5)]"# + "\n")
    #expect(
      try rows(script, "SELECT path, record, parent, path_ FROM \(name)_inner")
        == "[('a.json', 2, 1, 'two')]\n")
    #expect(
      try rows(script, "SELECT record, parent, path_ FROM \(name)_order ORDER BY record")
        == "[(1, None, 'one'), (3, None, None)]\n")
  }

  private static let several = """
    cat > contract.yaml <<'END'
    contract: 1
    name: x
    ids: {characters: a-z}
    fields: {name: {type: text}, author: {type: text}, size: {type: quantity}, tag: {type: text}}
    kinds:
      page:
        paths: ["{id}.yaml"]
        data:
          fields: {"authors[].name": author, name: name, size: size}
          records: {parts: {each: "parts[]", key: name, fields: {n: name, "tags[]": tag}}}
    END
    mkdir pages
    printf 'name: ~\\nsize: null\\nauthors: [{name: b}, {name: "a, c"}]\\n' > pages/a.yaml
    printf 'parts: [{n: one, tags: [x, y]}, {n: two}]\\n' >> pages/a.yaml
    catalint facts --contract contract.yaml
    """

  @Test func `a cell has all values of an address, and none for null`() throws {
    #expect(
      try workshop.run(Self.several + " --format csv pages").standardOutput
        == "path,kind,name,author,size\na.yaml,page,,\"b, a, c\",\n")
    #expect(
      try workshop.run(Self.several + " --records parts pages").standardOutput
        == "path,kind,name,tag\na.yaml,page,one,\"x, y\"\na.yaml,page,two,\n")
  }

  @Test(.enabled(if: hasSQLite))
  func `all values of an address are a list of JSON`() throws {
    let script = Self.several + " --format sql pages"
    #expect(try rows(script, "SELECT author FROM page") == "[('[\"b\",\"a, c\"]',)]\n")
    #expect(
      try rows(script, "SELECT tag FROM page_parts ORDER BY record")
        == "[('[\"x\",\"y\"]',), (None,)]\n")
  }

  @Test(.enabled(if: hasSQLite))
  func `the reference catalog is a database`() throws {
    let script = "cp -R \"$FIXTURES/clean/sample\" catalog; catalint facts --format sql catalog"
    #expect(try rows(script, "SELECT count(*) > 2 FROM author_model") == "[(1,)]\n")
  }
}

import TestSupport
import Testing

/// The facts that pages inherit, as `facts` prints them.
@Suite struct InheritedFactListTests {
  private static let catalog = """
    cat > contract.yaml <<'END'
    contract: 1
    name: x
    ids: {characters: "a-z"}
    prices: {currency: $}
    fields:
      name: {type: text}
      size: {type: quantity}
      region: {type: text}
      price: {type: price}
    kinds:
      model:
        paths: ["{id}.toml"]
        data:
          fields: {name: name, size: size}
          inherits: [{key: base, kind: model, omit: without}]
          records:
            regions: {each: "regions[]", key: region, fields: {name: region, price: price}}
    END
    printf 'version: 1\\ncontract: contract.yaml\\n' > .catalint.yml
    printf 'name = "A"\\nsize = 4\\n[[regions]]\\nname = "eu"\\nprice = 2\\n' > a.toml
    printf 'base = "a"\\nname = "B"\\n' > b.toml
    printf 'base = "a"\\nname = "C"\\nwithout = ["size"]\\n' > c.toml

    """

  private func facts(_ arguments: String) throws -> String {
    let outcome = try Workshop().run("\(Self.catalog)catalint facts \(arguments)")
    #expect(outcome.status == 0, "\(outcome.standardError)")
    return outcome.standardOutput
  }

  @Test func `a table has the values that a page inherits`() throws {
    #expect(
      try facts("--format csv") == """
        path,kind,name,size
        a.toml,model,A,4
        b.toml,model,B,4
        c.toml,model,C,

        """)
    #expect(
      try facts("--records regions --format csv") == """
        path,kind,region,price
        a.toml,model,eu,2
        b.toml,model,eu,2
        c.toml,model,eu,2

        """)
  }

  @Test func `a database has them, too`() throws {
    let sql = try facts("--format sql")
    #expect(sql.contains("INSERT INTO \"model\" VALUES ('b.toml', 'B', 4);"))
    #expect(sql.contains("INSERT INTO \"model\" VALUES ('c.toml', 'C', NULL);"))
    #expect(sql.contains("INSERT INTO \"model_regions\" VALUES ('b.toml', 1, NULL, 'eu', 2);"))
  }

  @Test func `in JSON, they have the place of the text that names the other page`() throws {
    let json = try facts("--format json b.toml").split(separator: "\n").map {
      $0.drop { $0 == " " }
    }
    let expected = [
      "\"field\": \"size\",", "\"text\": \"4\",", "\"value\": 4,", "\"place\": \"inherited\",",
      "\"line\": 1,", "\"startByte\": 8,", "\"endByte\": 9",
    ]
    let start = try #require(json.firstIndex { $0 == expected[0] })
    #expect(json[start...].prefix(expected.count).map(String.init) == expected)
  }
}

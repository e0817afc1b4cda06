import Testing

/// Contracts that refer to schemas in files, read from folders and from git.
@Suite struct SchemaFileCommandTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    let setup = """
      set -e
      git init --quiet --initial-branch main .
      mkdir -p catalog/conf/schemas catalog/models outside
      printf 'version: 1\\ncontract: conf/contract.yaml\\n' > catalog/.catalint.yml
      cat > catalog/conf/contract.yaml <<'END'
      contract: 1
      name: x
      ids: {characters: a-z}
      fields: {name: {type: text}}
      kinds:
        model:
          paths: ["models/{id}.json"]
          data: {schema: {$ref: schemas/model.schema.json}, fields: {name: name}}
      END
      echo '{"required": ["name"]}' > catalog/conf/schemas/model.schema.json
      echo '{"nam": "x"}' > catalog/models/a.json
      echo '{"password": "hunter2"}' > outside/secret.json
      """
    #expect(try workshop.run(setup).status == 0)
  }

  private func output(_ script: String) throws -> String {
    let outcome = try workshop.run(script)
    return outcome.standardOutput + outcome.standardError + "\(outcome.status)"
  }

  @Test func `a schema is read from the contract's folder`() throws {
    let found = try output("catalint --format compact catalog")
    #expect(found.contains("catalog/models/a.json:1:2: error: file has no key 'name'"))
    #expect(found.hasSuffix("1"))
    let below = try output("cd catalog/models; catalint --format compact a.json")
    #expect(below.contains("file has no key 'name'"))
  }

  @Test func `the settings of a revision have its schemas`() throws {
    let change = """
      git add .; git -c user.name=me -c user.email=me@example.com commit --quiet -m one
      echo '{}' > catalog/conf/schemas/model.schema.json
      """
    #expect(try output("\(change); catalint --quiet catalog") == "0")
    #expect(
      try output("catalint --format compact --settings-from HEAD catalog")
        .contains("file has no key 'name'"))
    #expect(
      try output("git add .; catalint --quiet --staged catalog; catalint --quiet catalog") == "0")
  }

  @Test func `a schema of a revision that is broken is shown from there`() throws {
    let script = """
      echo '{"requierd": []}' > catalog/conf/schemas/model.schema.json
      git add .; git -c user.name=me -c user.email=me@example.com commit --quiet -m one
      catalint --settings-from HEAD catalog
      """
    let found = try output(script)
    #expect(
      found.contains("HEAD:catalog/conf/schemas/model.schema.json:1:2: error: unknown keyword"))
    #expect(found.hasSuffix("2"))
  }

  @Test(arguments: [
    "ln -sf ../../../outside/secret.json catalog/conf/schemas/model.schema.json",
    "rm -r catalog/conf/schemas; ln -s ../../outside catalog/conf/schemas; "
      + "mv outside/secret.json outside/model.schema.json",
    "rm catalog/conf/schemas/model.schema.json; "
      + "ln -s /proc/self/environ catalog/conf/schemas/model.schema.json",
    "rm catalog/conf/schemas/model.schema.json; mkfifo catalog/conf/schemas/model.schema.json",
    "rm catalog/conf/schemas/model.schema.json; mkdir catalog/conf/schemas/model.schema.json",
    "rm catalog/conf/schemas/model.schema.json",
    "sed -i 's|schemas/model|../../outside/secret|; s|.schema.json|.json|' catalog/conf/contract.yaml",
    "mkdir catalog/conf/.git; echo '{\"hunter2\": 1}' > catalog/conf/.git/x.json; "
      + "sed -i 's|schemas/model.schema.json|.git/x.json|' catalog/conf/contract.yaml",
  ])
  func `nothing outside the folder of the contract is read`(change: String) throws {
    let outcome = try output("export PASSWORD=hunter2; \(change); catalint catalog")
    #expect(!outcome.contains("hunter2"), "\(outcome)")
    #expect(outcome.contains("contract.yaml:8:"), "\(outcome)")
    #expect(outcome.hasSuffix("2"), "\(outcome)")
  }

  @Test func `a link that stays in the folder is followed`() throws {
    let script = """
      mv catalog/conf/schemas/model.schema.json catalog/conf/x.json
      ln -s ../x.json catalog/conf/schemas/model.schema.json
      catalint --format compact catalog
      """
    #expect(try output(script).contains("file has no key 'name'"))
  }
}

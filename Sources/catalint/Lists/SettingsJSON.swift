import Linting
import Reporters

/// Effective settings as JSON.
enum SettingsJSON {
  /// Those of one catalog or page.
  static func json(_ settings: EffectiveSettings) -> String {
    var json = JSONWriter()
    json.object { write(settings, to: &$0) }
    return json.text
  }

  /// Those of all catalogs of a run, or of the pages that it names.
  static func json(_ settings: [EffectiveSettings]) -> String {
    var json = JSONWriter()
    json.objects(settings) { write($1, to: &$0) }
    return json.text
  }

  private static func write(_ settings: EffectiveSettings, to json: inout JSONWriter) {
    json.member("version", 1)
    json.member("root", settings.root)
    if let path = settings.configuration { json.member("configuration", path) }
    if let page = settings.page {
      json.member("page", page)
      if let kind = settings.kind { json.member("kind", kind) }
      if let reason = settings.reasonToLeaveOut { json.member("leftOut", reason) }
    }
    if let entry = settings.requires.first { json.object("requires") { write(entry, to: &$0) } }
    json.object("contract") { write(settings.contract, to: &$0) }
    for (name, entries) in [
      ("links", settings.renderers), ("include", settings.include), ("exclude", settings.exclude),
    ] {
      json.objects(name, entries) { write($1, to: &$0) }
    }
    json.object("gitignore") { json in
      json.member("value", settings.usesGitignore)
      write(settings.gitignoreOrigin, to: &json)
    }
    if let entry = settings.baseline.first { json.object("baseline") { write(entry, to: &$0) } }
    json.object("max-page-bytes") { write(settings.maxPageBytes, to: &$0) }
    json.object("fail-on") { write(settings.failOn, to: &$0) }
    for (name, entries) in settings.options {
      json.objects(name, entries) { write($1, to: &$0) }
    }
    json.objects("rules", settings.rules) { json, rule in
      json.member("rule", rule.id)
      write(rule.entry, to: &json)
    }
  }

  private static func write(_ entry: EffectiveSettings.Entry, to json: inout JSONWriter) {
    json.member("value", entry.value)
    if let markdown = entry.markdown { json.member("markdown", markdown) }
    write(entry.origin, to: &json)
  }

  private static func write(_ origin: SettingOrigin, to json: inout JSONWriter) {
    json.member("origin", "\(origin)")
    if case .line(let line, let path) = origin {
      json.member("path", path)
      json.member("line", line)
    }
  }
}

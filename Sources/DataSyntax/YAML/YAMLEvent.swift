internal import SourceText

/// One of libyaml's events, with its place in bytes.
struct YAMLEvent {
  enum Kind: Hashable {
    case streamStart, streamEnd, documentStart, documentEnd, alias, scalar
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  let kind: Kind
  /// From libyaml's first to its last mark: of a node with an anchor or a tag it begins there; of
  /// the start of a block collection it is empty.
  let range: ByteRange
  /// The decoded text of a scalar, the name of an alias.
  var text = ""
  var style = ScalarStyle.plain
  /// Whether a collection is written with brackets.
  var isFlow = false
  var anchor: String?
  /// The tag, its handle replaced.
  var tag: String?
  /// Whether a document starts or ends without a marker.
  var isImplicit = false
  /// Whether `%YAML` is before a document, with a version that libyaml reads: 1.1 or 1.2.
  var hasVersion = false
  /// Whether `%TAG` is.
  var hasTagDirectives = false
}
